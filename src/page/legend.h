// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "page/panel.h"

namespace marchland::page {

/// The scene's legend as pieces of a panel: its groups in their first order, a heading and rows each. In a
/// wide column, or a side column that it would fill by half, it is one piece of two columns, smaller if need
/// be.
[[nodiscard]] std::vector<Piece> legend_pieces(const map::Scene& scene, const Form& form,
                                               const text::Typesetter& type, double width, double height);

}  // namespace marchland::page
