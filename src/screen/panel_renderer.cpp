// SPDX-License-Identifier: MIT
#include "screen/panel_renderer.h"

#include <array>
#include <cmath>
#include <cstddef>

#include "screen/frame.h"
#include "screen/theme.h"

namespace marchland::screen {
PanelRenderer::PanelRenderer(const std::filesystem::path& shaders)
    : program_(shaders, label_shader::contract) {}

void PanelRenderer::draw(const map::Camera& camera, double scale, const std::vector<PanelBox>& panels) {
    if (scale_ != scale || paper_ != theme::colours().paper) make_edge(scale);
    vertices_.clear();
    const int height = device_px(camera.height, scale);
    for (const PanelBox& panel : panels) {
        if (panel.floats) continue;
        fill(panel, scale, height);
        append(panel, scale);
    }
    if (vertices_.empty()) return;
    program_.use();
    program_.set(label_shader::px_to_clip, Frame{camera, scale}.px_to_clip());
    const float texel = 1.0f / static_cast<float>(edge_.side);
    program_.set(label_shader::texel_size, Vec2{texel, texel});
    program_.set(label_shader::atlas, Unit{0});
    glEnable(GL_BLEND);
    glBindTexture(GL_TEXTURE_2D, texture_.get());
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    const gl::EnabledArrays arrays(2);
    glVertexAttribPointer(label_shader::position, 2, GL_FLOAT, GL_FALSE, sizeof(Vertex), &vertices_[0].x);
    glVertexAttribPointer(label_shader::texel, 2, GL_FLOAT, GL_FALSE, sizeof(Vertex), &vertices_[0].u);
    glDrawArrays(GL_QUADS, 0, static_cast<GLsizei>(vertices_.size()));
    glUseProgram(0);
}

void PanelRenderer::make_edge(double scale) {
    edge_ = panel_edge(scale);
    scale_ = scale;
    paper_ = theme::colours().paper;
    texture_ = gl::make_texture(edge_.side, edge_.side);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, edge_.side, edge_.side, GL_RGBA, GL_UNSIGNED_BYTE,
                    edge_.rgba.data());
}

// A scissored clear is the cheapest flat fill there is.
void PanelRenderer::fill(const PanelBox& panel, double scale, int window_height) const {
    const int inset = device_px(theme::rounding + 1, scale);
    const int left = device_px(panel.x, scale) + inset;
    const int right = device_px(panel.x + panel.width, scale) - inset;
    const int top = device_px(panel.y, scale) + inset;
    const int bottom = device_px(panel.y + panel.height, scale) - inset;
    glEnable(GL_SCISSOR_TEST);
    glScissor(left, window_height - bottom, right - left, bottom - top);
    const Vec4 paper = gl::vec4(paper_);
    glClearColor(paper.x, paper.y, paper.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

// The picture's corners as they are, the px between them drawn out.
void PanelRenderer::append(const PanelBox& panel, double scale) {
    const auto stops = [&](float from, float to) {
        const int first = device_px(from, scale) - edge_.reach;
        const int last = device_px(to, scale) + edge_.reach;
        return std::array{first, first + edge_.corner, last - edge_.corner, last};
    };
    const auto x = stops(panel.x, panel.x + panel.width);
    const auto y = stops(panel.y, panel.y + panel.height);
    const std::array texels{0, edge_.corner, edge_.corner + 1, edge_.side};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) {
            if (row == 1 && column == 1) continue;
            for (const auto& [i, j] : {std::pair{column, row}, std::pair{column + 1, row},
                                       std::pair{column + 1, row + 1}, std::pair{column, row + 1}})
                vertices_.push_back({static_cast<float>(x.at(i)), static_cast<float>(y.at(j)),
                                     static_cast<float>(texels.at(i)), static_cast<float>(texels.at(j))});
        }
}

}  // namespace marchland::screen
