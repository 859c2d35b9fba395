// SPDX-License-Identifier: MIT
#include "screen/fill_renderer.h"

#include <cmath>

namespace marchland::screen {
namespace {

void draw_meshes(const Frame& frame, const std::vector<GpuMesh>& meshes) {
    const gl::EnabledArrays arrays(1);
    for (const GpuMesh& mesh : meshes) {
        glBindBuffer(GL_ARRAY_BUFFER, mesh.vertices.get());
        glVertexAttribPointer(fill_shader::position, 2, GL_FLOAT, GL_FALSE, sizeof(FillVertex), nullptr);
        draw_visible(mesh, frame.visible);
    }
}

// Style px of the picture's middle from the projection's origin, without whole periods so that floats stay
// exact.
Vec2 anchor(const Frame& frame) {
    const double period = 7.0 * std::sqrt(2.0) * 7.0;
    const double metres = frame.camera.metres_per_px;
    return {static_cast<float>(std::remainder(frame.camera.centre.x / metres, period)),
            static_cast<float>(std::remainder(frame.camera.centre.y / metres, period))};
}

float pattern_kind(map::Pattern pattern) {
    return static_cast<float>(static_cast<int>(pattern));
}

}  // namespace

FillRenderer::FillRenderer(const std::filesystem::path& shaders)
    : fill_(shaders, fill_shader::contract), pattern_(shaders, pattern_shader::contract) {}

void FillRenderer::draw(const Frame& frame, const map::Fill& fill, const std::vector<GpuMesh>& meshes) const {
    if (fill.colour.a > 0) {
        if (fill.colour.a == 255) glDisable(GL_BLEND);
        fill_.use();
        fill_.set(fill_shader::centre, frame.centre());
        fill_.set(fill_shader::scale, frame.metres_to_clip());
        fill_.set(fill_shader::colour, gl::vec4(fill.colour));
        draw_meshes(frame, meshes);
        glEnable(GL_BLEND);
    }
    if (fill.pattern == map::Pattern::solid || fill.pattern_colour.a == 0) return;
    pattern_.use();
    pattern_.set(pattern_shader::centre, frame.centre());
    pattern_.set(pattern_shader::scale, frame.metres_to_clip());
    pattern_.set(pattern_shader::colour, gl::vec4(fill.pattern_colour));
    pattern_.set(pattern_shader::kind, pattern_kind(fill.pattern));
    pattern_.set(pattern_shader::px_per_metre, static_cast<float>(1 / frame.camera.metres_per_px));
    pattern_.set(pattern_shader::anchor, anchor(frame));
    draw_meshes(frame, meshes);
}

}  // namespace marchland::screen
