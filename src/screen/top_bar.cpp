// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "screen/panels.h"
#include "screen/search_box.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float wide_search = 340;
constexpr float least_search = 180;
constexpr float chevron = 22;
constexpr float least_title = 120;
constexpr float dot_width = 14;

struct BarButton {
    Action action;
    std::string name;
    const char* tip;
    bool on = false;
};

std::vector<BarButton> bar_buttons(const AppState& state, std::size_t filters) {
    const std::string filter_name =
        filters == 0 ? std::string(words().filters) : filled(words().filters_on, filters);
    return {{Action::filters, filter_name, words().tip_filters, state.filters || filters > 0},
            {Action::list, words().list, words().tip_list, state.list},
            {Action::mark_up, words().mark_up, words().tip_mark_up, state.marking},
            {Action::chapters, words().chapters, words().tip_chapters, state.chapters},
            {Action::options, words().look, words().tip_look, state.options},
            {Action::export_picture, words().export_picture, words().tip_export},
            {Action::legend, words().legend, words().tip_legend, state.legend},
            {Action::story, words().story, words().tip_story},
            {Action::home, words().home, words().tip_home}};
}

float button_width(Ui& ui, const BarButton& one) {
    return text_width(ui, one.name, theme::body) + 24 + 6;
}

// What finds no room beside title and search is left to its key.
std::vector<BarButton> fitting(Ui& ui, const AppState& state, std::size_t filters, float room) {
    std::vector<BarButton> buttons = bar_buttons(state, filters);
    const auto width = [&] {
        float sum = theme::control_height + 4;
        for (const BarButton& one : buttons) sum += button_width(ui, one);
        return sum;
    };
    while (!buttons.empty() && width() > room) buttons.pop_back();
    return buttons;
}

// From the right edge; gives where they begin.
float right_buttons(const PanelContext& context, std::size_t filters, float left, float right, float row) {
    Ui& ui = context.ui;
    const std::vector<BarButton> buttons = fitting(ui, context.state, filters, right - left);
    float width = theme::control_height + 4;
    for (const BarButton& one : buttons) width += button_width(ui, one);
    float x = right - width;
    for (const BarButton& one : buttons) {
        ImGui::SetCursorScreenPos({x, row});
        if (button(ui, one.tip, one.name, one.on)) context.requests.emplace_back(one.action);
        tip(ui, one.tip, one.action);
        x += button_width(ui, one);
    }
    ImGui::SetCursorScreenPos({right - theme::control_height, row});
    if (sign_button(ui, "help", "?")) context.requests.emplace_back(Action::help);
    tip(ui, words().tip_help, Action::help);
    return right - width;
}

std::string title_of(const story::Story& story) {
    return story.title.empty() ? words().untitled : story.title;
}

// Room for the word after the name; none where it has none.
float read_only_width(const PanelContext& context) {
    if (!context.document.read_only()) return 0;
    return text_width(context.ui, words().read_only, theme::small) + theme::gap;
}

float title_width(const PanelContext& context) {
    return text_width(context.ui, title_of(context.story), theme::title) + read_only_width(context) +
           chevron + dot_width + theme::gap;
}

std::string title_tip(const Document& document) {
    const std::string tip = document.unsaved() ? filled("{} ({})", words().tip_file, words().unsaved)
                                               : std::string(words().tip_file);
    return document.read_only() ? filled("{}. {}", tip, words().tip_read_only) : tip;
}

// The story's name, which opens the menu of files; a dot stands before it while something is unsaved, and a
// word after it when its file cannot be written.
void story_title(const PanelContext& context, float left, float room, float row) {
    Ui& ui = context.ui;
    const bool unsaved = context.document.unsaved();
    const float dot = unsaved ? dot_width : 0;
    const float word = read_only_width(context);
    const std::string title =
        shortened(ui, title_of(context.story), theme::title, room - chevron - dot - word);
    const float named = dot + text_width(ui, title, theme::title);
    const float width = named + word + chevron;
    ImGui::SetCursorScreenPos({left - 6, row});
    const Press state = press(ui, "file menu", {width + 8, theme::control_height});
    tip(ui, title_tip(context.document));
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
    if (word > 0)
        draw_text(ui,
                  {left + named + theme::gap,
                   theme::margin + (theme::bar_height - text_height(ui, theme::small)) / 2 + 2},
                  words().read_only, theme::small, theme::colours().quiet);
    const float x = left + width - 12;
    const float y = row + theme::control_height / 2;
    const ImVec2 arrow[] = {{x - 4, y - 2}, {x, y + 2.5f}, {x + 4, y - 2}};
    list.AddPolyline(arrow, 3, packed(theme::colours().quiet), 0, 1.6f);
}

}  // namespace

void top_bar(const PanelContext& context, SearchBox& search, std::size_t filters) {
    Ui& ui = context.ui;
    const float width = context.width - 2 * theme::margin;
    begin_panel(ui, "top bar", {theme::margin, theme::margin}, {width, theme::bar_height});
    const float row = theme::margin + (theme::bar_height - theme::control_height) / 2;
    const float left = theme::margin + theme::padding;
    const float buttons = right_buttons(context, filters, left + least_title + least_search + 2 * theme::gap,
                                        theme::margin + width - 10, row);
    // The search gives up some of its width before the story's name does.
    const float named = std::max(least_title, title_width(context));
    const float wide = std::clamp(buttons - left - named - 2 * theme::gap, least_search, wide_search);
    story_title(context, left, buttons - wide - left - 2 * theme::gap, row);
    search_field(context, search, {buttons - theme::gap - wide, row}, wide);
    tip(ui, words().tip_search, Action::search);
    end_panel();
}

}  // namespace marchland::screen
