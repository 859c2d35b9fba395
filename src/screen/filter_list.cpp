// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "map/palette.h"
#include "map/style.h"
#include "screen/filter_panel.h"
#include "screen/symbol_icon.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float row_height = 24;
constexpr float mark_side = 15;
constexpr float beyond_view = 4 * row_height;  // drawn too, so that Tab finds the next row

void draw_tick(ImVec2 at, const FilterRow& row) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + mark_side, at.y + mark_side};
    const ImU32 accent = packed(theme::colours().accent);
    const bool marked = row.on || row.partly;
    list.AddRectFilled(at, end, row.on ? accent : packed(theme::colours().field), 3);
    list.AddRect(at, end, marked ? accent : packed(theme::colours().border), 3);
    if (row.partly) list.AddRectFilled({at.x + 4, at.y + 6.5f}, {end.x - 4, end.y - 6.5f}, accent, 1);
    if (!row.on) return;
    const ImVec2 tick[] = {{at.x + mark_side * 0.22f, at.y + mark_side * 0.52f},
                           {at.x + mark_side * 0.43f, at.y + mark_side * 0.73f},
                           {at.x + mark_side * 0.80f, at.y + mark_side * 0.29f}};
    list.AddPolyline(tick, 3, packed(theme::colours().on_accent), 0, 2);
}

void draw_radio(ImVec2 at, bool on) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 middle{at.x + mark_side / 2, at.y + mark_side / 2};
    list.AddCircleFilled(middle, mark_side / 2, packed(theme::colours().field), 24);
    list.AddCircle(middle, mark_side / 2, packed(on ? theme::colours().accent : theme::colours().border), 24,
                   on ? 1.6f : 1.0f);
    if (on) list.AddCircleFilled(middle, 4, packed(theme::colours().accent), 20);
}

// The symbol that events of that class or type have on the map.
map::Symbol kind_symbol(const FilterRow& row) {
    if (row.look == FilterRow::Look::heading) return symbol_of(static_cast<story::QuadClass>(row.index), 12);
    const auto type = static_cast<story::EventType>(row.index);
    map::Symbol symbol = symbol_of(story::quad_class(type), 13);
    symbol.mark = map::type_mark(type);
    return symbol;
}

bool draw_row(Ui& ui, FilterSection section, const FilterRow& row, float width) {
    const bool kind = section == FilterSection::kinds;
    const float inset = kind && row.look == FilterRow::Look::tick ? 20.0f : 0.0f;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string id = fmt::format("row {} {}", row.look == FilterRow::Look::heading, row.index);
    const Press state = press(ui, id.c_str(), {width, row_height});
    if (state.hovered)
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + row_height},
                                                  packed(theme::colours().hover), 4);
    const ImVec2 mark{at.x + 3 + inset, at.y + (row_height - mark_side) / 2};
    if (row.look == FilterRow::Look::radio)
        draw_radio(mark, row.on);
    else
        draw_tick(mark, row);
    float left = mark.x + mark_side + 8;
    if (kind) {
        draw_symbol(*ImGui::GetWindowDrawList(), {left + 7, at.y + row_height / 2}, kind_symbol(row));
        left += 21;
    }
    const text::TypeStyle& style = row.look == FilterRow::Look::heading ? theme::small_bold : theme::small;
    const float words_top = at.y + (row_height - text_height(ui, style)) / 2;
    const std::string number = fmt::format("{}", row.count);
    const float number_width = text_width(ui, number, theme::small);
    const text::Colour ink = row.count == 0 && !row.on ? theme::colours().faint : theme::colours().ink;
    const std::string shown = shortened(ui, row.words, style, at.x + width - left - number_width - 14);
    draw_text(ui, {left, words_top}, shown, style, ink);
    draw_text(ui, {at.x + width - number_width - 4, words_top}, number, theme::small,
              row.count == 0 ? theme::colours().faint : theme::colours().quiet);
    if (shown != row.words) tip(ui, row.words);
    return state.pressed;
}

bool near_view() {
    const float y = ImGui::GetCursorScreenPos().y;
    const float top = ImGui::GetWindowPos().y;
    return y + row_height > top - beyond_view && y < top + ImGui::GetWindowHeight() + beyond_view;
}

// The field that a long list of names is searched with: index into words().find_in.
std::optional<std::size_t> search_field(FilterSection section) {
    switch (section) {
        case FilterSection::actors:
            return 0;
        case FilterSection::sources:
            return 1;
        case FilterSection::articles:
            return 2;
        default:
            return std::nullopt;
    }
}

}  // namespace

void filter_list(const PanelContext& context, FilterPanel& panel, FilterSection section, float width) {
    Ui& ui = context.ui;
    const auto index = static_cast<std::size_t>(section);
    const std::vector<FilterRow>& rows = panel.rows(section);
    const auto find = search_field(section);
    const bool is_long = find && rows.size() > short_list;
    TextEdit& needle = panel.needle.at(index);
    if (is_long) {
        text_field(ui, words().find_in[*find], needle, width, words().find_in[*find]);
        space(4);
    }
    const bool all = !is_long || panel.whole.test(index);
    const std::vector<std::size_t> listed = listed_rows(rows, is_long ? needle.text : std::string(), all);
    for (const std::size_t row : listed) {
        if (!near_view())
            ImGui::Dummy({width, row_height});
        else if (draw_row(ui, section, rows[row], width))
            context.requests.emplace_back(SetView{pressed_row(context.state.view, section, rows[row])});
    }
    if (!is_long) return;
    if (listed.empty()) line(ui, words().nothing_found, theme::small, theme::colours().quiet);
    if (!needle.text.empty()) return;
    space(3);
    const bool whole = panel.whole.test(index);
    const std::string more =
        whole ? std::string(words().fewer_rows) : filled(words().more_rows, rows.size() - listed.size());
    if ((whole || listed.size() < rows.size()) && link(ui, "more", more, theme::small))
        panel.whole.flip(index);
}

}  // namespace marchland::screen
