// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cctype>

#include "screen/mark_steps.h"
#include "screen/markup_icons.h"
#include "screen/style_rows.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float panel_width = 252;
constexpr float inset = 14;
constexpr float row_height = 26;
constexpr int ground_level = 1;

std::string title_case(std::string words) {
    if (!words.empty()) words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

std::string kind_words(const map::Mark& mark) {
    return title_case(words().mark_kinds[static_cast<std::size_t>(mark.kind)]);
}

std::string first_line(const map::Mark& mark) {
    const std::string line = mark.text.substr(0, mark.text.find('\n'));
    if (mark.kind == map::MarkKind::badge) return fmt::format("{}  {}", mark.number, line);
    return line.empty() ? kind_words(mark) : line;
}

void heading(const PanelContext& context, float left, std::optional<Icon> icon, const std::string& words) {
    const float y = ImGui::GetCursorScreenPos().y;
    float x = left;
    if (icon) {
        draw_icon(*ImGui::GetWindowDrawList(), {x + 10, y + 10}, *icon, packed(theme::colours().accent));
        x += 28;
    }
    draw_text(context.ui, {x, y + 1}, words, theme::heading, theme::colours().ink);
    ImGui::SetCursorScreenPos({left, y + 26});
}

void remark(const PanelContext& context, float left, float room, const std::string& words) {
    ImGui::SetCursorScreenPos({left, ImGui::GetCursorScreenPos().y});
    paragraph(context.ui, words, theme::small, theme::colours().quiet, room);
    space(4);
}

/// Where the mark lies, when that is not in the picture.
std::optional<geo::LonLatBox> box_away(const MarkupDesk& desk, const map::Mark& mark) {
    constexpr double margin_deg = 0.4;
    if (mark.anchor == map::MarkAnchor::sheet || mark.points.empty()) return std::nullopt;
    const map::Camera& camera = desk.frame.camera;
    geo::LonLatBox box{180, 90, -180, -90};
    for (const map::MarkPoint p : mark.points) {
        const auto at = desk.frame.to_px(p, mark.anchor);
        if (at && at->x > 0 && at->y > 0 && at->x < camera.width && at->y < camera.height)
            return std::nullopt;
        box = {std::min(box.west, p.x - margin_deg), std::min(box.south, p.y - margin_deg),
               std::max(box.east, p.x + margin_deg), std::max(box.north, p.y + margin_deg)};
    }
    return box;
}

void mark_row(const PanelContext& context, const MarkupDesk& desk, MarkupTool& tool, std::uint32_t index,
              ImVec2 at, float room) {
    Ui& ui = context.ui;
    const map::Mark& mark = desk.marks[index];
    const float words_width = room - 2 * row_height;
    ImGui::SetCursorScreenPos(at);
    const Press state = press(ui, "row", {words_width, row_height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (state.hovered)
        list.AddRectFilled(at, {at.x + words_width, at.y + row_height}, packed(theme::colours().hover), 4);
    const text::Colour ink = mark.hidden ? theme::colours().faint : theme::colours().ink;
    draw_icon(list, {at.x + 13, at.y + row_height / 2}, tool_of(mark.kind), packed(ink));
    draw_text(ui, {at.x + 30, at.y + (row_height - text_height(ui, theme::small)) / 2},
              shortened(ui, first_line(mark), theme::small, words_width - 34), theme::small, ink);
    if (state.pressed) {
        tool.select(desk.marks, index);
        if (const auto away = box_away(desk, mark)) context.requests.emplace_back(FlyTo{*away});
    }
    const auto flag = [&](const char* id, Icon icon, bool map::Mark::*on, const char* set, const char* unset,
                          float x) {
        ImGui::SetCursorScreenPos({at.x + x, at.y});
        if (!icon_button(ui, id, icon, mark.*on, true, row_height)) return;
        map::Mark changed = mark;
        changed.*on = !(mark.*on);
        if (auto step = change_step(context.story, index, changed, mark.*on ? unset : set))
            context.requests.emplace_back(std::move(*step));
    };
    flag("eye", mark.hidden ? Sign::eye_shut : Sign::eye, &map::Mark::hidden, words().hide_mark,
         words().show_mark, words_width);
    flag("lock", mark.locked ? Sign::lock : Sign::unlock, &map::Mark::locked, words().lock_mark,
         words().unlock_mark, words_width + row_height);
}

/// The topmost first; only those in sight are drawn.
void mark_list(const PanelContext& context, const MarkupDesk& desk, MarkupTool& tool, float left,
               float room) {
    heading(context, left, std::nullopt, words().marks);
    if (desk.marks.empty()) return remark(context, left, room, words().no_marks);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const ImVec2 clip_min = ImGui::GetWindowDrawList()->GetClipRectMin();
    const ImVec2 clip_max = ImGui::GetWindowDrawList()->GetClipRectMax();
    const auto count = static_cast<int>(desk.marks.size());
    const int first = std::clamp(static_cast<int>((clip_min.y - top.y) / row_height), 0, count);
    const int last = std::clamp(static_cast<int>((clip_max.y - top.y) / row_height) + 1, first, count);
    for (int i = first; i < last; ++i) {
        ImGui::PushID(i);
        mark_row(context, desk, tool, static_cast<std::uint32_t>(count - 1 - i),
                 {left - 4, top.y + static_cast<float>(i) * row_height}, room + 8);
        ImGui::PopID();
    }
    ImGui::SetCursorScreenPos({left, top.y + static_cast<float>(count) * row_height});
}

void measuring(const PanelContext& context, const MarkupDesk& desk, MarkupTool& tool, float left,
               float room) {
    heading(context, left, Tool::measure, words().tools[static_cast<int>(Tool::measure)]);
    remark(context, left, room, words().tool_hints[static_cast<int>(Tool::measure)]);
    remark(context, left, room, words().snapping_hint);
    const std::string said = tool.live_words(desk);
    if (!said.empty()) {
        ImGui::SetCursorScreenPos({left, ImGui::GetCursorScreenPos().y});
        paragraph(context.ui, said, theme::heading, theme::colours().ink, room);
        space(4);
    }
    const float y = ImGui::GetCursorScreenPos().y;
    const std::size_t points = tool.measured_points();
    const auto keep = [&](const char* words, map::MarkKind kind, std::size_t least) {
        const bool pressed = button(context.ui, words, words, false, points >= least);
        if (!pressed) return;
        if (auto answer = tool.keep_measured(desk, kind); answer.edit)
            context.requests.emplace_back(std::move(*answer.edit));
    };
    ImGui::SetCursorScreenPos({left, y});
    keep(words().keep_line, map::MarkKind::line, 2);
    ImGui::SetCursorScreenPos({left + text_width(context.ui, words().keep_line, theme::body) + 30, y});
    keep(words().keep_area, map::MarkKind::area, 3);
    ImGui::SetCursorScreenPos({left, y + theme::control_height + 4});
}

std::string measured_words(map::MarkKind kind, const std::string& said) {
    if (kind == map::MarkKind::circle) return title_case(said);
    const bool area = kind == map::MarkKind::area || kind == map::MarkKind::district;
    return filled(area ? words().area_is : words().length_is, said);
}

void styling(const StyleBench& bench) {
    const PanelContext& context = bench.context;
    heading(context, bench.left, tool_of(bench.mark.kind), kind_words(bench.mark));
    if (!bench.index) {
        const auto tool = static_cast<std::size_t>(bench.tool.tool());
        remark(context, bench.left, bench.room, words().tool_hints[tool]);
    } else if (const auto said = map::measure_words(bench.mark, context.region.level(ground_level));
               !said.empty()) {
        remark(context, bench.left, bench.room, measured_words(bench.mark.kind, said));
    }
    if (bench.mark.locked) {
        remark(context, bench.left, bench.room, words().is_locked);
    } else {
        if (bench.index) words_row(bench);
        style_rows(bench);
        number_row(bench);
        anchor_row(bench);
    }
    action_row(bench);
}

/// What the drawing covers, or nothing.
std::optional<map::PxBox> box_of(const MarkupDesk& desk, std::uint32_t index) {
    const auto drawing = std::ranges::find(desk.scene.drawings, index, &map::Drawing::annotation);
    if (drawing == desk.scene.drawings.end()) return std::nullopt;
    map::PxBox box = drawing->box.value_or(map::PxBox{1e9, 1e9, -1e9, -1e9});
    for (const auto& path : drawing->paths)
        for (const auto& line : path.lines)
            for (const map::Pixel p : line)
                box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
                       std::max(box.bottom, p.y)};
    return box;
}

bool meets(const map::PxBox& box, ImVec2 at, ImVec2 size) {
    constexpr double margin = 10;
    return box.left - margin < at.x + size.x && box.right + margin > at.x &&
           box.top - margin < at.y + size.y && box.bottom + margin > at.y;
}

/// At the right, unless the mark lies there and the left is free. It stays under the pointer and the hand.
ImVec2 place(const PanelContext& context, const MarkupDesk& desk, const MarkupTool& tool, MarkupPanel& panel,
             ImVec2 size) {
    const float top = 2 * theme::margin + theme::bar_height;
    const ImVec2 right{map_right(context) - theme::margin - panel_width, top};
    const ImVec2 left{strip_right(context) + theme::gap, top};
    const ImVec2 now = panel.at_left ? left : right;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool in_use =
        mouse.x >= now.x && mouse.x < now.x + size.x && mouse.y >= now.y && mouse.y < now.y + size.y;
    if (in_use || tool.dragging()) return now;
    const auto index = tool.selected(desk.marks);
    const auto box = index ? box_of(desk, *index) : std::nullopt;
    panel.at_left = box && meets(*box, right, size) && !meets(*box, left, size);
    return panel.at_left ? left : right;
}

}  // namespace

void style_panel(const PanelContext& context, const MarkupDesk& desk, MarkupTool& tool, MarkupPanel& panel) {
    if (!context.state.marking) return;
    const float most = zoom_top(context) - 3 * theme::margin - theme::bar_height;
    const ImVec2 size{panel_width, std::clamp(panel.height + 2 * inset, 60.0f, std::max(60.0f, most))};
    const ImVec2 at = place(context, desk, tool, panel, size);
    begin_panel(context.ui, "style", at, size);
    ImGui::SetCursorScreenPos({at.x, at.y + inset});
    ImGui::BeginChild("rows", {panel_width - 2, size.y - inset - 2});
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float left = at.x + inset;
    const float room = panel_width - 2 * inset;
    const auto index = tool.selected(desk.marks);
    const auto kind = kind_of(tool.tool());
    if (!index) panel.of.clear();
    if (index || kind) {
        map::Mark next;
        if (!index) {
            next.kind = *kind;
            next.style = tool.style(*kind);
            next.anchor = tool.anchor(*kind);
        }
        styling({context, desk, tool, panel, index, index ? desk.marks[*index] : next, left, room});
    } else if (tool.tool() == Tool::measure) {
        measuring(context, desk, tool, left, room);
    } else {
        mark_list(context, desk, tool, left, room);
    }
    panel.height = ImGui::GetCursorScreenPos().y - start.y;
    ImGui::Dummy({1, 1});
    ImGui::EndChild();
    end_panel();
}

}  // namespace marchland::screen
