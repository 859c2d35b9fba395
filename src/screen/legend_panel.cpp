// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "map/palette.h"
#include "map/style.h"
#include "screen/panels.h"
#include "screen/symbol_icon.h"

namespace marchland::screen {
namespace {

constexpr float panel_width = theme::legend_width;
constexpr float sample_width = 28;
constexpr float row_height = 20;

void draw_fill(ImDrawList& list, ImVec2 at, const map::Fill& fill) {
    const ImVec2 min{at.x, at.y - 7};
    const ImVec2 max{at.x + 22, at.y + 7};
    list.AddRectFilled(min, max, packed(fill.colour), 2);
    if (fill.pattern != map::Pattern::solid) {
        const ImU32 colour = packed(fill.pattern_colour);
        list.PushClipRect(min, max, true);
        const bool dots = fill.pattern == map::Pattern::dots;
        for (float x = min.x - 14; x < max.x + 14; x += 7) {
            if (fill.pattern == map::Pattern::hatch_up || fill.pattern == map::Pattern::cross_hatch)
                list.AddLine({x, max.y}, {x + 14, min.y}, colour, 1.2f);
            if (fill.pattern == map::Pattern::hatch_down || fill.pattern == map::Pattern::cross_hatch)
                list.AddLine({x, min.y}, {x + 14, max.y}, colour, 1.2f);
            if (dots) {
                list.AddCircleFilled({x + 3, min.y + 4}, 1.3f, colour);
                list.AddCircleFilled({x + 3, min.y + 11}, 1.3f, colour);
            }
        }
        list.PopClipRect();
    }
    list.AddRect(min, max, packed(theme::colours().border), 2);
}

void draw_stroke(ImDrawList& list, ImVec2 at, const map::Stroke& any) {
    const map::Stroke stroke = map::sample_of(any, 22);
    const float end = at.x + 22;
    const ImU32 colour = packed(stroke.colour);
    const float width = std::max(stroke.width_px, 1.0f);
    if (stroke.dash_px[1] <= 0) {
        list.AddLine({at.x, at.y}, {end, at.y}, colour, width);
        return;
    }
    for (float x = at.x; x < end; x += stroke.dash_px[0] + stroke.dash_px[1])
        list.AddLine({x, at.y}, {std::min(x + stroke.dash_px[0], end), at.y}, colour, width);
}

void draw_disc(ImDrawList& list, ImVec2 at, const map::Disc& disc) {
    const ImVec2 middle{at.x + 11, at.y};
    text::Colour tint = disc.colour;
    tint.a = 26;
    list.AddCircleFilled(middle, 8, packed(tint), 24);
    constexpr int dashes = 8;
    for (int i = 0; i < dashes; ++i) {
        const float from = static_cast<float>(i) * 6.2832f / dashes;
        list.PathArcTo(middle, 8, from, from + 0.45f, 4);
        list.PathStroke(packed(disc.colour), 0, 1.4f);
    }
}

struct SampleDrawer {
    ImDrawList& list;
    ImVec2 at;  // left, middle of the row
    void operator()(const map::Fill& fill) const { draw_fill(list, at, fill); }
    void operator()(const map::Stroke& stroke) const { draw_stroke(list, at, stroke); }
    void operator()(const map::Symbol& symbol) const { draw_symbol(list, {at.x + 11, at.y}, symbol); }
    void operator()(const map::Disc& disc) const { draw_disc(list, at, disc); }
};

struct Row {
    const map::LegendEntry* entry;  // null for a group's name
    float height;
};

std::vector<Row> rows(Ui& ui, const std::vector<map::LegendEntry>& legend, float text_room) {
    std::vector<Row> found;
    const std::string* group = nullptr;
    for (const map::LegendEntry& entry : legend) {
        if (group == nullptr || *group != entry.group)
            found.push_back({nullptr, found.empty() ? 18.0f : 26.0f});
        group = &entry.group;
        const float lines = std::ceil(text_width(ui, entry.text, theme::small) / text_room);
        found.push_back({&entry, row_height + std::max(lines - 1, 0.0f) * 15});
    }
    return found;
}

// Signs of a light map cannot be seen on dark paper, nor the other way round: they get the map's ground.
void draw_ground(ImVec2 at, map::PaletteId id) {
    if (theme::is_dark() == (id == map::PaletteId::dark)) return;
    ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y + 1}, {at.x + 26, at.y + row_height - 1},
                                              packed(map::palette(id).land_near), 3);
}

void draw_row(Ui& ui, const map::LegendEntry& entry, float height, float text_room, map::PaletteId id) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (!ImGui::IsRectVisible({sample_width + 4 + text_room, height})) {
        ImGui::Dummy({1, height});
        return;
    }
    draw_ground(at, id);
    std::visit(SampleDrawer{*ImGui::GetWindowDrawList(), {at.x, at.y + row_height / 2}}, entry.sample);
    ImGui::SetCursorScreenPos({at.x + sample_width + 4, at.y + 2});
    paragraph(ui, entry.text, theme::small, theme::colours().ink, text_room);
    ImGui::SetCursorScreenPos({at.x, at.y + height});
}

}  // namespace

bool legend_fits(const PanelContext& context) {
    constexpr float least_map = 320;
    return context.state.legend &&
           map_right(context) - map_left(context) - panel_width - 2 * theme::margin > least_map;
}

void legend_panel(const PanelContext& context) {
    if (!legend_fits(context) || context.picture.legend.empty()) return;
    Ui& ui = context.ui;
    const float text_room = panel_width - 2 * theme::padding - sample_width - 4;
    const std::vector<Row> all = rows(ui, context.picture.legend, text_room);
    float height = 2 * 12;
    for (const Row& row : all) height += row.height;
    const float top = theme::margin * 2 + theme::bar_height;
    const float foot = map_foot_y(context);
    const float left = map_left(context) + theme::margin;
    const float shown = std::min(height, foot - top);
    begin_panel(ui, "legend", {left, foot - shown}, {panel_width, shown});
    ImGui::SetCursorScreenPos({left + theme::padding, foot - shown + 12});
    ImGui::BeginChild("rows", {panel_width - theme::padding, shown - 24});
    std::size_t next = 0;
    for (const Row& row : all) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (row.entry == nullptr) {
            draw_text(ui, {at.x, at.y + row.height - 18}, context.picture.legend[next].group,
                      theme::small_bold, theme::colours().quiet);
            ImGui::SetCursorScreenPos({at.x, at.y + row.height});
        } else {
            draw_row(ui, *row.entry, row.height, text_room, context.state.view.palette);
            ++next;
        }
    }
    ImGui::Dummy({1, 0});
    ImGui::EndChild();
    end_panel();
}

}  // namespace marchland::screen
