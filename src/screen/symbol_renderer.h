// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/frame.h"
#include "screen/gl.h"

namespace marchland::screen {

/// Paints the scene's symbols, all in one call.
class SymbolRenderer {
public:
    explicit SymbolRenderer(const std::filesystem::path& shaders);
    void draw(const Frame& frame, const std::vector<map::Symbol>& symbols,
              const std::vector<map::PxBox>& covered = {});

private:
    struct Vertex {
        float x, y;                // middle, device px
        float corner_x, corner_y;  // from there
        float shape_and_mark, half_px, kind, outline_px;
        text::Colour fill, outline;
        text::Colour mix;  // no colour: four shares
    };
    gl::Program program_;
    gl::Buffer buffer_;
    std::vector<Vertex> vertices_;
};

}  // namespace marchland::screen
