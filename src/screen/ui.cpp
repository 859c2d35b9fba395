// SPDX-License-Identifier: MIT
#include "screen/ui.h"

#include <cmath>

#include "screen/symbol_icon.h"

namespace marchland::screen {
namespace {

ImVec2 snapped(const Ui& ui, ImVec2 at) {
    return {std::round(at.x * ui.scale) / ui.scale, std::round(at.y * ui.scale) / ui.scale};
}

// Lines are kept in white, whatever their colour: ImGui tints them.
const AtlasText& white_line(Ui& ui, const std::string& text, const text::TypeStyle& style) {
    return ui.atlas.label(text, style, theme::white, theme::clear, 0);
}

void draw_atlas_text(const Ui& ui, ImDrawList& list, ImVec2 at, const AtlasText& text, ImU32 tint) {
    const auto side = static_cast<float>(ui.atlas.side());
    const ImVec2 min = snapped(ui, at);
    const ImVec2 max{min.x + static_cast<float>(text.width) / ui.scale,
                     min.y + static_cast<float>(text.height) / ui.scale};
    const ImVec2 uv_min{static_cast<float>(text.x) / side, static_cast<float>(text.y) / side};
    const ImVec2 uv_max{static_cast<float>(text.x + text.width) / side,
                        static_cast<float>(text.y + text.height) / side};
    // ImGui hands names of textures around as pointers.
    const auto name = static_cast<std::uintptr_t>(ui.atlas.texture());
    auto* const texture = reinterpret_cast<ImTextureID>(name);  // NOLINT(performance-no-int-to-ptr)
    list.AddImage(texture, min, max, uv_min, uv_max, tint);
}

text::Colour face(const Press& press, bool on) {
    if (press.held) return theme::colours().pressed;
    if (on) return theme::colours().accent_tint;
    return press.hovered ? theme::colours().hover : theme::clear;
}

void draw_face(ImVec2 at, ImVec2 size, text::Colour colour, bool outlined) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + size.x, at.y + size.y};
    if (colour.a > 0) list.AddRectFilled(at, end, packed(colour), theme::rounding);
    if (outlined) list.AddRect(at, end, packed(theme::colours().border), theme::rounding);
}

void begin_window(Ui& ui, const char* id, ImVec2 at, ImVec2 size, ImGuiWindowFlags more) {
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse;
    const bool floats = (more & ImGuiWindowFlags_NoBackground) == 0;
    ImGui::Begin(id, nullptr, flags | more);
    ui.focus.begin_panel(id);
    ui.panels.push_back({id, at.x, at.y, size.x, size.y, floats});
}

// Of a panel that lies over others; those on the map get theirs from PanelRenderer.
void draw_shadow(ImVec2 at, ImVec2 size) {
    constexpr int rings = 9;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    for (int i = 1; i <= rings; ++i) {
        const float out = static_cast<float>(i) + 0.5f;
        const int alpha = (rings + 1 - i) * (theme::is_dark() ? 9 : 4);
        list.AddRect({at.x - out, at.y - out}, {at.x + size.x + out, at.y + size.y + out + 1},
                     IM_COL32(0, 0, 0, alpha), theme::rounding + out, 0, 1.6f);
    }
    list.PopClipRect();
}

}  // namespace

void Ui::begin_frame() {
    focus.begin_frame();
    panels.clear();
    controls.clear();
    over_link = over_text = restless = false;
    tip.due = false;
}

Press press(Ui& ui, const char* id, ImVec2 size, bool enabled) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    enabled = enabled && !ui.blocked;
    Press result;
    result.pressed = ImGui::InvisibleButton(id, size) && enabled;
    result.hovered = ImGui::IsItemHovered() && enabled;
    result.held = ImGui::IsItemActive() && enabled;
    if (!enabled) return result;
    if (ui.record_controls) ui.controls.push_back({id, at, size});
    const Focus::State focus = ui.focus.add(ImGui::GetID(id), id);
    result.pressed = result.pressed || focus.activated;
    result.focused = focus.focused;
    ui.over_link = ui.over_link || result.hovered;
    if (focus.arrived) ImGui::SetScrollHereY(0.5f);
    if (focus.focused)
        ImGui::GetWindowDrawList()->AddRect({at.x - 2, at.y - 2}, {at.x + size.x + 2, at.y + size.y + 2},
                                            packed(theme::colours().accent), theme::rounding, 0, 2);
    return result;
}

