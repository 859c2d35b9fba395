// SPDX-License-Identifier: MIT
#include "screen/disc_renderer.h"

#include <cmath>
#include <numbers>

namespace marchland::screen {
namespace {

constexpr int corners = 40;
// Larger ones lie over each other and over the map: their outlines say enough.
constexpr float largest_filled_px = 48;

std::vector<geo::Metres> unit_circle() {
    std::vector<geo::Metres> circle;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        circle.push_back({std::cos(angle), std::sin(angle)});
    }
    return circle;
}

// A camera under which the unit circle around the plane's origin lies where the disc does.
Frame frame_of(const Frame& frame, const map::Disc& disc) {
    const double unit = 1.0 / static_cast<double>(disc.radius_px);
    Frame around = frame;
    around.camera.metres_per_px = unit;
    around.camera.centre = {(frame.camera.width / 2.0 - disc.at.x) * unit,
                            (disc.at.y - frame.camera.height / 2.0) * unit};
    around.visible = around.camera.box();
    return around;
}

text::Colour faded(text::Colour colour, double share) {
    colour.a = static_cast<std::uint8_t>(std::lround(colour.a * share));
    return colour;
}

}  // namespace

DiscRenderer::DiscRenderer() {
    std::vector<geo::Metres> circle = unit_circle();
    FillMesh area;
    append_polygon(area, geo::MetrePolygon{{circle}}, 0);
    area_.push_back(upload(area));
    circle.push_back(circle.front());
    outline_.push_back(upload(line_mesh({circle}, 0)));
}

void DiscRenderer::draw(const Frame& frame, const std::vector<map::Disc>& discs, const FillRenderer& fills,
                        const LineRenderer& lines) const {
    for (const map::Disc& disc : discs) {
        const Frame around = frame_of(frame, disc);
        if (disc.radius_px <= largest_filled_px) {
            map::Fill fill;
            fill.colour = faded(disc.colour, 0.10);
            fills.draw(around, fill, area_);
        }
        map::Stroke outline;
        outline.colour = faded(disc.colour, 0.7);
        outline.width_px = 1.4f;
        outline.dash_px = {5, 4};
        lines.draw(around, outline, outline_);
    }
}

}  // namespace marchland::screen
