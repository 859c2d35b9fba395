// SPDX-License-Identifier: MIT
#include "screen/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace marchland::screen {
namespace {

constexpr double tip_delay = 0.45;  // seconds the pointer rests

float middle(Ui& ui, float top, float height, const text::TypeStyle& style) {
    return top + (height - text_height(ui, style)) / 2;
}

void draw_tick(ImVec2 at, float side, bool on) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + side, at.y + side};
    const ImU32 accent = packed(theme::colours().accent);
    list.AddRectFilled(at, end, on ? accent : packed(theme::colours().field), 3);
    list.AddRect(at, end, on ? accent : packed(theme::colours().border), 3);
    if (!on) return;
    const ImVec2 tick[] = {{at.x + side * 0.22f, at.y + side * 0.52f},
                           {at.x + side * 0.43f, at.y + side * 0.73f},
                           {at.x + side * 0.80f, at.y + side * 0.29f}};
    list.AddPolyline(tick, 3, packed(theme::colours().on_accent), 0, 2);
}

std::string_view keys_of(Action action) {
    for (const KeyBinding& binding : key_bindings())
        if (binding.action == action && !binding.keys.empty()) return binding.keys;
    for (const KeyBinding& binding : marking_bindings())
        if (binding.action == action && !binding.keys.empty()) return binding.keys;
    for (const KeyBinding& binding : reviewing_bindings())
        if (binding.action == action && !binding.keys.empty()) return binding.keys;
    return {};
}

}  // namespace

bool check_row(Ui& ui, const char* id, const std::string& words, bool on, float width,
               std::optional<std::size_t> count) {
    constexpr float height = 24;
    constexpr float side = 15;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press state = press(ui, id, {width, height});
    if (state.hovered)
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + height},
                                                  packed(theme::colours().hover), 4);
    draw_tick({at.x + 3, at.y + (height - side) / 2}, side, on);
    const std::string number = count ? fmt::format("{}", *count) : std::string();
    const float number_width = text_width(ui, number, theme::small);
    const bool empty = count && *count == 0;
    const text::Colour ink = empty ? theme::colours().faint : theme::colours().ink;
    draw_text(ui, {at.x + 26, middle(ui, at.y, height, theme::small)},
              shortened(ui, words, theme::small, width - 38 - number_width), theme::small, ink);
    draw_text(ui, {at.x + width - number_width - 4, middle(ui, at.y, height, theme::small)}, number,
              theme::small, theme::colours().quiet);
    return state.pressed;
}

std::optional<std::size_t> choice(Ui& ui, const char* id, const std::vector<std::string>& words,
                                  std::size_t chosen, float width) {
    std::optional<std::size_t> pressed;
    ImGui::PushID(id);
    const ImVec2 from = ImGui::GetCursorScreenPos();
    float x = from.x;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const float own = width > 0 ? width / static_cast<float>(words.size())
                                    : text_width(ui, words[i], theme::small) + 18;
        const ImVec2 at{x, from.y};
        const ImVec2 end{x + own, from.y + theme::control_height};
        ImGui::SetCursorScreenPos(at);
        const Press state = press(ui, words[i].c_str(), {own, theme::control_height});
        if (state.pressed) pressed = i;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const bool on = i == chosen;
        ImDrawFlags corners = ImDrawFlags_RoundCornersNone;
        if (i == 0) corners = ImDrawFlags_RoundCornersLeft;
        if (i + 1 == words.size())
            corners = i == 0 ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersRight;
        const text::Colour face = on              ? theme::colours().accent_tint
                                  : state.hovered ? theme::colours().hover
                                                  : theme::clear;
        if (face.a > 0) list.AddRectFilled(at, end, packed(face), theme::rounding, corners);
        list.AddRect(at, end, packed(theme::colours().border), theme::rounding, corners);
        draw_text(ui,
                  {x + (own - text_width(ui, words[i], theme::small)) / 2,
                   middle(ui, from.y, theme::control_height, theme::small)},
                  words[i], theme::small, on ? theme::colours().accent : theme::colours().ink);
        x = end.x - 1;
    }
    ImGui::SetCursorScreenPos(from);
    ImGui::Dummy({x - from.x, theme::control_height});
    ImGui::PopID();
    return pressed;
}

bool menu_row(Ui& ui, const char* id, const std::string& words, const std::string& keys, float width,
              bool enabled, bool on) {
    constexpr float height = 28;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press state = press(ui, id, {width, height}, enabled);
    const text::Colour face = on              ? theme::colours().accent_tint
                              : state.hovered ? theme::colours().hover
                                              : theme::clear;
    if (face.a > 0)
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + height}, packed(face), 4);
    const float keys_width = text_width(ui, keys, theme::small);
    draw_text(ui, {at.x + 10, middle(ui, at.y, height, theme::body)},
              shortened(ui, words, theme::body, width - keys_width - 30), theme::body,
              enabled ? theme::colours().ink : theme::colours().faint);
    draw_text(ui, {at.x + width - keys_width - 10, middle(ui, at.y, height, theme::small)}, keys,
              theme::small, theme::colours().quiet);
    return state.pressed;
}