ImU32 packed(text::Colour colour) {
    return IM_COL32(colour.r, colour.g, colour.b, colour.a);
}

ImU32 packed(text::Colour colour, std::uint8_t alpha) {
    return IM_COL32(colour.r, colour.g, colour.b, alpha);
}

float text_width(Ui& ui, const std::string& text, const text::TypeStyle& style) {
    return text.empty() ? 0 : static_cast<float>(white_line(ui, text, style).width) / ui.scale;
}

float text_height(Ui& ui, const text::TypeStyle& style) {
    const auto [known, is_new] = ui.line_heights.try_emplace(style.size_px);
    if (is_new) known->second = ui.atlas.type().measure("Ag", style).height;
    return known->second;
}

void draw_text(Ui& ui, ImDrawList& list, ImVec2 at, const std::string& text, const text::TypeStyle& style,
               text::Colour colour) {
    if (!text.empty()) draw_atlas_text(ui, list, at, white_line(ui, text, style), packed(colour));
}

void draw_text(Ui& ui, ImVec2 at, const std::string& text, const text::TypeStyle& style,
               text::Colour colour) {
    draw_text(ui, *ImGui::GetWindowDrawList(), at, text, style, colour);
}

void line(Ui& ui, const std::string& text, const text::TypeStyle& style, text::Colour colour) {
    draw_text(ui, ImGui::GetCursorScreenPos(), text, style, colour);
    ImGui::Dummy({text_width(ui, text, style), text_height(ui, style)});
}

int paragraph(Ui& ui, const char* id, const std::vector<text::Span>& spans, const text::TypeStyle& base,
              float width) {
    const AtlasText set = ui.atlas.paragraph(spans, base, width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{width, static_cast<float>(set.height) / ui.scale};
    draw_atlas_text(ui, *ImGui::GetWindowDrawList(), at, set, IM_COL32_WHITE);
    int clicked = 0;
    ImGui::PushID(id);
    for (std::size_t i = 0; i < set.links.size(); ++i) {
        const text::LinkBox& box = set.links[i];
        ImGui::PushID(static_cast<int>(i));
        ImGui::SetCursorScreenPos({at.x + box.x, at.y + box.y});
        const Press state = press(ui, "link", {std::max(box.width, 1.0f), std::max(box.height, 1.0f)}, true);
        if (state.hovered)
            ImGui::GetWindowDrawList()->AddRectFilled(
                {at.x + box.x - 2, at.y + box.y}, {at.x + box.x + box.width + 2, at.y + box.y + box.height},
                packed(theme::colours().accent, 30), 3);
        if (state.pressed) clicked = box.link;
        ImGui::PopID();
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size);
    return clicked;
}

void paragraph(Ui& ui, const std::string& text, const text::TypeStyle& style, text::Colour colour,
               float width) {
    text::Span span;
    span.text = text;
    span.colour = colour;
    span.weight = style.weight;
    paragraph(ui, text.c_str(), {span}, style, width);
}

bool button(Ui& ui, const char* id, const std::string& text, bool on, bool enabled) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{text_width(ui, text, theme::body) + 24, theme::control_height};
    const Press state = press(ui, id, size, enabled);
    draw_face(at, size, face(state, on), true);
    const text::Colour ink = !enabled ? theme::colours().faint
                             : on     ? theme::colours().accent
                                      : theme::colours().ink;
    draw_text(ui, {at.x + 12, at.y + (size.y - text_height(ui, theme::body)) / 2}, text, theme::body, ink);
    return state.pressed;
}

