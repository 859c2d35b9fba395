// SPDX-License-Identifier: MIT
#include "screen/chapters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "geo/error.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float panel_width = 380;
constexpr float row_height = 34;
constexpr float most_rows_height = 300;
constexpr float least_bar = 220;

std::string free_id(const story::Story& story) {
    for (std::size_t number = story.views.size() + 1;; ++number) {
        std::string id = fmt::format("view-{}", number);
        const bool taken = std::any_of(story.views.begin(), story.views.end(),
                                       [&](const story::SavedView& view) { return view.id == id; });
        if (!taken) return id;
    }
}

std::string shown_name(const story::SavedView& view, std::size_t index) {
    return view.name.empty() ? filled(words().unnamed_view, index + 1) : view.name;
}

void go_to(const PanelContext& context, std::size_t index) {
    context.requests.emplace_back(ShowChapter{index});
}

void move_view(const PanelContext& context, std::size_t from, std::size_t to) {
    context.requests.emplace_back(
        story::Edit{words().edit_move_view, story::move_to<story::SavedView>(context.story, from, to), ""});
    context.requests.emplace_back(ChangeState{[=](AppState& state) {
        if (state.chapter == from) state.chapter = to;
    }});
}

void delete_view(const PanelContext& context, std::size_t index) {
    context.requests.emplace_back(
        story::Edit{words().edit_delete_view, {story::erase<story::SavedView>(context.story, index)}, ""});
    context.requests.emplace_back(ChangeState{[](AppState& state) { state.chapter.reset(); }});
}

void row(const PanelContext& context, std::size_t index, float width) {
    Ui& ui = context.ui;
    const story::SavedView& view = context.story.views[index];
    const bool current = context.state.chapter == index;
    ImGui::PushID(static_cast<int>(index));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float name_width = current ? width - 2 * theme::control_height : width;
    if (menu_row(ui, ("view " + view.id).c_str(), shown_name(view, index), "", name_width, true, current))
        go_to(context, index);
    if (current) {
        ImGui::SetCursorScreenPos({at.x + name_width, at.y - 1});
        if (sign_button(ui, "up", "↑", index > 0)) move_view(context, index, index - 1);
        tip(ui, words().view_up);
        ImGui::SetCursorScreenPos({at.x + name_width + theme::control_height, at.y - 1});
        if (sign_button(ui, "down", "↓", index + 1 < context.story.views.size()))
            move_view(context, index, index + 1);
        tip(ui, words().view_down);
    }
    ImGui::SetCursorScreenPos({at.x, at.y + row_height});
    ImGui::PopID();
}

// Fields show the current view's words until others are typed.
void load_fields(const PanelContext& context, ChaptersPanel& panel) {
    if (panel.editing_view == context.state.chapter) return;
    panel.editing_view = context.state.chapter;
    panel.name = panel.text = {};
    if (!context.state.chapter || *context.state.chapter >= context.story.views.size()) return;
    const story::SavedView& view = context.story.views[*context.state.chapter];
    panel.name = editing(view.name);
    try {
        panel.text = editing(view_at(context.story, *context.state.chapter).text);
    } catch (const geo::Error&) {
        panel.text = {};
    }
}

void words_of_current(const PanelContext& context, ChaptersPanel& panel, const map::KeptView& now,
                      float width) {
    Ui& ui = context.ui;
    const FieldState named = text_field(ui, "view name", panel.name, width, words().view_name);
    space(6);
    const FieldState told = text_area(ui, "view text", panel.text, {width, 78}, words().view_text);
    space(8);
    const auto& current = context.state.chapter;
    map::KeptView kept = now;
    kept.name = panel.name.text;
    kept.text = panel.text.text;
    if (current && (named.changed || told.changed)) {
        try {
            map::KeptView changed = view_at(context.story, *current);
            changed.name = kept.name;
            changed.text = kept.text;
            story::Edit edit = changed_view(context.story, *current, changed);
            edit.key = "words of " + context.story.views[*current].id;
            context.requests.emplace_back(std::move(edit));
        } catch (const geo::Error& error) {
            context.requests.emplace_back(Say{error.what()});
        }
    }
    if (main_button(ui, "keep", words().save_view)) {
        if (current) kept.name = kept.text = "";
        context.requests.emplace_back(kept_view(context.story, kept));
        const std::size_t index = context.story.views.size();
        context.requests.emplace_back(ChangeState{[=](AppState& state) { state.chapter = index; }});
    }
    if (!current) return;
    space(6);
    if (button(ui, "update", words().update_view))
        context.requests.emplace_back(changed_view(context.story, *current, kept));
    ImGui::SameLine(0, 8);
    if (button(ui, "delete", words().delete_view)) delete_view(context, *current);
}

}  // namespace

