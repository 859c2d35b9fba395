// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/frame.h"
#include "screen/gl.h"

namespace marchland::screen {

/// Paints locations known to a radius: a dashed outline, and a light fill where the scene wants one. All in
/// one call, of narrow strips along the outlines: a shader over the whole square around each would cost more.
class DiscRenderer {
public:
    explicit DiscRenderer(const std::filesystem::path& shaders);
    /// Those that lie wholly in one of the `covered` boxes are left out.
    void draw(const Frame& frame, const std::vector<map::Disc>& discs,
              const std::vector<map::PxBox>& covered = {});

private:
    struct Vertex {
        float x, y;           // device px, y down
        float across, along;  // of the outline, device px
        text::Colour colour;
    };
    void append_fill(const map::Disc& disc, float scale);
    void append_outline(const map::Disc& disc, float scale);
    void append(const Vertex& vertex, bool first);

    gl::Program program_;
    gl::Buffer buffer_;
    std::vector<Vertex> vertices_;  // one strip of triangles
};

}  // namespace marchland::screen
