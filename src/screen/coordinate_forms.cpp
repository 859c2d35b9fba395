// SPDX-License-Identifier: MIT
#include "screen/coordinate_forms.h"

#include <algorithm>

#include "geo/coordinates.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float row_height = 20;
constexpr float panel_width = 250;
constexpr float past_cross = 30;
constexpr float inset = 10;

void copy_link(const PanelContext& context, const CoordinateForm& form, const std::string& shown) {
    if (link(context.ui, form.name.c_str(), shown, theme::small))
        context.requests.emplace_back(Copy{form.text, filled(words().copied_coordinates, form.text)});
}

}  // namespace

std::vector<CoordinateForm> coordinate_forms(geo::LonLat at) {
    std::vector<CoordinateForm> forms{{words().form_decimal, geo::format_decimal(at)},
                                      {words().form_dms, geo::format_dms(at)},
                                      {words().form_utm, geo::format_utm(at)},
                                      {words().form_mgrs, geo::format_mgrs(at)}};
    std::erase_if(forms, [](const CoordinateForm& form) { return form.text.empty(); });
    return forms;
}

void coordinate_line(const PanelContext& context, geo::LonLat at) {
    ImGui::PushID("coordinates");
    bool first = true;
    for (const CoordinateForm& form : coordinate_forms(at)) {
        if (!first) ImGui::SameLine(0, 12);
        copy_link(context, form, first ? form.text : form.name);
        tip(context.ui, first ? words().tip_coordinates : filled(words().tip_form, form.text));
        first = false;
    }
    ImGui::PopID();
}

void point_panel(const PanelContext& context, geo::LonLat at, map::Pixel px) {
    const std::vector<CoordinateForm> forms = coordinate_forms(at);
    const float height = row_height * static_cast<float>(forms.size()) + 2 * inset - 4;
    const ImVec2 cross{static_cast<float>(px.x), static_cast<float>(px.y)};
    const float left = map_left(context) + theme::margin;
    const float right = map_right(context) - theme::margin;
    const float top = theme::bar_height + 2 * theme::margin;
    const float foot = map_foot_y(context) - theme::margin;
    if (cross.x < left || cross.x > right || cross.y < top || cross.y > foot) return;
    const bool fits = cross.x + past_cross + panel_width <= right;
    const ImVec2 corner{fits ? cross.x + past_cross : cross.x - past_cross - panel_width,
                        std::clamp(cross.y - height / 2, top, std::max(top, foot - height))};
    Ui& ui = context.ui;
    begin_floating_panel(ui, "point", corner, {panel_width, height});
    float y = corner.y + inset - 2;
    for (const CoordinateForm& form : forms) {
        draw_text(ui, {corner.x + 12, y + 2}, form.name, theme::caps, theme::colours().quiet);
        ImGui::SetCursorScreenPos({corner.x + 62, y});
        copy_link(context, form, form.text);
        tip(ui, words().tip_coordinates);
        y += row_height;
    }
    ImGui::SetCursorScreenPos({corner.x + panel_width - theme::control_height - 2, corner.y + 2});
    if (sign_button(ui, "close point", "×"))
        context.requests.emplace_back(ChangeState{[](AppState& state) { state.point.reset(); }});
    end_panel();
}

}  // namespace marchland::screen
