// SPDX-License-Identifier: MIT
#include <algorithm>

#include "screen/markup_panel.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float handle_px = 4.5f;  // half its side

ImVec2 point(map::Pixel p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

void draw_handle(ImDrawList& list, const map::Handle& handle, bool hovered) {
    const ImVec2 at = point(handle.at);
    const float r = hovered ? handle_px + 1.5f : handle_px;
    const ImU32 paper = packed(theme::colours().paper);
    const ImU32 accent = packed(theme::colours().accent);
    const bool round = handle.kind == map::Handle::Kind::bend || handle.kind == map::Handle::Kind::radius;
    if (round) {
        list.AddCircleFilled(at, r, paper, 20);
        list.AddCircle(at, r, accent, 20, 1.6f);
    } else {
        list.AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, paper, 1.5f);
        list.AddRect({at.x - r, at.y - r}, {at.x + r, at.y + r}, accent, 1.5f, 0, 1.6f);
    }
}

// A frame around the words, for what has no handles to show that it is selected.
void draw_frame(ImDrawList& list, const map::PxBox& box) {
    list.AddRect({static_cast<float>(box.left) - 4, static_cast<float>(box.top) - 4},
                 {static_cast<float>(box.right) + 4, static_cast<float>(box.bottom) + 4},
                 packed(theme::colours().accent), 3, 0, 1.5f);
}

void draw_outline(ImDrawList& list, const map::Drawing& drawing) {
    const ImU32 accent = packed(theme::colours().accent, 150);
    for (const map::DrawnPath& path : drawing.paths)
        for (const auto& line : path.lines)
            for (std::size_t i = 0; i + 1 < line.size(); ++i)
                list.AddLine(point(line[i]), point(line[i + 1]), accent, 1.5f);
}

// What is drawn on the map would lie over a panel's paper.
bool covered(const Ui& ui, map::Pixel p) {
    return std::ranges::any_of(ui.panels, [p](const PanelBox& box) {
        return p.x >= box.x && p.y >= box.y && p.x < box.x + box.width && p.y < box.y + box.height;
    });
}

void draw_selection(const Ui& ui, ImDrawList& list, const MarkupDesk& desk, const MarkupTool& tool) {
    const auto selected = tool.selected(desk.marks);
    if (!selected || !desk.scene.view.annotations) return;
    const auto drafts = tool.drafts(desk);
    const bool dragged = !drafts.empty() && drafts.front().replaces == selected;
    const map::Mark& mark = dragged ? drafts.front().mark : desk.marks[*selected];
    const auto drawing = std::ranges::find(desk.scene.drawings, *selected, &map::Drawing::annotation);
    if (drawing != desk.scene.drawings.end() && !dragged) {
        if (drawing->box) draw_frame(list, *drawing->box);
        if (mark.locked || mark.kind == map::MarkKind::district) draw_outline(list, *drawing);
    }
    const auto& hovered = tool.hovered_handle();
    for (const map::Handle& handle : map::handles(mark, desk.frame)) {
        // The middle of words is taken hold of anywhere in them.
        if (handle.kind == map::Handle::Kind::body && mark.kind != map::MarkKind::circle) continue;
        if (handle.kind == map::Handle::Kind::box || covered(ui, handle.at)) continue;
        draw_handle(list, handle, hovered && hovered->kind == handle.kind && hovered->index == handle.index);
    }
}

/// A line of words on the map's halo with its left middle at `at`.
void draw_note(const PanelContext& context, ImDrawList& list, ImVec2 at, const std::string& said) {
    Ui& ui = context.ui;
    const float width = text_width(ui, said, theme::small_bold) + 14;
    at.x = std::clamp(at.x, 4.0f, std::max(4.0f, context.width - width - 4));
    list.AddRectFilled({at.x, at.y - 11}, {at.x + width, at.y + 11}, packed(theme::colours().ink), 5);
    draw_text(ui, list, {at.x + 7, at.y - text_height(ui, theme::small_bold) / 2}, said, theme::small_bold,
              theme::colours().paper);
}

}  // namespace

void markup_overlay(const PanelContext& context, const MarkupDesk& desk, const MarkupTool& tool,
                    const std::optional<map::Pixel>& pointer) {
    if (!context.state.marking) return;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    draw_selection(context.ui, list, desk, tool);
    std::string said = tool.live_words(desk);
    if (const auto& snap = tool.snap()) {
        const ImVec2 at = point(snap->at);
        list.AddCircle(at, 10, packed(theme::colours().paper), 32, 4);
        list.AddCircle(at, 10, packed(theme::colours().accent), 32, 2);
        if (!snap->name.empty()) said += (said.empty() ? "" : " · ") + snap->name;
    }
    if (pointer && !said.empty())
        draw_note(context, list, {point(*pointer).x + 18, point(*pointer).y - 20}, said);
}

}  // namespace marchland::screen
