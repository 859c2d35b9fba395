// SPDX-License-Identifier: MIT
#include "screen/panel_renderer.h"

#include <array>
#include <cmath>

#include "screen/frame.h"

namespace marchland::screen {
namespace {

constexpr float shadow_px = 9;  // how far it may reach

struct Strip {
    float left, top, right, bottom;
};

// The ring between `outer` and `inner` as four strips.
std::array<Strip, 4> ring(const Strip& outer, const Strip& inner) {
    return {Strip{outer.left, outer.top, outer.right, inner.top},
            Strip{outer.left, inner.bottom, outer.right, outer.bottom},
            Strip{outer.left, inner.top, inner.left, inner.bottom},
            Strip{inner.right, inner.top, outer.right, inner.bottom}};
}

}  // namespace

PanelRenderer::PanelRenderer(const std::filesystem::path& shaders) : edge_(shaders, panel_shader::contract) {}

void PanelRenderer::draw(const map::Camera& camera, double scale, const std::vector<PanelBox>& panels) const {
    const auto height = static_cast<int>(std::lround(camera.height * scale));
    edge_.use();
    edge_.set(panel_shader::px_to_clip, Frame{camera, scale}.px_to_clip());
    edge_.set(panel_shader::radius, theme::rounding * static_cast<float>(scale));
    edge_.set(panel_shader::unit_px, static_cast<float>(scale));
    edge_.set(panel_shader::paper, gl::vec4(theme::colours().paper));
    edge_.set(panel_shader::border, gl::vec4(theme::colours().border));
    glEnable(GL_BLEND);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    for (const PanelBox& panel : panels)
        if (!panel.floats) draw_panel(panel, scale, height);
    glUseProgram(0);
}

void PanelRenderer::draw_panel(const PanelBox& panel, double scale, int window_height) const {
    const auto device = [scale](float style) { return static_cast<float>(std::lround(style * scale)); };
    const Strip box{device(panel.x), device(panel.y), device(panel.x + panel.width),
                    device(panel.y + panel.height)};
    const float inset = device(theme::rounding + 1);
    const Strip inside{box.left + inset, box.top + inset, box.right - inset, box.bottom - inset};
    const float reach = device(shadow_px);
    const Strip outside{box.left - reach, box.top - reach, box.right + reach, box.bottom + reach};

    // A scissored clear is the cheapest flat fill there is.
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<GLint>(inside.left), window_height - static_cast<GLint>(inside.bottom),
              static_cast<GLsizei>(inside.right - inside.left),
              static_cast<GLsizei>(inside.bottom - inside.top));
    const Vec4 paper = gl::vec4(theme::colours().paper);
    glClearColor(paper.x, paper.y, paper.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);

    edge_.set(panel_shader::box, Vec4{box.left, box.top, box.right, box.bottom});
    std::vector<Vec2> corners;
    for (const Strip& strip : ring(outside, inside))
        for (const Vec2 at : {Vec2{strip.left, strip.top}, Vec2{strip.right, strip.top},
                              Vec2{strip.right, strip.bottom}, Vec2{strip.left, strip.bottom}})
            corners.push_back(at);
    const gl::EnabledArrays arrays(1);
    glVertexAttribPointer(panel_shader::position, 2, GL_FLOAT, GL_FALSE, sizeof(Vec2), corners.data());
    glDrawArrays(GL_QUADS, 0, static_cast<GLsizei>(corners.size()));
}

}  // namespace marchland::screen
