// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/view.h"
#include "screen/gl.h"
#include "screen/panel_edge.h"
#include "screen/ui.h"

namespace marchland::screen {

/// Paints the panels' paper, border and shadow under what Dear ImGui draws in them. Plain fills and one
/// picture of an edge for all: most of a window's panels is flat, and ImGui would sample a texture for every
/// px of it.
class PanelRenderer {
public:
    explicit PanelRenderer(const std::filesystem::path& shaders);
    /// `camera` for the window's size, `scale` in device px a style px.
    void draw(const map::Camera& camera, double scale, const std::vector<PanelBox>& panels);

private:
    struct Vertex {
        float x, y;
        float u, v;  // texels
    };
    void make_edge(double scale);
    void fill(const PanelBox& panel, double scale, int window_height) const;
    void append(const PanelBox& panel, double scale);

    gl::Program program_;
    PanelEdge edge_;
    gl::Texture texture_;
    double scale_ = 0;    // of the picture,
    text::Colour paper_;  // and whose colours it has
    std::vector<Vertex> vertices_;
};

}  // namespace marchland::screen