map::KeptView view_at(const story::Story& story, std::size_t index) {
    const story::SavedView& saved = story.views.at(index);
    map::KeptView kept = map::parse_view(saved.view, "view " + saved.id);
    kept.name = saved.name;
    return kept;
}

story::Edit kept_view(const story::Story& story, map::KeptView kept) {
    if (kept.name.empty()) kept.name = filled(words().unnamed_view, story.views.size() + 1);
    story::SavedView saved{free_id(story), kept.name, map::to_json(kept)};
    return {words().edit_add_view, {story::add(story, std::move(saved))}, ""};
}

story::Edit changed_view(const story::Story& story, std::size_t index, const map::KeptView& kept) {
    story::SavedView saved{story.views.at(index).id, kept.name, map::to_json(kept)};
    return {words().edit_change_view, {story::replace(story, index, std::move(saved))}, ""};
}

void chapters_panel(const PanelContext& context, ChaptersPanel& panel, const map::KeptView& now) {
    if (!context.state.chapters) return;
    Ui& ui = context.ui;
    load_fields(context, panel);
    float& height = ui.heights.try_emplace(ImGui::GetID("chapters height"), 320.0f).first->second;
    const ImVec2 at{std::max(theme::margin, map_right(context) - theme::margin - panel_width),
                    2 * theme::margin + theme::bar_height};
    const float width = panel_width - 2 * theme::padding;
    begin_floating_panel(ui, "chapters", at, {panel_width, height});
    ImGui::SetCursorScreenPos({at.x + theme::padding, at.y + 14});
    ImGui::BeginGroup();
    line(ui, words().chapters_title, theme::heading, theme::colours().ink);
    space(6);
    const auto count = static_cast<float>(context.story.views.size());
    // What the rest of the panel leaves of the map above the zoom buttons, but never less than two rows.
    const float room = zoom_top(context) - theme::margin - at.y - (height - panel.rows_height);
    panel.rows_height = std::min(
        {count * row_height, most_rows_height, std::max(2.0f, std::floor(room / row_height)) * row_height});
    if (context.story.views.empty())
        paragraph(ui, words().no_chapters, theme::small, theme::colours().quiet, width);
    ImGui::BeginChild("rows", {width, panel.rows_height});
    for (std::size_t i = 0; i < context.story.views.size(); ++i) row(context, i, width - 10);
    ImGui::EndChild();
    space(8);
    rule();
    space(10);
    words_of_current(context, panel, now, width);
    ImGui::EndGroup();
    height = ImGui::GetItemRectMax().y - at.y + 16;
    end_panel();
}

void chapter_bar(const PanelContext& context) {
    const auto& current = context.state.chapter;
    if (!current || *current >= context.story.views.size() || context.state.chapters) return;
    Ui& ui = context.ui;
    const story::SavedView& view = context.story.views[*current];
    std::string told;
    try {
        told = view_at(context.story, *current).text;
    } catch (const geo::Error&) {
        told.clear();
    }
    const float width = std::min(560.0f, foot_room(context));
    const auto left = foot_place(context, width);
    if (width < least_bar || !left) return;
    float& told_height = ui.heights.try_emplace(ImGui::GetID("chapter text"), 0.0f).first->second;
    const float height = 46 + (told.empty() ? 0 : told_height + 10);
    const ImVec2 at{*left, map_foot_y(context) - height - 40};
    begin_panel(ui, "chapter", at, {width, height});
    ImGui::SetCursorScreenPos({at.x + 8, at.y + 8});
    if (sign_button(ui, "previous view", "‹", *current > 0)) go_to(context, *current - 1);
    tip(ui, words().previous_view, Action::previous_chapter);
    ImGui::SetCursorScreenPos({at.x + width - 8 - theme::control_height, at.y + 8});
    if (sign_button(ui, "next view", "›", *current + 1 < context.story.views.size()))
        go_to(context, *current + 1);
    tip(ui, words().next_view, Action::next_chapter);
    const std::string where = filled(words().chapter_of, *current + 1, context.story.views.size());
    const float where_width = text_width(ui, where, theme::small);
    draw_text(ui, {at.x + 46, at.y + 13},
              shortened(ui, shown_name(view, *current), theme::heading, width - 110 - where_width),
              theme::heading, theme::colours().ink);
    draw_text(ui, {at.x + width - 48 - where_width, at.y + 15}, where, theme::small, theme::colours().quiet);
    if (!told.empty()) {
        ImGui::SetCursorScreenPos({at.x + 18, at.y + 46});
        ImGui::BeginGroup();
        paragraph(ui, told, theme::body, theme::colours().ink, width - 36);
        ImGui::EndGroup();
        told_height = ImGui::GetItemRectSize().y;
    }
    end_panel();
}

}  // namespace marchland::screen
