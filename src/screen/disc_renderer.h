// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/frame.h"
#include "screen/gl.h"

namespace marchland::screen {

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
