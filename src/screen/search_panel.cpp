// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "map/style.h"
#include "screen/search_box.h"
#include "screen/search_target.h"
#include "screen/symbol_icon.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

using Key = sf::Keyboard;
using Kind = map::SearchResult::Kind;

constexpr float row_height = 40;
constexpr std::size_t most_rows = 12;
constexpr float panel_width = 520;
constexpr float icon_room = 36;

const char* kind_word(Kind kind) {
    switch (kind) {
        case Kind::event:
            return words().kind_event;
        case Kind::passage:
            return words().kind_text;
        case Kind::date:
            return words().kind_date;
        case Kind::coordinates:
            return words().kind_point;
        case Kind::place:
            break;
    }
    return words().kind_place;
}

void take(const PanelContext& context, SearchBox& search, std::size_t index) {
    for (Request& request : requests_for(search.results()[index], search.story()))
        context.requests.push_back(std::move(request));
    search.open = search.take_first = false;
    context.ui.focus.clear();
}

void type(const PanelContext& context, SearchBox& search) {
    search.prepare();
    search.look_up();
    search.open = true;
    search.take_first = false;
    if (context.state.point)
        context.requests.emplace_back(ChangeState{[](AppState& state) { state.point.reset(); }});
}

void obey_keys(const PanelContext& context, SearchBox& search, bool entered) {
    const std::size_t count = search.results().size();
    if (entered && search.open && count > 0 && !search.stale()) return take(context, search, search.chosen);
    if (entered) search.take_first = search.waiting() && !search.edit.text.empty();
    const Keyboard& keyboard = context.ui.keyboard;
    const auto step = [&](int by) {
        if (std::exchange(search.open, true) && count > 0)
            search.chosen = (search.chosen + (by > 0 ? 1 : count - 1)) % count;
    };
    if (keyboard.pressed(Key::Down)) step(1);
    if (keyboard.pressed(Key::Up)) step(-1);
}

std::vector<text::Span> spans_of(const map::SearchResult& result, const std::string& shown) {
    const bool cut = shown != result.title;
    const std::size_t room = cut ? shown.size() - std::string_view("…").size() : shown.size();
    std::vector<text::Span> spans;
    const auto add = [&](std::size_t from, std::size_t to, int weight) {
        if (from >= to) return;
        text::Span span;
        span.text = shown.substr(from, to - from);
        span.colour = theme::colours().ink;
        span.weight = weight;
        spans.push_back(std::move(span));
    };
    std::size_t done = 0;
    for (const auto& match : result.matches) {
        if (match.end > room || match.start < done) break;
        add(done, match.start, 400);
        add(match.start, match.end, 700);
        done = match.end;
    }
    add(done, shown.size(), 400);
    return spans;
}

void draw_icon(const map::SearchResult& result, const story::Story& story, ImVec2 c) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 quiet = packed(theme::colours().quiet);
    switch (result.kind) {
        case Kind::event: {
            const story::EventType type = story.events[result.ref.index].type;
            map::Symbol symbol = symbol_of(story::quad_class(type), 14);
            symbol.mark = map::type_mark(type);
            draw_symbol(list, c, symbol);
            break;
        }
        case Kind::passage:
            for (const float y : {-5.0f, -1.0f, 3.0f})
                list.AddLine({c.x - 6, c.y + y + 0.5f}, {c.x + (y > 0 ? 2.0f : 6.0f), c.y + y + 0.5f}, quiet,
                             1.5f);
            break;
        case Kind::date:
            list.AddRect({c.x - 6, c.y - 5}, {c.x + 6, c.y + 6}, quiet, 2, 0, 1.5f);
            list.AddRectFilled({c.x - 6, c.y - 5}, {c.x + 6, c.y - 2}, quiet);
            break;
        case Kind::coordinates:
            list.AddLine({c.x - 7, c.y}, {c.x + 7, c.y}, quiet, 1.5f);
            list.AddLine({c.x, c.y - 7}, {c.x, c.y + 7}, quiet, 1.5f);
            break;
        case Kind::place:
            list.AddCircle(c, 5, quiet, 20, 1.5f);
            list.AddCircleFilled(c, 2, quiet, 12);
            break;
    }
}

