// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "map/scene.h"
#include "screen/gl.h"
#include "screen/pixels.h"
#include "screen/symbol_renderer.h"

namespace marchland::screen {

/// Paints what SymbolRenderer paints with the processor, its middle on the corner of a px. Each look is
/// painted once by SymbolRenderer and read back; of a stack the shape in the middle is, and its ring is
/// worked out here.
class SymbolPixels {
public:
    /// `renderer` must outlive this.
    explicit SymbolPixels(SymbolRenderer& renderer) : renderer_(renderer) {}
    /// `scale` in device px a style px. Changes the viewport and the framebuffer's binding when a look is
    /// new.
    void draw(Pixels& picture, const map::Symbol& symbol, double scale);

private:
    /// Shape, mark, hollow, size (style px, of a stack device px), fill, outline, scale.
    using Look = std::tuple<int, int, bool, float, std::uint32_t, std::uint32_t, double>;
    struct RingPx {
        std::int16_t x, y;    // from the middle
        std::uint16_t share;  // of 256
        std::uint8_t turn;    // clockwise from the top, 256 a turn
    };

    const Pixels& shape(const map::Symbol& symbol, double scale);
    const Pixels& stack(const map::Symbol& symbol, int size, double scale);
    const std::vector<RingPx>& ring(int size);
    void draw_ring(Pixels& picture, const map::Symbol& symbol, int size, int x, int y);
    [[nodiscard]] Pixels painted(const map::Symbol& symbol, double scale);

    SymbolRenderer& renderer_;
    gl::Canvas canvas_;
    int side_ = 0;                   // of the canvas, device px
    std::map<Look, Pixels> shapes_;  // each one's middle is its picture's
    std::map<Look, Pixels> stacks_;
    std::map<int, std::vector<RingPx>> rings_;  // by the stack's size in device px
};

}  // namespace marchland::screen
