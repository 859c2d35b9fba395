// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include <vector>

#include "screen/panel_edge.h"
#include "screen/pixels.h"
#include "screen/ui.h"

namespace marchland::screen {

/// Paints the docked panels with the processor: paper, edge and shadow as PanelRenderer does, and what Dear
/// ImGui has in them.
class PanelPixels {
public:
    /// `scale` in device px a style px.
    void draw_papers(Pixels& picture, const std::vector<PanelBox>& panels, double scale);
    /// A list whose texture is the atlas throughout.
    static void draw_list(Pixels& picture, const ImDrawList& list, const Pixels& atlas, double scale);

private:
    void make_edge(double scale);

    double scale_ = 0;
    text::Colour paper_{0, 0, 0, 0};
    PanelEdge edge_;
    Pixels edge_px_;
};

/// Whether `draw_list` can paint it, the atlas being the texture of that name.
[[nodiscard]] bool is_paintable(const ImDrawList& list, ImTextureID atlas);

}  // namespace marchland::screen
