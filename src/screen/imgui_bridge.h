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
    /// What the frame has on the map, rings and outlines, which the docked panels cover; and the rest, which
    /// lies in the panels or above them. Good until the next frame begins.
    struct Drawings {
        ImDrawData below_panels;
        ImDrawData above;
    };
    [[nodiscard]] static Drawings end_frame();
    /// The atlas, as drawings name it.
    [[nodiscard]] static ImTextureID atlas_texture();
};

}  // namespace marchland::screen
