// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include <SFML/Window/Event.hpp>

#include "screen/text_atlas.h"

namespace marchland::screen {

/// Dear ImGui's context with our look and its OpenGL 2 backend, as long as this lives.
class ImGuiBridge {
public:
    ImGuiBridge();
    ~ImGuiBridge();
    ImGuiBridge(const ImGuiBridge&) = delete;
    ImGuiBridge& operator=(const ImGuiBridge&) = delete;

    /// Pointer events only; keys are the window's own. `scale`: device px a style px.
    void take(const sf::Event& event, double scale);
    /// Its own colours after theme::use.
    static void follow_theme();
    /// Size in style px; `seconds` since the frame before. Shapes are painted from the atlas too: with one
    /// texture a panel is one drawing, and each costs a software renderer as much as hundreds of shapes.
    void begin_frame(float width, float height, double scale, double seconds, const TextAtlas& atlas);
    /// Paints what lies on the map, rings and outlines: before the docked panels, which cover it.
    void end_frame_below_panels();
    /// The rest, which lies in the panels or above them: theirs to paint until the next frame begins.
    [[nodiscard]] static ImDrawData above_panels();
};

}  // namespace marchland::screen
