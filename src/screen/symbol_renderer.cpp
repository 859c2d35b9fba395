// SPDX-License-Identifier: MIT
#include "screen/symbol_renderer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "map/palette.h"

namespace marchland::screen {
namespace {

constexpr float outline_px = 1.25f;
constexpr int marks_step = 16;  // the shader takes shape and mark in one number

/// All that is painted of it, its outline and a triangle's tips too.
map::PxBox around(const map::Symbol& symbol) {
    const double reach = static_cast<double>(symbol.size_px) * 0.575 + 3;
    return {symbol.at.x - reach, symbol.at.y - reach, symbol.at.x + reach, symbol.at.y + reach};
}

/// The share of the events up to each of the first four classes.
text::Colour cumulative(const map::Symbol& symbol) {
    float all = 0;
    for (const auto count : symbol.mix) all += static_cast<float>(count);
    float sum = 0;
    std::array<std::uint8_t, 4> shares{};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        sum += static_cast<float>(symbol.mix.at(i));
        shares.at(i) = static_cast<std::uint8_t>(std::lround(255 * sum / all));
    }
    return {shares[0], shares[1], shares[2], shares[3]};
}

}  // namespace

SymbolRenderer::SymbolRenderer(const std::filesystem::path& shaders)
    : program_(shaders, symbol_shader::contract), buffer_(gl::make_buffer()) {}

void SymbolRenderer::draw(const Frame& frame, const std::vector<map::Symbol>& symbols,
                          const std::vector<map::PxBox>& covered) {
    vertices_.clear();
    const auto scale = static_cast<float>(frame.scale);
    for (const map::Symbol& symbol : symbols) {
        if (is_covered(around(symbol), covered)) continue;
        const float half = symbol.size_px * scale / 2;
        const bool stack = symbol.is_stack();
        const float kind = stack ? 2.0f : symbol.hollow ? 1.0f : 0.0f;
        const text::Colour mix = stack ? cumulative(symbol) : text::Colour{};
        // The triangle and the cross reach a little over their nominal box.
        const float reach = half * 1.15f + (outline_px + 1) * scale;
        for (const Vec2 corner :
             {Vec2{-reach, -reach}, Vec2{reach, -reach}, Vec2{reach, reach}, Vec2{-reach, reach}})
            vertices_.push_back({static_cast<float>(symbol.at.x) * scale,
                                 static_cast<float>(symbol.at.y) * scale, corner.x, corner.y,
                                 static_cast<float>(static_cast<int>(symbol.shape) +
                                                    marks_step * static_cast<int>(symbol.mark)),
                                 half, kind, outline_px * scale, symbol.fill, symbol.outline, mix});
    }
    if (vertices_.empty()) return;

    program_.use();
    program_.set(symbol_shader::px_to_clip, frame.px_to_clip());
    const auto stack =
        std::find_if(symbols.begin(), symbols.end(), [](const auto& s) { return s.is_stack(); });
    const auto& quads = map::palette(stack == symbols.end() ? map::PaletteId::light : stack->palette).quads;
    for (std::size_t i = 0; i < quads.size(); ++i)
        program_.set(symbol_shader::classes.at(i), gl::vec4(quads.at(i)));
    glBindBuffer(GL_ARRAY_BUFFER, buffer_.get());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices_.size() * sizeof(Vertex)),
                 vertices_.data(), GL_STREAM_DRAW);
    const gl::EnabledArrays arrays(6);
    constexpr auto stride = static_cast<GLsizei>(sizeof(Vertex));
    glVertexAttribPointer(symbol_shader::position, 2, GL_FLOAT, GL_FALSE, stride,
                          gl::offset(offsetof(Vertex, x)));
    glVertexAttribPointer(symbol_shader::corner, 2, GL_FLOAT, GL_FALSE, stride,
                          gl::offset(offsetof(Vertex, corner_x)));
    glVertexAttribPointer(symbol_shader::look, 4, GL_FLOAT, GL_FALSE, stride,
                          gl::offset(offsetof(Vertex, shape_and_mark)));
    glVertexAttribPointer(symbol_shader::fill, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          gl::offset(offsetof(Vertex, fill)));
    glVertexAttribPointer(symbol_shader::outline, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          gl::offset(offsetof(Vertex, outline)));
    glVertexAttribPointer(symbol_shader::mix, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          gl::offset(offsetof(Vertex, mix)));
    glDrawArrays(GL_QUADS, 0, static_cast<GLsizei>(vertices_.size()));
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}  // namespace marchland::screen
