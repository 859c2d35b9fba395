// SPDX-License-Identifier: MIT
#include "screen/symbol_renderer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "map/palette.h"

namespace marchland::screen {
namespace {

constexpr int marks_step = 16;  // the shader takes shape and mark in one number

/// Where that share of a turn, clockwise from the top, lies on a square that stands on its corner: what
/// stack.frag measures by.
float around_square(float share) {
    if (share >= 1) return 1;
    const float angle = share * 2 * std::numbers::pi_v<float>;
    const float x = std::sin(angle);
    const float down = -std::cos(angle) / (std::abs(x) + std::abs(std::cos(angle)));
    return share > 0.5f ? 0.75f - 0.25f * down : 0.25f + 0.25f * down;
}

text::Colour reaches(const map::Symbol& symbol) {
    float all = 0;
    for (const auto count : symbol.mix) all += static_cast<float>(count);
    float sum = 0;
    std::array<std::uint8_t, 4> reach{};
    for (std::size_t i = 0; i < reach.size(); ++i) {
        sum += static_cast<float>(symbol.mix.at(i));
        reach.at(i) = static_cast<std::uint8_t>(std::lround(255 * around_square(sum / all)));
    }
    return {reach[0], reach[1], reach[2], reach[3]};
}

}  // namespace

SymbolRenderer::SymbolRenderer(const std::filesystem::path& shaders)
    : single_(shaders, symbol_shader::contract),
      stack_(shaders, stack_shader::contract),
      buffer_(gl::make_buffer()) {}

double SymbolRenderer::reach_px(const map::Symbol& symbol) {
    return static_cast<double>(symbol.size_px) * 0.575 + 3;
}

void SymbolRenderer::append(const map::Symbol& symbol, float scale) {
    const bool stack = symbol.is_stack();
    if (runs_.empty() || runs_.back().stacks != stack) runs_.push_back({stack, vertices_.size()});
    const float half = symbol.size_px * scale / 2;
    const auto look = static_cast<float>(static_cast<int>(symbol.shape) +
                                         (stack ? 0 : marks_step * static_cast<int>(symbol.mark)));
    const text::Colour mix = stack ? reaches(symbol) : text::Colour{};
    // The triangle and the cross reach a little over their nominal box.
    const float reach = half * (stack ? 1.0f : 1.15f) + (outline_px + 1) * scale;
    for (const Vec2 corner :
         {Vec2{-reach, -reach}, Vec2{reach, -reach}, Vec2{reach, reach}, Vec2{-reach, reach}})
        vertices_.push_back({static_cast<float>(symbol.at.x) * scale, static_cast<float>(symbol.at.y) * scale,
                             corner.x, corner.y, look, half, symbol.hollow ? 1.0f : 0.0f, outline_px * scale,
                             symbol.fill, symbol.outline, mix});
}

void SymbolRenderer::use(bool stacks, const Frame& frame, const map::Palette& colours) const {
    if (!stacks) {
        single_.use();
        single_.set(symbol_shader::px_to_clip, frame.px_to_clip());
        return;
    }
    stack_.use();
    stack_.set(stack_shader::px_to_clip, frame.px_to_clip());
    for (std::size_t i = 0; i < colours.quads.size(); ++i)
        stack_.set(stack_shader::classes.at(i), gl::vec4(colours.quads.at(i)));
}

void SymbolRenderer::draw(const Frame& frame, const std::vector<map::Symbol>& symbols,
                          const std::vector<map::PxBox>& covered) {
    vertices_.clear();
    runs_.clear();
    map::PaletteId palette = map::PaletteId::light;
    for (const map::Symbol& symbol : symbols) {
        if (is_covered(box_around(symbol.at, reach_px(symbol)), covered)) continue;
        append(symbol, static_cast<float>(frame.scale));
        if (symbol.is_stack()) palette = symbol.palette;
    }
    if (vertices_.empty()) return;

    glBindBuffer(GL_ARRAY_BUFFER, buffer_.get());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices_.size() * sizeof(Vertex)),
                 vertices_.data(), GL_STREAM_DRAW);
    const gl::EnabledArrays arrays(stack_shader::attributes.size());
    const auto attribute = [](unsigned location, int size, GLenum type, std::size_t at) {
        glVertexAttribPointer(location, size, type, type == GL_FLOAT ? GL_FALSE : GL_TRUE, sizeof(Vertex),
                              gl::offset(at));
    };
    attribute(stack_shader::position, 2, GL_FLOAT, offsetof(Vertex, x));
    attribute(stack_shader::corner, 2, GL_FLOAT, offsetof(Vertex, corner_x));
    attribute(stack_shader::look, 4, GL_FLOAT, offsetof(Vertex, shape_and_mark));
    attribute(stack_shader::fill, 4, GL_UNSIGNED_BYTE, offsetof(Vertex, fill));
    attribute(stack_shader::outline, 4, GL_UNSIGNED_BYTE, offsetof(Vertex, outline));
    attribute(stack_shader::mix, 4, GL_UNSIGNED_BYTE, offsetof(Vertex, mix));
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        const std::size_t end = i + 1 < runs_.size() ? runs_[i + 1].first : vertices_.size();
        use(runs_[i].stacks, frame, map::palette(palette));
        glDrawArrays(GL_QUADS, static_cast<GLint>(runs_[i].first),
                     static_cast<GLsizei>(end - runs_[i].first));
    }
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}  // namespace marchland::screen
