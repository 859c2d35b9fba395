// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "screen/panels.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

// The largest of 1, 2, 5 times a power of ten that is no longer than that.
double round_length(double most) {
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double digit : {5.0, 2.0})
        if (digit * power <= most) return digit * power;
    return power;
}

void scale_bar(const PanelContext& context, float right, float foot, double ground_per_metre) {
    const double metres_a_px = context.scene.view.camera.metres_per_px * ground_per_metre;
    const double length = round_length(metres_a_px * 130);
    const auto px = static_cast<float>(length / metres_a_px);
    const std::string words =
        length >= 1000 ? fmt::format("{:.0f} km", length / 1000) : fmt::format("{:.0f} m", length);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImVec2 points[] = {{right - px, foot - 6}, {right - px, foot}, {right, foot}, {right, foot - 6}};
    list.AddPolyline(points, 4, packed(theme::colours().halo), 0, 4);
    list.AddPolyline(points, 4, packed(theme::colours().ink), 0, 1.5f);
    list.AddRectFilled({right - px + 3, foot - 19},
                       {right - px + 9 + text_width(context.ui, words, theme::small), foot - 3},
                       packed(theme::colours().halo), 3);
    draw_text(context.ui, list, {right - px + 6, foot - 19}, words, theme::small, theme::colours().ink);
}

void zoom_buttons(const PanelContext& context, float right, float foot) {
    const float side = theme::control_height + 4;
    begin_panel(context.ui, "zoom", {right - side, foot - 2 * side}, {side, 2 * side});
    ImGui::SetCursorScreenPos({right - side + 2, foot - 2 * side + 2});
    if (sign_button(context.ui, "in", "+")) context.requests.emplace_back(Action::zoom_in);
    tip(context.ui, words().tip_zoom_in, Action::zoom_in);
    ImGui::SetCursorScreenPos({right - side + 2, foot - side + 2});
    if (sign_button(context.ui, "out", "−")) context.requests.emplace_back(Action::zoom_out);
    tip(context.ui, words().tip_zoom_out, Action::zoom_out);
    end_panel();
}

}  // namespace

void map_foot(const PanelContext& context, double ground_per_metre) {
    const float right = map_right(context) - theme::margin - 4;
    const float foot = map_foot_y(context);
    constexpr text::TypeStyle credit_style{10, 400, false, false, 0};
    const std::string& credits = context.region.credits();
    const float width = text_width(context.ui, credits, credit_style);
    const float room = right - map_left(context) - theme::margin - (legend_fits(context) ? 260 : 0);
    // The licences ask for the credits on the map itself; what does not fit beside the legend goes over two
    // lines.
    const std::size_t cut = width <= room ? std::string::npos : credits.find(' ', credits.size() / 2);
    const std::string first = credits.substr(0, cut);
    const std::string second = cut == std::string::npos ? "" : credits.substr(cut + 1);
    const float lines = second.empty() ? 1.0f : 2.0f;
    const float widest =
        std::max(text_width(context.ui, first, credit_style), text_width(context.ui, second, credit_style));
    const ImVec2 top{right - widest - 6, foot - 14 * lines - 3};
    ImGui::GetBackgroundDrawList()->AddRectFilled(top, {right + 4, foot}, packed(theme::colours().halo), 3);
    draw_text(context.ui, *ImGui::GetBackgroundDrawList(), {top.x + 4, top.y + 1}, first, credit_style,
              theme::colours().quiet);
    draw_text(context.ui, *ImGui::GetBackgroundDrawList(), {top.x + 4, top.y + 15}, second, credit_style,
              theme::colours().quiet);
    scale_bar(context, right - 46, foot - 40, ground_per_metre);
    zoom_buttons(context, right + 4, foot - 40);
}

}  // namespace marchland::screen
