// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

namespace marchland::screen {

/// A small panel's edge as a picture, RGBA with straight alpha, rows from the top: rounded corners, a border
/// of one style px, a soft shadow. Its four corners and the px between them, drawn out, are any panel's edge.
struct PanelEdge {
    int reach = 0;   // px of shadow outside the panel
    int corner = 0;  // px of a corner, shadow and all
    int side = 0;    // px of the picture: two corners and one px between
    std::vector<std::uint8_t> rgba;
};

/// In the colours of the theme, `scale` in device px a style px.
[[nodiscard]] PanelEdge panel_edge(double scale);

}  // namespace marchland::screen
