// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <utility>

#include "screen/panels.h"
#include "screen/row_selection.h"

namespace marchland::screen {

void selection_ring(const PanelContext& context, const RowSelection& rows) {
    if (!context.state.selected && rows.empty()) return;
    const auto selected = [&](const map::Ref& ref) {
        return ref == context.state.selected || (ref.kind == map::Ref::Kind::event && rows.has(ref.index));
    };
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (const map::Symbol& symbol : context.scene.symbols) {
        if (std::none_of(symbol.refs.begin(), symbol.refs.end(), selected)) continue;
        const ImVec2 at{static_cast<float>(symbol.at.x), static_cast<float>(symbol.at.y)};
        const float radius = symbol.size_px / 2 + 6;
        list.AddCircle(at, radius, packed(theme::colours().paper), 40, 5);
        list.AddCircle(at, radius, packed(theme::colours().accent), 40, 2.5f);
    }
}

void point_cross(map::Pixel at) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImVec2 c{static_cast<float>(at.x), static_cast<float>(at.y)};
    constexpr float inner = 7;
    constexpr float outer = 22;
    for (const auto& [colour, width] : {std::pair{packed(theme::colours().paper), 5.5f},
                                        std::pair{packed(theme::colours().accent), 2.5f}}) {
        list.AddLine({c.x - outer, c.y}, {c.x - inner, c.y}, colour, width);
        list.AddLine({c.x + inner, c.y}, {c.x + outer, c.y}, colour, width);
        list.AddLine({c.x, c.y - outer}, {c.x, c.y - inner}, colour, width);
        list.AddLine({c.x, c.y + inner}, {c.x, c.y + outer}, colour, width);
    }
}

void tooltip(const PanelContext& context, const Described& hovered, map::Pixel pointer) {
    Ui& ui = context.ui;
    const float most = 320;
    const float width = std::min(most, std::max(text_width(ui, hovered.title, theme::heading),
                                                text_width(ui, hovered.subtitle, theme::small)) +
                                           1);
    const float title_lines = std::ceil(text_width(ui, hovered.title, theme::heading) / most);
    const float subtitle_lines =
        hovered.subtitle.empty() ? 0 : std::ceil(text_width(ui, hovered.subtitle, theme::small) / most);
    const float likely = title_lines * 20 + subtitle_lines * 17 + 20;
    ImVec2 at{static_cast<float>(pointer.x) + 16, static_cast<float>(pointer.y) + 18};
    if (at.x + width + 28 > map_right(context)) at.x = static_cast<float>(pointer.x) - width - 34;
    if (at.y + likely > context.height) at.y = static_cast<float>(pointer.y) - likely - 10;
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize({width + 24, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12, 8});
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoDecoration |
                                       ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings |
                                       ImGuiWindowFlags_NoFocusOnAppearing;
    ImGui::Begin("tooltip", nullptr, flags);
    paragraph(ui, hovered.title, theme::heading, theme::colours().ink, width);
    if (!hovered.subtitle.empty())
        paragraph(ui, hovered.subtitle, theme::small, theme::colours().quiet, width);
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace marchland::screen
