// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "map/style.h"
#include "screen/event_list.h"
#include "screen/export_dialog.h"
#include "screen/symbol_icon.h"
#include "screen/widgets.h"
#include "screen/words.h"
#include "story/citation.h"
#include "story/claims.h"

namespace marchland::screen {
namespace {

using Key = sf::Keyboard;

constexpr float row_height = 24;
constexpr float head_height = 46;
constexpr float columns_height = 24;
constexpr float bar_width = 10;
constexpr std::chrono::milliseconds double_click_time{350};
constexpr const char* rows_id = "event rows";

/// Where the rows lie, style px.
struct Body {
    ImVec2 at;
    ImVec2 size;  // without the scroll bar

    [[nodiscard]] float most_scroll(std::size_t rows) const {
        return std::max(0.0f, static_cast<float>(rows) * row_height - size.y);
    }
    [[nodiscard]] long rows_a_page() const { return std::max(1L, std::lround(size.y / row_height) - 1); }
};

float centred(Ui& ui, float top, float height, const text::TypeStyle& style) {
    return top + (height - text_height(ui, style)) / 2;
}

void open_event(const PanelContext& context, std::uint32_t event) {
    context.requests.emplace_back(ChooseRef{{map::Ref::Kind::event, event}, true});
}

// The selected rows; all of them where none is.
std::vector<std::size_t> chosen_events(const EventList& list) {
    std::vector<std::size_t> events = list.selection.in(list.rows());
    if (events.empty()) events.assign(list.rows().begin(), list.rows().end());
    return events;
}

void save(const PanelContext& context, const EventList& list) {
    const std::vector<std::size_t> events = chosen_events(list);
    if (events.empty()) return;
    context.requests.emplace_back(SaveWords{words().save_csv_title,
                                            filled(words().events_file, file_name_of(context.story.title)),
                                            story::events_csv(context.story, events)});
}

void copy(const PanelContext& context, const EventList& list, bool markdown) {
    const std::vector<std::size_t> events = chosen_events(list);
    if (events.empty()) return;
    context.requests.emplace_back(Copy{
        markdown ? story::events_markdown(context.story, events) : story::events_csv(context.story, events),
        events.size() == 1 ? words().copied_event : filled(words().copied_events, events.size())});
}

std::string count_words(const EventList& list) {
    const std::size_t count = list.rows().size();
    const std::size_t chosen = list.selection.in(list.rows()).size();
    std::string said = count == 1 ? words().one_event : filled(words().count_events, count);
    if (count != list.passing()) said += filled(words().of_passing, list.passing());
    if (chosen > 0) said += filled(words().count_selected, chosen);
    return said;
}

void head(const PanelContext& context, EventList& list, ImVec2 at, float width) {
    Ui& ui = context.ui;
    const float row = at.y + 8;
    const float middle = centred(ui, row, theme::control_height, theme::heading);
    float x = at.x + theme::padding;
    const std::string count = count_words(list);
    draw_text(ui, {x, middle}, count, theme::heading, theme::colours().ink);
    x += text_width(ui, count, theme::heading) + theme::gap;
    const std::vector<std::string> which{words().all_that_pass, words().on_map_now};
    const auto small_button = [&](const char* words) { return text_width(ui, words, theme::body) + 24; };
    float room = small_button(words().copy_csv) + small_button(words().copy_markdown) +
                 small_button(words().save_csv) + 3 * 6 + theme::control_height + 10;
    for (const std::string& one : which) room += text_width(ui, one, theme::small) + 18;
    const std::vector<std::size_t> chosen_rows = list.selection.in(list.rows());
    if (chosen_rows.size() == 2) {
        ImGui::SetCursorScreenPos({x, row});
        if (button(ui, "merge", words().merge))
            context.requests.emplace_back(story::merge_events(context.story, chosen_rows[0], chosen_rows[1]));
        tip(ui, words().tip_merge);
    } else if (!context.state.list_only.empty()) {
        ImGui::SetCursorScreenPos({x, row + 3});
        if (chip(ui, "only", words().one_stack))
            context.requests.emplace_back(ChangeState{[](AppState& state) { state.list_only.clear(); }});
    }
    ImGui::SetCursorScreenPos({at.x + width - room - 10, row});
    if (const auto chosen = choice(ui, "which", which, list.on_map ? 1 : 0)) {
        list.on_map = *chosen == 1;
        context.requests.emplace_back(ChangeState{[](AppState& state) { state.list_only.clear(); }});
    }
    ImGui::SameLine(0, 8);
    if (button(ui, "csv", words().copy_csv)) copy(context, list, false);
    tip(ui, words().tip_copy);
    ImGui::SameLine(0, 6);
    if (button(ui, "markdown", words().copy_markdown)) copy(context, list, true);
    tip(ui, words().tip_copy);
    ImGui::SameLine(0, 6);
    if (button(ui, "save csv", words().save_csv)) save(context, list);
    tip(ui, words().tip_copy);
    ImGui::SameLine(0, 4);
    if (sign_button(ui, "close", "×")) context.requests.emplace_back(Action::list);
}

void column_heads(const PanelContext& context, EventList& list, const std::vector<ColumnWidth>& columns,
                  ImVec2 at) {
    Ui& ui = context.ui;
    const SortBy by = list.sorted_by();
    for (const ColumnWidth& column : columns) {
        const char* const name = words().columns[static_cast<std::size_t>(column.column)];
        ImGui::SetCursorScreenPos(at);
        ImGui::PushID(static_cast<int>(column.column));
        const Press state = press(ui, name, {column.width, columns_height});
        ImGui::PopID();
        const bool on = by.column == column.column;
        if (state.pressed) list.sort({column.column, on && !by.descending});
        const float width = text_width(ui, name, theme::caps);
        draw_text(ui, {at.x + 6, centred(ui, at.y, columns_height, theme::caps)}, name, theme::caps,
                  on || state.hovered ? theme::colours().ink : theme::colours().quiet);
        if (on) {
            const ImVec2 c{at.x + 6 + width + 9, at.y + columns_height / 2};
            const float up = by.descending ? -3.0f : 3.0f;
            ImGui::GetWindowDrawList()->AddTriangleFilled({c.x - 4, c.y + up}, {c.x + 4, c.y + up},
                                                          {c.x, c.y - up}, packed(theme::colours().accent));
        }
        at.x += column.width;
    }
}

void draw_row(const PanelContext& context, EventList& list, std::size_t index,
              const std::vector<ColumnWidth>& columns, ImVec2 at, float width, bool hovered) {
    Ui& ui = context.ui;
    const std::uint32_t event = list.rows()[index];
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + width, at.y + row_height};
    const bool chosen = list.selection.has(event);
    if (chosen || hovered)
        draw.AddRectFilled(at, end, packed(chosen ? theme::colours().accent_tint : theme::colours().hover));
    if (context.state.selected == map::Ref{map::Ref::Kind::event, event})
        draw.AddRectFilled(at, {at.x + 3, end.y}, packed(theme::colours().accent));
    draw.AddLine({at.x, end.y - 0.5f}, {end.x, end.y - 0.5f}, packed(theme::colours().hairline));
    float x = at.x;
    for (const ColumnWidth& column : columns) {
        float indent = 6;
        if (column.column == Column::type) {
            const story::EventType type = context.story.events[event].type;
            map::Symbol symbol = symbol_of(story::quad_class(type), 12);
            symbol.mark = map::type_mark(type);
            draw_symbol(draw, {x + 13, at.y + row_height / 2}, symbol);
            indent = 25;
        }
        const bool loud = column.column == Column::title || column.column == Column::date;
        draw_text(ui, {x + indent, centred(ui, at.y, row_height, theme::small)},
                  list.cell(ui, event, column.column, column.width - indent - 6), theme::small,
                  loud ? theme::colours().ink : theme::colours().quiet);
        x += column.width;
    }
}

void show_row(EventList& list, const Body& body, std::optional<std::size_t> row) {
    if (!row) return;
    const float top = static_cast<float>(*row) * row_height;
    list.scroll = std::clamp(list.scroll, top + row_height - body.size.y, top);
}

void click_row(const PanelContext& context, EventList& list, std::size_t row) {
    const ImGuiIO& io = ImGui::GetIO();
    const std::uint32_t event = list.rows()[row];
    const auto now = std::chrono::steady_clock::now();
    const bool plain = !io.KeyCtrl && !io.KeyShift;
    const bool twice = plain && list.last_click && list.last_click->event == event &&
                       now - list.last_click->at < double_click_time;
    list.last_click = EventList::Click{event, now};
    list.selection.press(list.rows(), row,
                         io.KeyShift  ? Select::extend
                         : io.KeyCtrl ? Select::toggle
                                      : Select::only);
    if (twice) open_event(context, event);
}

void obey(const PanelContext& context, EventList& list, const Body& body, const KeyPress& key) {
    const auto rows = list.rows();
    const auto many = static_cast<long>(rows.size());
    const auto now = list.selection.current(rows);
    const auto move = [&](long by) {
        list.selection.move(rows, by, key.shift);
        show_row(list, body, list.selection.current(rows));
    };
    switch (key.key) {
        case Key::Up:
            return move(-1);
        case Key::Down:
            return move(1);
        case Key::PageUp:
            return move(-body.rows_a_page());
        case Key::PageDown:
            return move(body.rows_a_page());
        case Key::Home:
            return move(-many);
        case Key::End:
            return move(now ? many : 0);
        case Key::Space:
            if (now) list.selection.press(rows, *now, Select::toggle);
            return;
        case Key::Enter:
            if (now) open_event(context, rows[*now]);
            return;
        case Key::A:
            return list.selection.all(rows);
        case Key::C:
            return copy(context, list, false);
        default:
            return;
    }
}

void scroll_bar(EventList& list, const Body& body) {
    const float most = body.most_scroll(list.rows().size());
    if (most <= 0) return;
    const float whole = most + body.size.y;
    const float length = std::max(24.0f, body.size.y * body.size.y / whole);
    const float left = body.at.x + body.size.x;
    ImGui::SetCursorScreenPos({left, body.at.y});
    ImGui::InvisibleButton("scroll", {bar_width, body.size.y});
    if (ImGui::IsItemActive()) {
        const float at = (ImGui::GetIO().MousePos.y - body.at.y - length / 2) / (body.size.y - length);
        list.scroll = std::clamp(at, 0.0f, 1.0f) * most;
    }
    const bool grabbed = ImGui::IsItemHovered() || ImGui::IsItemActive();
    const float top = body.at.y + list.scroll / most * (body.size.y - length);
    ImGui::GetWindowDrawList()->AddRectFilled(
        {left + 2, top}, {left + bar_width - 2, top + length},
        packed(grabbed ? theme::colours().faint : theme::colours().border), 3);
}

void table_rows(const PanelContext& context, EventList& list, const std::vector<ColumnWidth>& columns,
                const Body& body) {
    Ui& ui = context.ui;
    const auto rows = list.rows();
    ImGui::SetCursorScreenPos(body.at);
    const Press state = press(ui, rows_id, body.size);
    ui.over_link = ui.over_link && !state.hovered;
    std::optional<std::size_t> under;
    if (state.hovered) {
        const float y = ImGui::GetIO().MousePos.y - body.at.y + list.scroll;
        const auto row = static_cast<std::size_t>(std::max(0.0f, y) / row_height);
        if (row < rows.size()) under = row;
    }
    if (ImGui::IsItemActivated()) {
        ui.focus.set(ImGui::GetID(rows_id));
        if (under) click_row(context, list, *under);
    }
    if (state.focused) {
        ui.keyboard.claim(Claim::moves);
        for (const KeyPress& key : ui.keyboard.presses()) obey(context, list, body, key);
    }
    if (ImGui::IsWindowHovered()) list.scroll -= ImGui::GetIO().MouseWheel * 3 * row_height;
    list.scroll = std::clamp(list.scroll, 0.0f, body.most_scroll(rows.size()));
    ImGui::PushClipRect(body.at, {body.at.x + body.size.x, body.at.y + body.size.y}, true);
    const auto first = static_cast<std::size_t>(list.scroll / row_height);
    for (std::size_t i = first; i < rows.size(); ++i) {
        const float y = body.at.y + static_cast<float>(i) * row_height - list.scroll;
        if (y >= body.at.y + body.size.y) break;
        draw_row(context, list, i, columns, {body.at.x, y}, body.size.x, under == i);
    }
    ImGui::PopClipRect();
    if (rows.empty())
        draw_text(ui, {body.at.x + 6, body.at.y + 12}, words().no_rows, theme::small, theme::colours().quiet);
}

// What is selected on the map is selected here too, and in sight.
void follow_map(const PanelContext& context, EventList& list, const Body& body) {
    if (list.followed == context.state.selected) return;
    list.followed = context.state.selected;
    if (!list.followed || list.followed->kind != map::Ref::Kind::event) return;
    const auto rows = list.rows();
    const auto found = std::find(rows.begin(), rows.end(), list.followed->index);
    if (found == rows.end()) return;
    const auto row = static_cast<std::size_t>(found - rows.begin());
    list.selection.press(rows, row, Select::only);
    show_row(list, body, row);
}

}  // namespace

void event_list(const PanelContext& context, const map::EventFilter& filter, EventList& list) {
    const float left = theme::margin;
    const float width = context.width - 2 * theme::margin;
    const float height = theme::list_height_in(context.height);
    const float top = context.height - theme::timeline_height - 2 * theme::margin - height;
    list.refresh(context, filter);
    if (!std::exchange(list.shown, true)) context.ui.focus.want(rows_id);
    begin_panel(context.ui, "event list", {left, top}, {width, height});
    const Body body{{left + 8, top + head_height + columns_height},
                    {width - 16 - bar_width, height - head_height - columns_height - 8}};
    follow_map(context, list, body);
    const std::vector<ColumnWidth> columns = columns_for(body.size.x);
    table_rows(context, list, columns, body);
    column_heads(context, list, columns, {body.at.x, top + head_height});
    ImGui::GetWindowDrawList()->AddLine({body.at.x, body.at.y - 0.5f},
                                        {body.at.x + body.size.x, body.at.y - 0.5f},
                                        packed(theme::colours().border));
    head(context, list, {left, top}, width);
    scroll_bar(list, body);
    end_panel();
}

}  // namespace marchland::screen
