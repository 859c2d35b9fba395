// SPDX-License-Identifier: MIT
#include "screen/line_renderer.h"

#include <algorithm>
#include <cstddef>

namespace marchland::screen {
namespace {

void draw_meshes(const Frame& frame, double reach_px, const std::vector<GpuMesh>& meshes) {
    const gl::EnabledArrays arrays(3);
    geo::MetreBox box = frame.visible;
    const double reach = reach_px * frame.camera.metres_per_px;
    box.add({box.min.x - reach, box.min.y - reach});
    box.add({box.max.x + reach, box.max.y + reach});
    for (const GpuMesh& mesh : meshes) {
        glBindBuffer(GL_ARRAY_BUFFER, mesh.vertices.get());
        constexpr auto stride = static_cast<GLsizei>(sizeof(LineVertex));
        glVertexAttribPointer(line_shader::position, 2, GL_FLOAT, GL_FALSE, stride,
                              gl::offset(offsetof(LineVertex, x)));
        glVertexAttribPointer(line_shader::normal, 2, GL_FLOAT, GL_FALSE, stride,
                              gl::offset(offsetof(LineVertex, normal_x)));
        glVertexAttribPointer(line_shader::along, 2, GL_FLOAT, GL_FALSE, stride,
                              gl::offset(offsetof(LineVertex, along)));
        draw_visible(mesh, box);
    }
}

}  // namespace

LineRenderer::LineRenderer(const std::filesystem::path& shaders) : line_(shaders, line_shader::contract) {}

void LineRenderer::draw(const Frame& frame, const map::Stroke& stroke,
                        const std::vector<GpuMesh>& meshes) const {
    const auto scale = static_cast<float>(frame.scale);
    line_.use();
    line_.set(line_shader::centre, frame.centre());
    line_.set(line_shader::scale, frame.metres_to_clip());
    line_.set(line_shader::px_to_clip, frame.px_to_clip());
    line_.set(line_shader::px_per_metre, frame.px_per_metre());
    const auto pass = [&](text::Colour colour, float width_px, Vec2 dash_px) {
        // Thinner than a device px is drawn a px wide and fainter: the same ink, no gaps.
        const float width = std::max(width_px * scale, 1.0f);
        Vec4 ink = gl::vec4(colour);
        ink.w *= std::min(width_px * scale, 1.0f);
        line_.set(line_shader::half_width, width / 2);
        line_.set(line_shader::dash, dash_px);
        line_.set(line_shader::colour, ink);
        draw_meshes(frame, width, meshes);
    };
    if (stroke.casing_px > 0 && stroke.casing.a > 0) pass(stroke.casing, stroke.casing_px, {});
    pass(stroke.colour, stroke.width_px, {stroke.dash_px[0] * scale, stroke.dash_px[1] * scale});
}

}  // namespace marchland::screen
