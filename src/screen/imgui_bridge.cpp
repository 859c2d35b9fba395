// SPDX-License-Identifier: MIT
#include "screen/imgui_bridge.h"

#include <imgui/backends/imgui_impl_opengl2.h>
#include <imgui/imgui.h>

#include <SFML/Window/Keyboard.hpp>
#include <algorithm>

#include "screen/theme.h"

namespace marchland::screen {
namespace {

ImVec4 imgui_colour(text::Colour colour) {
    return {static_cast<float>(colour.r) / 255.0f, static_cast<float>(colour.g) / 255.0f,
            static_cast<float>(colour.b) / 255.0f, static_cast<float>(colour.a) / 255.0f};
}

bool is_down(sf::Keyboard::Key left, sf::Keyboard::Key right) {
    return sf::Keyboard::isKeyPressed(left) || sf::Keyboard::isKeyPressed(right);
}

void set_style(ImGuiStyle& style) {
    style.WindowRounding = theme::rounding;
    style.ChildRounding = 0;
    style.WindowBorderSize = 1;
    style.PopupBorderSize = 1;
    style.PopupRounding = theme::rounding;
    style.ChildBorderSize = 0;
    style.WindowPadding = {0, 0};
    style.ItemSpacing = {0, 0};
    style.ScrollbarSize = 9;
    style.ScrollbarRounding = 5;
    style.GrabMinSize = 24;
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = false;
    style.Colors[ImGuiCol_WindowBg] = imgui_colour(theme::colours().paper);
    style.Colors[ImGuiCol_PopupBg] = imgui_colour(theme::colours().paper);
    style.Colors[ImGuiCol_ChildBg] = imgui_colour(theme::clear);
    style.Colors[ImGuiCol_Border] = imgui_colour(theme::colours().border);
    style.Colors[ImGuiCol_ScrollbarBg] = imgui_colour(theme::clear);
    style.Colors[ImGuiCol_ScrollbarGrab] = imgui_colour(theme::colours().border);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = imgui_colour(theme::colours().faint);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = imgui_colour(theme::colours().quiet);
}

}  // namespace

ImGuiBridge::ImGuiBridge() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    set_style(ImGui::GetStyle());
    ImGui_ImplOpenGL2_Init();
}

ImGuiBridge::~ImGuiBridge() {
    ImGui_ImplOpenGL2_Shutdown();
    ImGui::DestroyContext();
}

void ImGuiBridge::take(const sf::Event& event, double scale) {
    ImGuiIO& io = ImGui::GetIO();
    const auto move = [&](int x, int y) {
        io.MousePos = {static_cast<float>(x / scale), static_cast<float>(y / scale)};
    };
    switch (event.type) {
        case sf::Event::MouseMoved:
            move(event.mouseMove.x, event.mouseMove.y);
            break;
        case sf::Event::MouseButtonPressed:
            io.KeyShift = is_down(sf::Keyboard::LShift, sf::Keyboard::RShift);
            io.KeyCtrl = is_down(sf::Keyboard::LControl, sf::Keyboard::RControl);
            [[fallthrough]];
        case sf::Event::MouseButtonReleased:
            move(event.mouseButton.x, event.mouseButton.y);
            if (event.mouseButton.button == sf::Mouse::Left)
                io.MouseDown[0] = event.type == sf::Event::MouseButtonPressed;
            break;
        case sf::Event::MouseWheelScrolled:
            move(event.mouseWheelScroll.x, event.mouseWheelScroll.y);
            if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
                io.MouseWheel += event.mouseWheelScroll.delta;
            break;
        case sf::Event::MouseLeft:
        case sf::Event::LostFocus:
            io.MousePos = {-1e6f, -1e6f};
            io.MouseDown[0] = false;
            break;
        default:
            break;
    }
}

void ImGuiBridge::follow_theme() {
    set_style(ImGui::GetStyle());
}

void ImGuiBridge::begin_frame(float width, float height, double scale, double seconds,
                              const TextAtlas& atlas) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DisplayFramebufferScale = {static_cast<float>(scale), static_cast<float>(scale)};
    io.DeltaTime = static_cast<float>(std::clamp(seconds, 1e-4, 0.1));
    ImGui_ImplOpenGL2_NewFrame();
    const auto name = static_cast<std::uintptr_t>(atlas.texture());
    io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(name));  // NOLINT(performance-no-int-to-ptr)
    const auto [u, v] = atlas.white();
    io.Fonts->TexUvWhitePixel = {u, v};
    ImGui::NewFrame();
}

namespace {

// ImGui puts the background's list first, if anything is in it.
int lists_below_panels(const ImDrawData& all) {
    return all.CmdListsCount > 0 && all.CmdLists[0] == ImGui::GetBackgroundDrawList() ? 1 : 0;
}

}  // namespace

ImGuiBridge::Drawings ImGuiBridge::end_frame() {
    ImGui::Render();
    Drawings drawings{*ImGui::GetDrawData(), *ImGui::GetDrawData()};
    const int below = lists_below_panels(drawings.above);
    drawings.below_panels.CmdListsCount = below;
    drawings.above.CmdLists += below;
    drawings.above.CmdListsCount -= below;
    return drawings;
}

ImTextureID ImGuiBridge::atlas_texture() {
    return ImGui::GetIO().Fonts->TexID;
}

}  // namespace marchland::screen
