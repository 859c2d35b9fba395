// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "screen/panels.h"
#include "screen/symbol_icon.h"

namespace marchland::screen {
namespace {

struct ClassToggle {
    story::QuadClass quad;
    Action action;
    const char* words;
};
constexpr std::array class_toggles{
    ClassToggle{story::QuadClass::verbal_cooperation, Action::toggle_verbal_cooperation, "Talks"},
    ClassToggle{story::QuadClass::material_cooperation, Action::toggle_material_cooperation, "Cooperation"},
    ClassToggle{story::QuadClass::verbal_conflict, Action::toggle_verbal_conflict, "Accusations"},
    ClassToggle{story::QuadClass::material_conflict, Action::toggle_material_conflict, "Clashes"},
};

void ask(const PanelContext& context, bool pressed, Action action) {
    if (pressed) context.requests.emplace_back(action);
}

std::string shortened(const Ui& ui, std::string text, const text::TypeStyle& style, float width) {
    const auto fits = [&](const std::string& words) {
        return ui.atlas.type().measure(words, style).width <= width;
    };
    if (fits(text)) return text;
    const auto is_middle = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    while (!text.empty() && !fits(text + "…")) {
        while (!text.empty() && is_middle(text.back())) text.pop_back();
        if (!text.empty()) text.pop_back();
    }
    return text + "…";
}

// As laid out in `top_bar`: buttons and toggles, the gaps between them, two dividers, the sign at the end.
float controls_width(Ui& ui) {
    float width = 0;
    for (const ClassToggle& toggle : class_toggles)
        width += text_width(ui, toggle.words, theme::small) + 34 + 4;
    for (const char* words : {"Events", "Posts", "Control", "Districts", "Home", "Story", "View", "Legend"})
        width += text_width(ui, words, theme::body) + 24;
    return width + 5 * theme::gap + 2 * 21 + 4 + theme::control_height + theme::gap;
}

void divider() {
    ImGui::SameLine(0, 10);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(
        {at.x + 0.5f, at.y + 4}, {at.x + 0.5f, at.y + theme::control_height - 4}, packed(theme::hairline));
    ImGui::Dummy({1, theme::control_height});
    ImGui::SameLine(0, 10);
}

void layer_toggles(const PanelContext& context) {
    const map::View& view = context.state.view;
    ask(context, button(context.ui, "events", "Events", view.events), Action::toggle_events);
    for (const ClassToggle& toggle : class_toggles) {
        ImGui::SameLine(0, 4);
        const bool on = view.events && view.quad_classes.test(static_cast<std::size_t>(toggle.quad));
        ask(context, symbol_toggle(context.ui, toggle.words, symbol_of(toggle.quad, 11), toggle.words, on),
            toggle.action);
    }
    divider();
    ask(context, button(context.ui, "posts", "Posts", view.posts), Action::toggle_posts);
    ImGui::SameLine(0, theme::gap);
    ask(context, button(context.ui, "control", "Control", view.control), Action::toggle_control);
    ImGui::SameLine(0, theme::gap);
    ask(context, button(context.ui, "districts", "Districts", view.districts), Action::toggle_districts);
}

}  // namespace

void top_bar(const PanelContext& context) {
    Ui& ui = context.ui;
    const float width = context.width - 2 * theme::margin;
    begin_panel(ui, "top bar", {theme::margin, theme::margin}, {width, theme::bar_height});
    const float row = theme::margin + (theme::bar_height - theme::control_height) / 2;
    // A narrow window keeps the title and the way home; the keys still reach every layer.
    const bool roomy = width - controls_width(ui) > 180;
    const float controls = roomy ? controls_width(ui) : 270;
    const float title_room = width - controls - theme::padding - theme::gap;
    const std::string title = shortened(ui, context.story.title.empty() ? "Marchland" : context.story.title,
                                        theme::title, title_room);
    draw_text(ui,
              {theme::margin + theme::padding,
               theme::margin + (theme::bar_height - text_height(ui, theme::title)) / 2},
              title, theme::title, theme::ink);
    ImGui::SetCursorScreenPos({theme::margin + width - controls, row});
    if (roomy) {
        layer_toggles(context);
        divider();
    }
    ask(context, button(ui, "home", "Home"), Action::home);
    ImGui::SameLine(0, theme::gap);
    ask(context, button(ui, "story", "Story"), Action::story);
    ImGui::SameLine(0, theme::gap);
    ask(context, button(ui, "options", "View", context.state.options), Action::options);
    if (roomy) {
        ImGui::SameLine(0, theme::gap);
        ask(context, button(ui, "legend", "Legend", context.state.legend), Action::legend);
    }
    ImGui::SameLine(0, 4);
    ask(context, sign_button(ui, "help", "?"), Action::help);
    end_panel();
}

}  // namespace marchland::screen
