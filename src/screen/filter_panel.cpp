// SPDX-License-Identifier: MIT
#include "screen/filter_panel.h"

#include <algorithm>

#include "geo/fold.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr double count_every = 0.1;  // seconds, while the clock plays

bool reaches_into(const geo::Border& border, const geo::LonLatBox& box) {
    for (const auto& line : border.lines)
        for (const geo::LonLat p : line)
            if (p.lon > box.west && p.lon < box.east && p.lat > box.south && p.lat < box.north) return true;
    return false;
}

// A section's name, to fold it; folded it says what it lets through.
bool heading(const PanelContext& context, const FilterPanel& panel, FilterSection section, float width) {
    Ui& ui = context.ui;
    const auto index = static_cast<std::size_t>(section);
    const bool open = panel.open.test(index);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string folded = open ? std::string() : folded_words(section, panel.chips());
    const float height = folded.empty() ? 32 : 48;
    const std::string name = words().filter_sections[index];
    const Press state = press(ui, name.c_str(), {width, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({at.x, at.y + 0.5f}, {at.x + width, at.y + 0.5f}, packed(theme::colours().hairline));
    if (state.hovered)
        list.AddRectFilled({at.x, at.y + 2}, {at.x + width, at.y + height - 1},
                           packed(theme::colours().hover), 4);
    const ImVec2 tip{at.x + 8, at.y + 16};
    const ImU32 quiet = packed(theme::colours().quiet);
    if (open)
        list.AddTriangleFilled({tip.x - 4, tip.y - 2}, {tip.x + 4, tip.y - 2}, {tip.x, tip.y + 3}, quiet);
    else
        list.AddTriangleFilled({tip.x - 2, tip.y - 4}, {tip.x - 2, tip.y + 4}, {tip.x + 3, tip.y}, quiet);
    draw_text(ui, {at.x + 20, at.y + 16 - text_height(ui, theme::heading) / 2}, name, theme::heading,
              theme::colours().ink);
    if (!folded.empty())
        draw_text(ui, {at.x + 20, at.y + 26}, shortened(ui, folded, theme::small, width - 26), theme::small,
                  theme::colours().accent);
    return state.pressed;
}

// The actor that was typed: of that name, else the only one that begins so.
std::optional<std::string> actor_named(const FilterPanel& panel, const std::string& typed) {
    const std::string wanted = geo::fold_word(typed);
    if (wanted.empty()) return std::nullopt;
    std::optional<std::string> found;
    for (const std::string& actor : panel.actors()) {
        const std::string folded = geo::fold_word(actor);
        if (folded == wanted) return actor;
        if (!folded.starts_with(wanted)) continue;
        if (found) return std::nullopt;
        found = actor;
    }
    return found;
}

void ask_pair(const PanelContext& context, FilterPanel& panel) {
    const auto one = actor_named(panel, panel.pair_one.text);
    const auto other = actor_named(panel, panel.pair_other.text);
    const std::string& missing = one ? panel.pair_other.text : panel.pair_one.text;
    if (!one || !other) {
        if (!missing.empty()) context.requests.emplace_back(Say{filled(words().pair_fault, missing)});
        return;
    }
    panel.pair_one = editing(*one);
    panel.pair_other = editing(*other);
    map::View view = context.state.view;
    view.filter.pair = map::ActorPair{*one, *other};
    context.requests.emplace_back(SetView{view});
}

// Names that what is typed could become, to press one.
void suggestions(const PanelContext& context, const FilterPanel& panel, TextEdit& edit, float width) {
    constexpr std::size_t most = 5;
    const std::string wanted = geo::fold_word(edit.text);
    std::size_t shown = 0;
    for (const FilterRow& row : panel.rows(FilterSection::actors)) {
        if (wanted.empty() || shown == most) break;
        if (row.words == edit.text || geo::fold_word(row.words).find(wanted) == std::string::npos) continue;
        ++shown;
        if (menu_row(context.ui, row.words.c_str(), row.words, "", width)) edit = editing(row.words);
    }
}

void pair_fields(const PanelContext& context, FilterPanel& panel, float width) {
    Ui& ui = context.ui;
    space(8);
    line(ui, words().as_pair, theme::small, theme::colours().quiet);
    space(3);
    const auto field = [&](const char* id, TextEdit& edit, const char* hint) {
        ImGui::PushID(id);
        const std::string before = edit.text;
        if (text_field(ui, id, edit, width, hint).entered) ask_pair(context, panel);
        const auto named = actor_named(panel, edit.text);
        if (!edit.text.empty() && (!named || *named != edit.text)) suggestions(context, panel, edit, width);
        // A name taken from the list is as good as Enter.
        if (before != edit.text && std::ranges::binary_search(panel.actors(), edit.text))
            if (!panel.pair_one.text.empty() && !panel.pair_other.text.empty()) ask_pair(context, panel);
        ImGui::PopID();
        space(4);
    };
    field("pair one", panel.pair_one, words().pair_one);
    field("pair other", panel.pair_other, words().pair_other);
}

void section(const PanelContext& context, FilterPanel& panel, FilterSection section, float width) {
    const auto index = static_cast<std::size_t>(section);
    ImGui::PushID(static_cast<int>(index));
    if (heading(context, panel, section, width)) panel.open.flip(index);
    if (panel.open.test(index)) {
        filter_list(context, panel, section, width);
        if (section == FilterSection::actors) pair_fields(context, panel, width);
        if (section == FilterSection::where) filter_where(context, panel, width);
        space(8);
    }
    ImGui::PopID();
}

void head(const PanelContext& context, const FilterPanel& panel, ImVec2 at, float width) {
    Ui& ui = context.ui;
    draw_text(ui, {at.x + theme::padding, at.y + 12}, words().filters, theme::title, theme::colours().ink);
    const map::Facets& facets = panel.facets();
    draw_text(ui, {at.x + theme::padding, at.y + 36},
              filled(words().count_shown, facets.shown, facets.in_time), theme::small,
              theme::colours().quiet);
    ImGui::SetCursorScreenPos({at.x + width - theme::control_height - 10, at.y + 10});
    if (sign_button(ui, "close filters", "×")) context.requests.emplace_back(Action::filters);
}

}  // namespace

FilterPanel::FilterPanel() {
    open.set(static_cast<std::size_t>(FilterSection::kinds));
    open.set(static_cast<std::size_t>(FilterSection::actors));
    near_km = editing("25");
    border_km = editing("10");
}

void FilterPanel::forget() {
    chips_of_.reset();
    counts_of_.reset();
}

void FilterPanel::refresh(const AppState& state, const story::Story& story, const geo::Region& region,
                          const map::EventFilter& filter, double now) {
    const Seen seen{state.view.filter, state.view.quad_classes};
    if (chips_of_ != seen) {
        chips_ = map::chips(state.view, story, region);
        chips_of_ = seen;
    }
    if (!state.filters) return;
    if (borders_.empty()) find_borders(region);
    const auto wanted = std::pair{seen, map::shown_window(state.view)};
    if (counts_of_ == wanted) return;
    const bool only_days = counts_of_ && counts_of_->first == seen;
    if (only_days && state.playback.playing && now - counted_ < count_every) return;
    count(state, story, filter);
    counts_of_ = wanted;
    counted_ = now;
}

void FilterPanel::count(const AppState& state, const story::Story& story, const map::EventFilter& filter) {
    facets_ = filter.facets(map::shown_window(state.view));
    actors_ = filter.actors();
    const FilterChoices choices{state.view, facets_, actors_, filter.sources(), story};
    for (std::size_t i = 0; i < rows_.size(); ++i)
        rows_.at(i) = filter_rows(static_cast<FilterSection>(i), choices);
}

void FilterPanel::find_borders(const geo::Region& region) {
    for (const auto& border : region.level(1).borders) {
        if (!reaches_into(border, map::home_box)) continue;
        const map::ActorPair pair{border.left, border.right};
        if (std::ranges::find(borders_, pair) == borders_.end()) borders_.push_back(pair);
    }
}

void filter_panel(const PanelContext& context, FilterPanel& panel) {
    if (!context.state.filters) return;
    Ui& ui = context.ui;
    constexpr float head_height = 60;
    constexpr float foot_height = 50;
    const float top = theme::bar_height + 2 * theme::margin;
    const ImVec2 at{theme::margin, top};
    const ImVec2 size{theme::filters_width, map_foot_y(context) - top};
    begin_panel(ui, "filters", at, size);
    head(context, panel, at, size.x);
    ImGui::SetCursorScreenPos({at.x + theme::padding, at.y + head_height});
    ImGui::BeginChild("sections", {size.x - theme::padding - 4, size.y - head_height - foot_height});
    for (int i = 0; i < filter_section_count; ++i)
        section(context, panel, static_cast<FilterSection>(i), size.x - 2 * theme::padding - 8);
    space(8);
    ImGui::EndChild();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({at.x, at.y + size.y - foot_height + 0.5f},
                 {at.x + size.x, at.y + size.y - foot_height + 0.5f}, packed(theme::colours().hairline));
    ImGui::SetCursorScreenPos({at.x + theme::padding, at.y + size.y - foot_height + 10});
    if (button(ui, "clear all", words().clear_all, false, !panel.chips().empty()))
        context.requests.emplace_back(SetView{map::without_filter(context.state.view)});
    end_panel();
}

}  // namespace marchland::screen