bool main_button(Ui& ui, const char* id, const std::string& text, bool enabled) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{text_width(ui, text, theme::heading) + 32, theme::control_height};
    const Press state = press(ui, id, size, enabled);
    text::Colour fill = enabled ? theme::colours().accent : theme::colours().pressed;
    if (state.hovered) fill.a = 225;
    draw_face(at, size, fill, false);
    draw_text(ui, {at.x + 16, at.y + (size.y - text_height(ui, theme::heading)) / 2}, text, theme::heading,
              enabled ? theme::colours().on_accent : theme::colours().faint);
    return state.pressed;
}

bool sign_button(Ui& ui, const char* id, const std::string& sign, bool enabled, bool on) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{theme::control_height, theme::control_height};
    const Press state = press(ui, id, size, enabled);
    draw_face(at, size, face(state, on), false);
    const ImVec2 text_at{at.x + (size.x - text_width(ui, sign, theme::title)) / 2,
                         at.y + (size.y - text_height(ui, theme::title)) / 2};
    draw_text(ui, text_at, sign, theme::title, enabled ? theme::colours().quiet : theme::colours().border);
    return state.pressed;
}

bool symbol_toggle(Ui& ui, const char* id, const map::Symbol& symbol, const std::string& text, bool on) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{text_width(ui, text, theme::small) + 34, theme::control_height};
    const Press state = press(ui, id, size, true);
    draw_face(at, size,
              on              ? face(state, false)
              : state.hovered ? theme::colours().hover
                              : theme::clear,
              false);
    map::Symbol shown = symbol;
    if (!on) shown.fill = theme::colours().border;
    draw_symbol(*ImGui::GetWindowDrawList(), {at.x + 14, at.y + size.y / 2}, shown);
    draw_text(ui, {at.x + 26, at.y + (size.y - text_height(ui, theme::small)) / 2}, text, theme::small,
              on ? theme::colours().ink : theme::colours().faint);
    return state.pressed;
}

bool link(Ui& ui, const char* id, const std::string& text, const text::TypeStyle& style) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{text_width(ui, text, style), text_height(ui, style)};
    const Press state = press(ui, id, size, true);
    draw_text(ui, at, text, style, theme::colours().accent);
    if (state.hovered)
        ImGui::GetWindowDrawList()->AddLine({at.x, at.y + size.y - 1}, {at.x + size.x, at.y + size.y - 1},
                                            packed(theme::colours().accent));
    return state.pressed;
}

void begin_panel(Ui& ui, const char* id, ImVec2 at, ImVec2 size) {
    begin_window(ui, id, at, size,
                 ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoFocusOnAppearing);
}

void begin_floating_panel(Ui& ui, const char* id, ImVec2 at, ImVec2 size) {
    // To the front when it appears, and only then: a focus taken each frame would let go of buttons that are
    // held down elsewhere.
    begin_window(ui, id, at, size, ImGuiWindowFlags_None);
    draw_shadow(at, size);
}

void dim_all(float width, float height) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, height});
    // To the front when it appears, as floating panels: see there.
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("dim", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground);
    constexpr std::uint8_t dim = 110;
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, {width, height}, IM_COL32(10, 14, 18, dim));
    ImGui::End();
    ImGui::PopStyleVar(2);
}

void end_panel() {
    ImGui::End();
}

void space(float height) {
    ImGui::Dummy({1, height});
}

void rule() {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::GetWindowDrawList()->AddLine({at.x, at.y + 0.5f}, {at.x + width, at.y + 0.5f},
                                        packed(theme::colours().hairline));
    ImGui::Dummy({width, 1});
}

void when_visible(Ui& ui, const char* id, float likely_height, const std::function<void()>& body) {
    const ImGuiID key = ImGui::GetID(id);
    const auto known = ui.heights.find(key);
    const float height = known == ui.heights.end() ? likely_height : known->second;
    if (!ImGui::IsRectVisible({ImGui::GetContentRegionAvail().x, height})) {
        ImGui::Dummy({1, height});
        return;
    }
    ImGui::PushID(id);
    ImGui::BeginGroup();
    body();
    ImGui::EndGroup();
    ImGui::PopID();
    ui.heights[key] = ImGui::GetItemRectSize().y;
}

}  // namespace marchland::screen
