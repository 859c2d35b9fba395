// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "screen/panels.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

struct BarButton {
    Action action;
    const char* name;
    const char* tip;
    bool on = false;
};

std::vector<BarButton> bar_buttons(const AppState& state) {
    return {{Action::home, words().home, words().tip_home},
            {Action::story, words().story, words().tip_story},
            {Action::mark_up, words().mark_up, words().tip_mark_up, state.marking},
            {Action::chapters, words().chapters, words().tip_chapters, state.chapters},
            {Action::options, words().look, words().tip_look, state.options},
            {Action::legend, words().legend, words().tip_legend, state.legend},
            {Action::export_picture, words().export_picture, words().tip_export}};
}

float button_width(Ui& ui, const BarButton& one) {
    return text_width(ui, one.name, theme::body) + 24 + 6;
}

// From the right edge; what finds no room is left to its key.
float right_buttons(const PanelContext& context, float right, float row) {
    Ui& ui = context.ui;
    const std::vector<BarButton> buttons = bar_buttons(context.state);
    float width = theme::control_height + 4;
    for (const BarButton& one : buttons) width += button_width(ui, one);
    float x = right - width;
    for (const BarButton& one : buttons) {
        ImGui::SetCursorScreenPos({x, row});
        if (button(ui, one.name, one.name, one.on)) context.requests.emplace_back(one.action);
        tip(ui, one.tip, one.action);
        x += button_width(ui, one);
    }
    ImGui::SetCursorScreenPos({right - theme::control_height, row});
    if (sign_button(ui, "help", "?")) context.requests.emplace_back(Action::help);
    tip(ui, words().tip_help, Action::help);
    return right - width;
}

// The story's name, which opens the menu of files; a dot stands before it while something is unsaved.
void story_title(const PanelContext& context, float left, float room, float row) {
    Ui& ui = context.ui;
    constexpr float chevron = 22;
    const bool unsaved = context.document.unsaved();
    const float dot = unsaved ? 14 : 0;
    const std::string title =
        shortened(ui, context.story.title.empty() ? words().untitled : context.story.title, theme::title,
                  room - chevron - dot);
    const float width = text_width(ui, title, theme::title) + chevron + dot;
    ImGui::SetCursorScreenPos({left - 6, row});
    const Press state = press(ui, "file menu", {width + 8, theme::control_height});
    tip(ui, unsaved ? filled("{} ({})", words().tip_file, words().unsaved) : words().tip_file);
    if (state.pressed) context.requests.emplace_back(Action::file_menu);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (state.hovered || context.state.file_menu)
        list.AddRectFilled({left - 6, row}, {left + width + 2, row + theme::control_height},
                           packed(theme::colours().hover), theme::rounding);
    if (unsaved)
        list.AddCircleFilled({left + 4, row + theme::control_height / 2}, 4, packed(theme::colours().warning),
                             16);
    draw_text(ui, {left + dot, theme::margin + (theme::bar_height - text_height(ui, theme::title)) / 2},
              title, theme::title, theme::colours().ink);
    const float x = left + width - 12;
    const float y = row + theme::control_height / 2;
    const ImVec2 arrow[] = {{x - 4, y - 2}, {x, y + 2.5f}, {x + 4, y - 2}};
    list.AddPolyline(arrow, 3, packed(theme::colours().quiet), 0, 1.6f);
}

}  // namespace

void top_bar(const PanelContext& context) {
    Ui& ui = context.ui;
    const float width = context.width - 2 * theme::margin;
    begin_panel(ui, "top bar", {theme::margin, theme::margin}, {width, theme::bar_height});
    const float row = theme::margin + (theme::bar_height - theme::control_height) / 2;
    const float left = theme::margin + theme::padding;
    const float buttons = right_buttons(context, theme::margin + width - 10, row);
    story_title(context, left, buttons - left - theme::gap, row);
    end_panel();
}

}  // namespace marchland::screen
