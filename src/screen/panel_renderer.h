// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/view.h"
#include "screen/gl.h"
#include "screen/ui.h"

namespace marchland::screen {

/// Paints the panels' paper, border and shadow under what Dear ImGui draws in them. Plain fills and one pass
/// over the edges: most of a window's panels is flat, and ImGui would sample a texture for every px of it.
class PanelRenderer {
public:
    explicit PanelRenderer(const std::filesystem::path& shaders);
    /// `camera` for the window's size, `scale` in device px a style px.
    void draw(const map::Camera& camera, double scale, const std::vector<PanelBox>& panels) const;

private:
    void draw_panel(const PanelBox& panel, double scale, int window_height) const;

    gl::Program edge_;
};

}  // namespace marchland::screen
