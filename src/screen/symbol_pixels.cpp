// SPDX-License-Identifier: MIT
#include "screen/symbol_pixels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "map/palette.h"

namespace marchland::screen {
namespace {

constexpr int side_step = 20;  // style px: whole device px at any usual scale

/// The colour of a ring's px by its turn.
std::array<std::uint32_t, 256> ring_colours(const map::Symbol& symbol) {
    const map::Palette& colours = map::palette(symbol.palette);
    double all = 0;
    for (const auto count : symbol.mix) all += count;
    std::array<std::uint32_t, 256> by_turn{};
    double sum = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < symbol.mix.size(); ++i) {
        sum += symbol.mix.at(i);
        const auto end = static_cast<std::size_t>(std::lround(256 * sum / all));
        std::fill_n(by_turn.data() + from, end - from, word(colours.quads.at(i)));
        from = end;
    }
    return by_turn;
}

}  // namespace

/// Blending onto nothing leaves premultiplied px.
Pixels SymbolPixels::painted(const map::Symbol& symbol, double scale) {
    const double reach = SymbolRenderer::reach_px(symbol);
    const int style_side = side_step * static_cast<int>(std::ceil(2 * (reach + 1) / side_step));
    const int side = device_px(style_side, scale);
    if (side > side_) {
        canvas_ = gl::make_canvas(side, side);
        side_ = side;
    }
    Frame frame;
    frame.scale = scale;
    frame.camera.width = frame.camera.height = style_side;
    map::Symbol in_middle = symbol;
    const int middle = side / 2;
    in_middle.at = {middle / scale, middle / scale};
    const int half = static_cast<int>(std::ceil(reach * scale));
    Pixels up(2 * half, 2 * half);  // of a canvas the last row is on top
    const gl::Painting painting(canvas_.framebuffer);
    glViewport(0, 0, side, side);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    renderer_.draw(frame, {in_middle});
    glReadPixels(middle - half, side - middle - half, up.width, up.height, GL_BGRA, GL_UNSIGNED_BYTE,
                 up.px.data());
    Pixels picture(up.width, up.height);
    for (int y = 0; y < up.height; ++y) std::copy_n(up.row(up.height - 1 - y), up.width, picture.row(y));
    return picture;
}

const Pixels& SymbolPixels::shape(const map::Symbol& symbol, double scale) {
    const Look look{static_cast<int>(symbol.shape),
                    static_cast<int>(symbol.mark),
                    symbol.hollow,
                    symbol.size_px,
                    word(symbol.fill),
                    word(symbol.outline),
                    scale};
    const auto found = shapes_.find(look);
    return found != shapes_.end() ? found->second
                                  : shapes_.emplace(look, painted(symbol, scale)).first->second;
}

/// A disc in the outline's colour with the commonest class's shape in its middle; the ring is missing.
const Pixels& SymbolPixels::stack(const map::Symbol& symbol, int size, double scale) {
    const Look look{static_cast<int>(symbol.shape), 0,    false, static_cast<float>(size), word(symbol.fill),
                    word(symbol.outline),           scale};
    if (const auto found = stacks_.find(look); found != stacks_.end()) return found->second;
    map::Symbol middle;
    middle.shape = symbol.shape;
    middle.size_px = static_cast<float>(size * map::stack_middle / scale);
    middle.fill = symbol.fill;
    middle.outline = {symbol.fill.r, symbol.fill.g, symbol.fill.b, 0};
    const Pixels inner = shape(middle, scale);
    const double radius = size / 2.0 + SymbolRenderer::outline_px * scale;
    const int half = static_cast<int>(std::ceil(radius + 0.5));
    Pixels picture(2 * half, 2 * half);
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            text::Colour colour = symbol.outline;
            colour.a = static_cast<std::uint8_t>(
                std::lround(colour.a * covered(radius - std::hypot(x + 0.5 - half, y + 0.5 - half))));
            picture.row(y)[x] = word(colour);
        }
    }
    lay(picture, inner, half - inner.width / 2, half - inner.height / 2);
    return stacks_.emplace(look, std::move(picture)).first->second;
}

const std::vector<SymbolPixels::RingPx>& SymbolPixels::ring(int size) {
    const auto [found, is_new] = rings_.try_emplace(size);
    if (!is_new) return found->second;
    const int reach = (size + 1) / 2 + 1;
    const double radius = size / 2.0;
    for (int y = -reach; y < reach; ++y) {
        for (int x = -reach; x < reach; ++x) {
            const double from_middle = std::hypot(x + 0.5, y + 0.5);
            const double cover =
                covered(from_middle - radius * map::stack_ring) * covered(radius - from_middle);
            if (cover <= 0) continue;
            const double turn = std::atan2(x + 0.5, -(y + 0.5)) / (2 * std::numbers::pi);
            found->second.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y),
                                     static_cast<std::uint16_t>(of_256(cover)),
                                     static_cast<std::uint8_t>(256 * (turn < 0 ? turn + 1 : turn))});
        }
    }
    return found->second;
}

void SymbolPixels::draw_ring(Pixels& picture, const map::Symbol& symbol, int size, int x, int y) {
    const auto colours = ring_colours(symbol);
    for (const RingPx& px : ring(size)) {
        const int column = x + px.x;
        const int row = y + px.y;
        if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
        std::uint32_t& under = picture.row(row)[column];
        under = mixed(under, colours.at(px.turn), px.share);
    }
}

void SymbolPixels::draw(Pixels& picture, const map::Symbol& symbol, double scale) {
    const int x = static_cast<int>(std::lround(symbol.at.x * scale));
    const int y = static_cast<int>(std::lround(symbol.at.y * scale));
    const int size = static_cast<int>(std::lround(symbol.size_px * scale));
    const Pixels& look = symbol.is_stack() ? stack(symbol, size, scale) : shape(symbol, scale);
    lay(picture, look, x - look.width / 2, y - look.height / 2);
    if (symbol.is_stack()) draw_ring(picture, symbol, size, x, y);
}

}  // namespace marchland::screen
