// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include <map>
#include <string>
#include <vector>

#include "screen/gl.h"
#include "screen/ui.h"

namespace marchland::screen {

/// Draws what Dear ImGui has in the panels. On a software renderer a panel that has the same in it as the
/// frame before is copied from a picture kept of it: its text and rules cost more than all else in a frame.
class KeptPanels {
public:
    /// The lists of `data` lie in or over the `panels`, whose paper is in the window already. `width` and
    /// `height` of the window in device px, `scale` in device px a style px.
    void draw(const ImDrawData& data, const std::vector<PanelBox>& panels, double scale, int width,
              int height);

    /// Draws every panel anew: for when the texts moved in their atlas.
    void forget() { kept_.clear(); }

private:
    struct Kept {
        std::size_t content = 0;  // a hash
        bool pictured = false;
    };
    void fit(int width, int height);

    int width_ = 0;
    int height_ = 0;
    gl::Canvas canvas_;  // rows from the top down
    std::map<std::string, Kept> kept_;
};

/// For each panel the lists that lie wholly in it and under nothing that comes before them; last, the others.
/// Their order within each is kept. Panels that float take none.
[[nodiscard]] std::vector<std::vector<ImDrawList*>> lists_of_panels(const ImDrawData& data,
                                                                    const std::vector<PanelBox>& panels);

}  // namespace marchland::screen
