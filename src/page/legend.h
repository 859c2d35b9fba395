// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

#include "map/scene.h"
#include "page/flow.h"
#include "page/layout.h"
#include "text/typesetter.h"

namespace marchland::page {

struct Legend {
    Piece block;               // without height when there is nothing to say, or no room for a single line
    std::size_t left_out = 0;  // entries that it does not explain; its last row says so
};

/// The scene's legend as one block of that width, at most `room` high: its groups in their first order, a
/// heading and rows each. Where it is too tall it is set in more columns and smaller; then rows go: the types
/// of events, precision, places, peacekeepers, classes of events, and borders and control last of all.
[[nodiscard]] Legend set_legend(const map::Scene& scene, const Form& form, const text::Typesetter& type,
                                double width, double room);

}  // namespace marchland::page
