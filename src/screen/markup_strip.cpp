// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "screen/markup_icons.h"
#include "screen/markup_panel.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float inset = 4;
constexpr float cell = theme::control_height + 1;
constexpr int cells = static_cast<int>(tool_count) + 1;  // and the eye

struct Strip {
    float left = 0;
    float top = 0;
    int rows = cells;
    int columns = 1;
    [[nodiscard]] float width() const { return static_cast<float>(columns) * cell + 2 * inset; }
    [[nodiscard]] float height() const { return static_cast<float>(rows) * cell + 2 * inset; }
};

// In as many columns as the map's height asks for.
Strip strip_of(const PanelContext& context) {
    Strip strip;
    strip.left = map_left(context) + theme::margin;
    if (legend_fits(context) && !context.picture.legend.empty())
        strip.left += theme::legend_width + theme::gap;
    strip.top = 2 * theme::margin + theme::bar_height;
    const float room = map_foot_y(context) - strip.top - 2 * inset;
    strip.rows = std::clamp(static_cast<int>(room / cell), 1, cells);
    strip.columns = (cells + strip.rows - 1) / strip.rows;
    strip.rows = (cells + strip.columns - 1) / strip.columns;
    return strip;
}

}  // namespace

float strip_right(const PanelContext& context) {
    const Strip strip = strip_of(context);
    return strip.left + strip.width();
}

void tool_strip(const PanelContext& context, const MarkupTool& tool) {
    if (!context.state.marking) return;
    Ui& ui = context.ui;
    const Strip strip = strip_of(context);
    begin_panel(ui, "tools", {strip.left, strip.top}, {strip.width(), strip.height()});
    const auto go_to = [&](int i) {
        ImGui::SetCursorScreenPos({strip.left + inset + 0.5f + static_cast<float>(i / strip.rows) * cell,
                                   strip.top + inset + 0.5f + static_cast<float>(i % strip.rows) * cell});
    };
    for (int i = 0; i < static_cast<int>(tool_count); ++i) {
        const auto one = static_cast<Tool>(i);
        go_to(i);
        ImGui::PushID(i);
        if (icon_button(ui, "tool", one, one == tool.tool())) context.requests.emplace_back(action_of(one));
        tip(ui, words().tools[i], action_of(one));
        ImGui::PopID();
    }
    go_to(cells - 1);
    const bool shown = context.state.view.annotations;
    if (icon_button(ui, "hide all", shown ? Sign::eye : Sign::eye_shut, !shown))
        context.requests.emplace_back(Action::hide_marks);
    tip(ui, words().hide_all, Action::hide_marks);
    end_panel();
}

}  // namespace marchland::screen
