// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "page/panel.h"

namespace marchland::page {

/// The scene's legend as pieces of a panel: its groups in their first order, a heading and rows each. In a wide
/// column, or one that it would fill by half, it is one piece of two columns.
[[nodiscard]] std::vector<Piece> legend_pieces(const map::Scene& scene, const Form& form, const text::Typesetter& type,
                                               double width, double height);

}  // namespace marchland::page
