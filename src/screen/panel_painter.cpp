// SPDX-License-Identifier: MIT
#include "screen/panel_painter.h"

#include <imgui/backends/imgui_impl_opengl2.h>

namespace marchland::screen {
namespace {

void draw_lists(ImDrawData data, int first) {
    data.CmdLists += first;
    data.CmdListsCount -= first;
    if (data.CmdListsCount > 0) ImGui_ImplOpenGL2_RenderDrawData(&data);
}

}  // namespace

void PanelPainter::draw(const map::Camera& camera, double scale, const std::vector<PanelBox>& panels,
                        const TextAtlas& atlas) {
    const auto [below, above] = ImGuiBridge::end_frame();
    if (picture_) {
        draw_into_picture(below, above, scale, panels, atlas);
        return;
    }
    draw_lists(below, 0);
    papers_.draw(camera, scale, panels);
    draw_lists(above, 0);
}

// A list with a picture of its own in it is OpenGL's, and so is all that may lie over that.
void PanelPainter::draw_into_picture(const ImDrawData& below, const ImDrawData& above, double scale,
                                     const std::vector<PanelBox>& panels, const TextAtlas& atlas) {
    Pixels& pixels = picture_->pixels;
    for (int i = 0; i < below.CmdListsCount; ++i)
        PanelPixels::draw_list(pixels, *below.CmdLists[i], atlas.pixels(), scale);
    pixels_.draw_papers(pixels, panels, scale);
    int done = 0;
    for (; done < above.CmdListsCount; ++done) {
        if (!is_paintable(*above.CmdLists[done], ImGuiBridge::atlas_texture())) break;
        PanelPixels::draw_list(pixels, *above.CmdLists[done], atlas.pixels(), scale);
    }
    picture_->give({{0, 0, pixels.width, pixels.height}});
    draw_lists(above, done);
}

}  // namespace marchland::screen
