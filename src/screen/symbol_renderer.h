// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/palette.h"
#include "map/scene.h"
#include "screen/frame.h"
#include "screen/gl.h"

namespace marchland::screen {

/// Paints the scene's symbols in their order, a call for each row of stacks or of others.
class SymbolRenderer {
public:
    static constexpr float outline_px = 1.25f;
    /// From its middle, style px: all that is painted of it lies within, its outline and a triangle's tips
    /// too.
    [[nodiscard]] static double reach_px(const map::Symbol& symbol);

    explicit SymbolRenderer(const std::filesystem::path& shaders);
    void draw(const Frame& frame, const std::vector<map::Symbol>& symbols,
              const std::vector<map::PxBox>& covered = {});

private:
    struct Vertex {
        float x, y;                // middle, device px
        float corner_x, corner_y;  // from there
        float shape_and_mark, half_px, kind, outline_px;
        text::Colour fill, outline;
        text::Colour mix;  // no colour: how far around a stack's ring its first four classes reach
    };
    struct Run {
        bool stacks = false;
        std::size_t first = 0;  // vertex
    };
    void append(const map::Symbol& symbol, float scale);
    void use(bool stacks, const Frame& frame, const map::Palette& colours) const;

    gl::Program single_;
    gl::Program stack_;
    gl::Buffer buffer_;
    std::vector<Vertex> vertices_;
    std::vector<Run> runs_;
};

}  // namespace marchland::screen