void draw_row(const PanelContext& context, const SearchBox& search, std::size_t index, ImVec2 at,
              float width) {
    Ui& ui = context.ui;
    const map::SearchResult& result = search.results()[index];
    if (index == search.chosen)
        ImGui::GetWindowDrawList()->AddRectFilled({at.x + 4, at.y}, {at.x + width - 4, at.y + row_height},
                                                  packed(theme::colours().accent_tint), theme::rounding - 1);
    draw_icon(result, search.story(), {at.x + 20, at.y + row_height / 2});
    const char* const kind = kind_word(result.kind);
    const float kind_width = text_width(ui, kind, theme::caps);
    draw_text(ui, {at.x + width - kind_width - 14, at.y + 6}, kind, theme::caps, theme::colours().faint);
    const float room = width - icon_room - kind_width - 28;
    // Bold letters are wider than the plain ones that are measured.
    const std::string title = shortened(ui, result.title, theme::body, room * 0.95f);
    const ImVec2 from{at.x + icon_room, at.y + 2};
    ImGui::PushClipRect(from, {from.x + room, from.y + 20}, true);
    ImGui::SetCursorScreenPos(from);
    paragraph(ui, "title", spans_of(result, title), theme::body, room);
    ImGui::PopClipRect();
    draw_text(ui, {at.x + icon_room, at.y + 20},
              shortened(ui, result.subtitle, theme::small, width - icon_room - 16), theme::small,
              theme::colours().quiet);
}

// The pointer chooses when it moves, so that it does not fight the keys.
void rows(const PanelContext& context, SearchBox& search, ImVec2 at, float width, std::size_t shown) {
    const std::size_t count = search.results().size();
    if (search.chosen < search.first) search.first = search.chosen;
    if (search.chosen >= search.first + shown) search.first = search.chosen + 1 - shown;
    search.first = std::min(search.first, count - shown);
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    std::optional<std::size_t> pressed;
    for (std::size_t i = search.first; i < search.first + shown; ++i) {
        const ImVec2 row{at.x, at.y + row_height * static_cast<float>(i - search.first)};
        ImGui::PushID(static_cast<int>(i));
        ImGui::SetCursorScreenPos(row);
        if (ImGui::InvisibleButton("row", {width, row_height})) pressed = i;
        if (ImGui::IsItemHovered()) {
            context.ui.over_link = true;
            if (moved.x != 0 || moved.y != 0) search.chosen = i;
        }
        draw_row(context, search, i, row, width);
        ImGui::PopID();
    }
    if (pressed) take(context, search, *pressed);
}

}  // namespace

void search_field(const PanelContext& context, SearchBox& search, ImVec2 at, float width) {
    Ui& ui = context.ui;
    const auto collect = [&] {
        if (std::string fault = search.collect(); !fault.empty())
            context.requests.emplace_back(Say{std::move(fault)});
    };
    collect();
    ImGui::SetCursorScreenPos(at);
    search.below = {at.x, at.y + theme::control_height};
    const bool wide = text_width(ui, words().search_hint, theme::body) + 18 <= width;
    const FieldState field =
        text_field(ui, "search", search.edit, width, wide ? words().search_hint : words().search);
    if (field.focused && !search.focused) {
        search.prepare();
        search.open = !search.edit.text.empty();
        if (!ImGui::GetIO().MouseDown[0]) search.edit = editing(search.edit.text);
    }
    search.focused = field.focused;
    if (field.changed) type(context, search);
    collect();
    if (field.focused) obey_keys(context, search, field.entered);
    if (search.take_first && !search.stale() && !search.results().empty()) take(context, search, 0);
    search.take_first = search.take_first && search.waiting();
}

void search_results(const PanelContext& context, SearchBox& search) {
    if (!search.focused || !search.open || search.edit.text.empty()) return;
    constexpr float inset = 6;
    const float width = std::min(panel_width, context.width - 2 * theme::margin);
    const ImVec2 at{std::min(search.below.x, context.width - theme::margin - width), search.below.y + 6};
    const auto room = static_cast<std::size_t>(
        std::max(1.0f, (context.height - at.y - theme::margin - 2 * inset) / row_height));
    const std::size_t count = search.results().size();
    const std::size_t shown = std::min({count, most_rows, room});
    const float height = shown == 0 ? 36 : static_cast<float>(shown) * row_height;
    begin_floating_panel(context.ui, "search results", at, {width, height + 2 * inset});
    if (shown == 0) {
        draw_text(context.ui, {at.x + 14, at.y + inset + 9},
                  search.waiting() ? words().searching : words().found_nothing, theme::small,
                  theme::colours().quiet);
    } else {
        rows(context, search, {at.x, at.y + inset}, width, shown);
    }
    end_panel();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool inside = pointer.x >= at.x && pointer.x < at.x + width &&
                        pointer.y >= at.y - 6 - theme::control_height &&
                        pointer.y < at.y + height + 2 * inset;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !inside) search.open = false;
}

}  // namespace marchland::screen
