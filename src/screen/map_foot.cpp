// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "screen/markup_panel.h"
#include "screen/panels.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float above_credits = 40;
constexpr float zoom_side = theme::control_height + 4;
constexpr float scale_width = 190;  // of scale bar and zoom buttons
constexpr std::uint8_t ground_alpha = 232;

struct FootRoom {
    float left = 0;
    float right = 0;
};

FootRoom room_of(const PanelContext& context) {
    FootRoom room{map_left(context) + theme::margin, map_right(context) - theme::margin - scale_width};
    if (legend_fits(context)) room.left += theme::legend_width + theme::margin;
    if (context.state.marking) room.left = std::max(room.left, strip_right(context) + theme::margin);
    return room;
}

// What lies under the words of the map's foot, that names of the map do not shine through.
ImU32 ground() {
    return packed(theme::colours().halo, ground_alpha);
}

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
    list.AddRectFilled({right - px - 5, foot - 22}, {right + 5, foot + 5}, ground(), 4);
    list.AddPolyline(points, 4, packed(theme::colours().ink), 0, 1.5f);
    draw_text(context.ui, list, {right - px + 6, foot - 19}, words, theme::small, theme::colours().ink);
}

void zoom_buttons(const PanelContext& context, float right, float foot) {
    constexpr float side = zoom_side;
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

float foot_room(const PanelContext& context) {
    const FootRoom room = room_of(context);
    return room.right - room.left;
}

std::optional<float> foot_place(const PanelContext& context, float width) {
    const FootRoom room = room_of(context);
    if (width > room.right - room.left) return std::nullopt;
    const float middle = (room.left + map_right(context) - theme::margin) / 2;
    return std::clamp(middle - width / 2, room.left, room.right - width);
}

float zoom_top(const PanelContext& context) {
    return map_foot_y(context) - above_credits - 2 * zoom_side;
}

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
    ImGui::GetBackgroundDrawList()->AddRectFilled(top, {right + 4, foot}, ground(), 3);
    draw_text(context.ui, *ImGui::GetBackgroundDrawList(), {top.x + 4, top.y + 1}, first, credit_style,
              theme::colours().quiet);
    draw_text(context.ui, *ImGui::GetBackgroundDrawList(), {top.x + 4, top.y + 15}, second, credit_style,
              theme::colours().quiet);
    scale_bar(context, right - 46, foot - above_credits - 5, ground_per_metre);
    zoom_buttons(context, right + 4, foot - above_credits);
}

}  // namespace marchland::screen
