// SPDX-License-Identifier: MIT
#include "screen/symbol_renderer.h"

#include <cstddef>

namespace marchland::screen {
namespace {

constexpr float outline_px = 1.25f;

}  // namespace

SymbolRenderer::SymbolRenderer(const std::filesystem::path& shaders)
    : program_(shaders, symbol_shader::contract), buffer_(gl::make_buffer()) {}

void SymbolRenderer::draw(const Frame& frame, const std::vector<map::Symbol>& symbols) {
    vertices_.clear();
    const auto scale = static_cast<float>(frame.scale);
    for (const map::Symbol& symbol : symbols) {
        const float half = symbol.size_px * scale / 2;
        // The triangle and the cross reach a little over their nominal box.
        const float reach = half * 1.15f + (outline_px + 1) * scale;
        for (const Vec2 corner :
             {Vec2{-reach, -reach}, Vec2{reach, -reach}, Vec2{reach, reach}, Vec2{-reach, reach}})
            vertices_.push_back(
                {static_cast<float>(symbol.at.x) * scale, static_cast<float>(symbol.at.y) * scale, corner.x,
                 corner.y, static_cast<float>(static_cast<int>(symbol.shape)), half,
                 symbol.hollow ? 1.0f : 0.0f, outline_px * scale, symbol.fill, symbol.outline});
    }
    if (vertices_.empty()) return;

    program_.use();
    program_.set(symbol_shader::px_to_clip, frame.px_to_clip());
    glBindBuffer(GL_ARRAY_BUFFER, buffer_.get());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices_.size() * sizeof(Vertex)),
                 vertices_.data(), GL_STREAM_DRAW);
    const gl::EnabledArrays arrays(5);
    constexpr auto stride = static_cast<GLsizei>(sizeof(Vertex));
    glVertexAttribPointer(symbol_shader::position, 2, GL_FLOAT, GL_FALSE, stride,
                          gl::offset(offsetof(Vertex, x)));
    glVertexAttribPointer(symbol_shader::corner, 2, GL_FLOAT, GL_FALSE, stride,
                          gl::offset(offsetof(Vertex, corner_x)));
    glVertexAttribPointer(symbol_shader::look, 4, GL_FLOAT, GL_FALSE, stride,
                          gl::offset(offsetof(Vertex, shape)));
    glVertexAttribPointer(symbol_shader::fill, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          gl::offset(offsetof(Vertex, fill)));
    glVertexAttribPointer(symbol_shader::outline, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          gl::offset(offsetof(Vertex, outline)));
    glDrawArrays(GL_QUADS, 0, static_cast<GLsizei>(vertices_.size()));
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}  // namespace marchland::screen
