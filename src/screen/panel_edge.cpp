// SPDX-License-Identifier: MIT
#include "screen/panel_edge.h"

#include <algorithm>
#include <cmath>

#include "screen/frame.h"
#include "screen/theme.h"

namespace marchland::screen {
namespace {

// Style px.
constexpr double reach_px = 9;
constexpr double shadow_px = 7;
constexpr double shadow_down_px = 2;
constexpr double shadow_strength = 0.15;
constexpr text::Colour shadow_colour{20, 31, 41};

/// px from a point to the edge of a square with rounded corners, less than 0 inside.
double to_rounded_square(double x, double y, double half, double radius) {
    const double dx = std::abs(x) - half + radius;
    const double dy = std::abs(y) - half + radius;
    return std::hypot(std::max(dx, 0.0), std::max(dy, 0.0)) + std::min(std::max(dx, dy), 0.0) - radius;
}

std::uint8_t mixed(std::uint8_t from, std::uint8_t to, double share) {
    return static_cast<std::uint8_t>(std::lround(std::lerp(from, to, share)));
}

text::Colour mixed(text::Colour from, text::Colour to, double share) {
    return {mixed(from.r, to.r, share), mixed(from.g, to.g, share), mixed(from.b, to.b, share)};
}

text::Colour colour_at(double x, double y, double half, double scale) {
    const double radius = theme::rounding * scale;
    const double away = to_rounded_square(x, y, half, radius);
    const double from_shadow =
        std::max(to_rounded_square(x, y - shadow_down_px * scale, half, radius) / (shadow_px * scale), 0.0);
    const double faint = std::max(1 - from_shadow, 0.0);
    const double shadow = shadow_strength * faint * faint;
    const double body = std::clamp(0.5 - away, 0.0, 1.0);
    const double border = std::clamp(away + 0.5 + scale, 0.0, 1.0);
    text::Colour colour =
        mixed(shadow_colour, mixed(theme::colours().paper, theme::colours().border, border), body);
    colour.a = mixed(0, 255, std::max(body, shadow));
    return colour;
}

}  // namespace

PanelEdge panel_edge(double scale) {
    PanelEdge edge;
    edge.reach = device_px(reach_px, scale);
    edge.corner = edge.reach + device_px(theme::rounding + 1 + shadow_down_px, scale);
    edge.side = 2 * edge.corner + 1;
    const double middle = edge.side / 2.0;
    for (int row = 0; row < edge.side; ++row)
        for (int column = 0; column < edge.side; ++column) {
            const text::Colour colour =
                colour_at(column + 0.5 - middle, row + 0.5 - middle, middle - edge.reach, scale);
            edge.rgba.insert(edge.rgba.end(), {colour.r, colour.g, colour.b, colour.a});
        }
    return edge;
}

}  // namespace marchland::screen