bool chip(Ui& ui, const char* id, const std::string& words) {
    constexpr float height = 24;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = text_width(ui, words, theme::small) + 34;
    const Press state = press(ui, id, {width, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + width, at.y + height};
    list.AddRectFilled(
        at, end, packed(state.hovered ? theme::colours().pressed : theme::colours().accent_tint), height / 2);
    draw_text(ui, {at.x + 10, middle(ui, at.y, height, theme::small)}, words, theme::small,
              theme::colours().accent);
    draw_text(ui, {end.x - 18, middle(ui, at.y, height, theme::body)}, "×", theme::body,
              theme::colours().accent);
    return state.pressed;
}

bool swatch(Ui& ui, const char* id, text::Colour colour, bool on) {
    constexpr float side = 22;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press state = press(ui, id, {side, side});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 centre{at.x + side / 2, at.y + side / 2};
    list.AddCircleFilled(centre, side / 2 - 3, packed(colour), 24);
    list.AddCircle(centre, side / 2 - 3, packed(theme::colours().border), 24);
    if (on || state.hovered)
        list.AddCircle(centre, side / 2 - 1, packed(on ? theme::colours().accent : theme::colours().faint),
                       24, 2);
    return state.pressed;
}

std::optional<float> slider(Ui& ui, const char* id, float value, float width, float step) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    constexpr float height = 22;
    const Press state = press(ui, id, {width, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = at.y + height / 2;
    const float x = at.x + 7 + std::clamp(value, 0.0f, 1.0f) * (width - 14);
    list.AddRectFilled({at.x, y - 2}, {at.x + width, y + 2}, packed(theme::colours().pressed), 2);
    list.AddRectFilled({at.x, y - 2}, {x, y + 2}, packed(theme::colours().accent), 2);
    list.AddCircleFilled({x, y}, 7, packed(theme::colours().paper), 24);
    list.AddCircle({x, y}, 7, packed(theme::colours().accent), 24, 2);
    std::optional<float> moved;
    if (state.held) moved = (ImGui::GetIO().MousePos.x - at.x - 7) / (width - 14);
    if (state.focused) {
        ui.keyboard.claim(Claim::moves);
        if (ui.keyboard.pressed(sf::Keyboard::Left)) moved = value - step;
        if (ui.keyboard.pressed(sf::Keyboard::Right)) moved = value + step;
    }
    if (moved) moved = std::clamp(*moved, 0.0f, 1.0f);
    return moved;
}

bool play_button(Ui& ui, const char* id, bool playing) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = theme::control_height;
    const Press state = press(ui, id, {side, side});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c{at.x + side / 2, at.y + side / 2};
    list.AddCircleFilled(c, side / 2 - 1, packed(theme::colours().accent, state.hovered ? 225 : 255), 32);
    const ImU32 sign = packed(theme::colours().on_accent);
    if (playing) {
        list.AddRectFilled({c.x - 5, c.y - 6}, {c.x - 1.5f, c.y + 6}, sign, 1);
        list.AddRectFilled({c.x + 1.5f, c.y - 6}, {c.x + 5, c.y + 6}, sign, 1);
    } else {
        list.AddTriangleFilled({c.x - 4, c.y - 6.5f}, {c.x - 4, c.y + 6.5f}, {c.x + 7, c.y}, sign);
    }
    return state.pressed;
}

void tip(Ui& ui, const std::string& words) {
    if (!ImGui::IsItemHovered()) return;
    const ImVec2 corner = ImGui::GetItemRectMin();  // what lies there is what the tip is about
    const auto id = static_cast<ImGuiID>(corner.x * 8192 + corner.y + 1);
    const double now = ImGui::GetTime();
    if (ui.tip.of != id) {
        ui.tip.of = id;
        ui.tip.since = now;
    }
    ui.tip.words = words;
    ui.tip.below = {ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + 6};
    ui.tip.due = true;
    ui.restless = ui.restless || now - ui.tip.since < tip_delay;
}

void tip(Ui& ui, const std::string& words, Action action) {
    if (!ImGui::IsItemHovered()) return;
    const std::string_view keys = keys_of(action);
    tip(ui, keys.empty() ? words : fmt::format("{}  ({})", words, keys));
}

void draw_tip(Ui& ui, float width, float height) {
    if (!ui.tip.due) {
        ui.tip.of = 0;
        return;
    }
    if (ImGui::GetTime() - ui.tip.since < tip_delay) return;
    const float across = text_width(ui, ui.tip.words, theme::small) + 20;
    ImVec2 at = ui.tip.below;
    at.x = std::clamp(at.x, 4.0f, std::max(4.0f, width - across - 4));
    if (at.y + 28 > height) at.y -= 28 + 12 + theme::control_height;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(at, {at.x + across, at.y + 26}, packed(theme::colours().ink), 5);
    draw_text(ui, list, {at.x + 10, middle(ui, at.y, 26, theme::small)}, ui.tip.words, theme::small,
              theme::colours().paper);
}

std::string shortened(const Ui& ui, std::string words, const text::TypeStyle& style, float width) {
    const auto fits = [&](const std::string& some) {
        return ui.atlas.type().measure(some, style).width <= width;
    };
    if (fits(words)) return words;
    const auto is_middle = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    std::size_t low = 0;
    std::size_t high = words.size();
    const auto cut = [&](std::size_t at) {
        while (at > 0 && is_middle(words[at])) --at;
        return words.substr(0, at) + "…";
    };
    while (low + 1 < high) {
        const std::size_t at = (low + high) / 2;
        (fits(cut(at)) ? low : high) = at;
    }
    return cut(low);
}

}  // namespace marchland::screen
