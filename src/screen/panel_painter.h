// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <vector>

#include "map/view.h"
#include "screen/imgui_bridge.h"
#include "screen/panel_pixels.h"
#include "screen/panel_renderer.h"
#include "screen/text_atlas.h"
#include "screen/window_picture.h"

namespace marchland::screen {

/// Paints what a frame of Dear ImGui has over the map that is painted already: with OpenGL into the window,
/// or with the processor into the window's picture, which it then gives to the window.
class PanelPainter {
public:
    /// `picture` may be none; else it must outlive the painter.
    PanelPainter(const std::filesystem::path& shaders, WindowPicture* picture)
        : papers_(shaders), picture_(picture) {}
    /// `scale` in device px a style px. Ends ImGui's frame.
    void draw(const map::Camera& camera, double scale, const std::vector<PanelBox>& panels,
              const TextAtlas& atlas);

private:
    void draw_into_picture(const ImDrawData& below, const ImDrawData& above, double scale,
                           const std::vector<PanelBox>& panels, const TextAtlas& atlas);

    PanelRenderer papers_;
    PanelPixels pixels_;
    WindowPicture* picture_;
};

}  // namespace marchland::screen
