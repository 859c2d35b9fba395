// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/frame.h"
#include "screen/gl.h"

namespace marchland::screen {

/// How a location known to a radius is drawn, style px, and how much of its colour shows.
inline constexpr float disc_outline_px = 1.4f;
inline constexpr Vec2 disc_dash_px{5, 4};  // on, off
inline constexpr double disc_outline_share = 0.7;
inline constexpr double disc_fill_share = 0.10;

/// From its middle, style px: all that is painted of it lies within.
[[nodiscard]] inline double reach_px(const map::Disc& disc) {
    return disc.radius_px + disc_outline_px;
}

/// Paints locations known to a radius: a dashed outline, and a light fill where the scene wants one. All in
/// one call, outlines as bands of a few wide triangles: a software renderer asks for few triangles and few
/// px.
class DiscRenderer {
public:
    explicit DiscRenderer(const std::filesystem::path& shaders);
    /// Those that lie wholly in one of the `covered` boxes are left out.
    void draw(const Frame& frame, const std::vector<map::Disc>& discs,
              const std::vector<map::PxBox>& covered = {});

private:
    struct Vertex {
        float x, y;            // device px, y down
        float from_x, from_y;  // from the circle's middle
        float radius;
        float along;  // the outline; negative in the fill
        text::Colour colour;
    };
    void append_fill(const map::Disc& disc, float scale);
    void append_outline(const map::Disc& disc, float scale);
    void append(Vec2 middle, Vec2 from, float radius, float along, text::Colour colour, bool first);

    gl::Program program_;
    gl::Buffer buffer_;
    std::vector<Vertex> vertices_;  // one strip of triangles
};

}  // namespace marchland::screen
