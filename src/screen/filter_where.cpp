// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "map/dossier.h"
#include "map/wording.h"
#include "screen/filter_panel.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float km_width = 62;

void caption(Ui& ui, const char* name) {
    space(10);
    line(ui, name, theme::caps, theme::colours().quiet);
    space(4);
}

void set_filter(const PanelContext& context, const std::function<void(map::Filter&)>& change) {
    map::View view = context.state.view;
    change(view.filter);
    context.requests.emplace_back(SetView{view});
}

std::optional<double> kilometres(const std::string& typed, double most) {
    double km = 0;
    const auto [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), km);
    if (fault != std::errc() || end != typed.data() + typed.size() || !(km > 0) || km > most)
        return std::nullopt;
    return km;
}

void begin_drawing(const PanelContext& context, AreaDrawing::Shape shape) {
    context.requests.emplace_back([shape](AppState& state) {
        state.drawing = AreaDrawing{};
        state.drawing->shape = shape;
    });
}

void area_part(const PanelContext& context, float width) {
    Ui& ui = context.ui;
    caption(ui, words().inside_area);
    if (const auto& drawing = context.state.drawing) {
        paragraph(
            ui,
            drawing->shape == AreaDrawing::Shape::rectangle ? words().drag_rectangle : words().click_corners,
            theme::small, theme::colours().ink, width);
        space(6);
        if (button(ui, "not now", words().cancel_drawing))
            context.requests.emplace_back([](AppState& state) { state.drawing.reset(); });
        return;
    }
    const auto pressed =
        choice(ui, "area", {words().draw_rectangle, words().draw_polygon, words().what_is_shown}, 3, width);
    if (pressed == 0U) begin_drawing(context, AreaDrawing::Shape::rectangle);
    if (pressed == 1U) begin_drawing(context, AreaDrawing::Shape::polygon);
    if (pressed == 2U) context.requests.emplace_back(Action::filter_view);  // the keyboard's way
    if (!context.state.view.filter.area) return;
    space(6);
    if (link(ui, "remove area", words().remove_area, theme::small))
        set_filter(context, [](map::Filter& filter) { filter.area.reset(); });
}

// Where the selected thing lies, and what it is called.
std::optional<map::NearPlace> selected_place(const PanelContext& context) {
    const auto& ref = context.state.selected;
    if (!ref) return std::nullopt;
    const std::string& language = context.state.view.language;
    if (const auto index = map::place_of(context.story, context.region, *ref)) {
        const story::Place& place = context.story.places[*index];
        if (const auto* at = std::get_if<geo::LonLat>(&place.geometry))
            return map::NearPlace{*at, 0, place.names.in(language)};
    }
    if (ref->kind == map::Ref::Kind::town) {
        const geo::Town& town = context.region.towns()[ref->index];
        return map::NearPlace{town.at, 0, town.names.in(language)};
    }
    return std::nullopt;
}

// "within [25] km of"; the number as it is typed, nothing while it is none.
std::optional<double> km_field(const PanelContext& context, const char* id, TextEdit& edit, double most,
                               const std::string& after, float width, bool& changed) {
    Ui& ui = context.ui;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float middle = at.y + (theme::control_height - text_height(ui, theme::small)) / 2;
    const float before = text_width(ui, words().within, theme::small) + 6;
    draw_text(ui, {at.x, middle}, words().within, theme::small, theme::colours().ink);
    ImGui::SetCursorScreenPos({at.x + before, at.y});
    changed = text_field(ui, id, edit, km_width).changed;
    const auto km = kilometres(edit.text, most);
    const float left = at.x + before + km_width + 6;
    draw_text(ui, {left, middle}, shortened(ui, after, theme::small, at.x + width - left), theme::small,
              km ? theme::colours().ink : theme::colours().warning);
    ImGui::SetCursorScreenPos({at.x, at.y + theme::control_height + 4});
    return km;
}

bool radio_row(Ui& ui, const std::string& name, bool on, float width) {
    return check_row(ui, name.c_str(), name, on, width);
}

void near_part(const PanelContext& context, FilterPanel& panel, float width) {
    Ui& ui = context.ui;
    caption(ui, words().near_place);
    const auto& near = context.state.view.filter.near;
    const auto selected = selected_place(context);
    if (!near && !selected) {
        paragraph(ui, words().choose_a_place, theme::small, theme::colours().quiet, width);
        return;
    }
    bool changed = false;
    const auto km =
        km_field(context, "near km", panel.near_km, map::farthest_place_km,
                 near ? filled(words().km_of, near->label) : std::string(words().km), width, changed);
    if (near && changed && km) set_filter(context, [&](map::Filter& filter) { filter.near->km = *km; });
    const auto place_row = [&](const map::NearPlace& place, bool on) {
        if (!radio_row(ui, place.label, on, width) || !km) return;
        set_filter(context, [&](map::Filter& filter) {
            filter.near.reset();
            if (!on) filter.near = map::NearPlace{place.at, *km, place.label};
        });
    };
    if (near) place_row(*near, true);
    if (selected && (!near || selected->at != near->at)) place_row(*selected, false);
}

void border_part(const PanelContext& context, FilterPanel& panel, float width) {
    Ui& ui = context.ui;
    caption(ui, words().near_border);
    const auto& border = context.state.view.filter.border;
    bool changed = false;
    const auto km =
        km_field(context, "border km", panel.border_km, map::farthest_border_km, words().km, width, changed);
    if (border && changed && km) set_filter(context, [&](map::Filter& filter) { filter.border->km = *km; });
    const auto border_row = [&](const map::ActorPair& pair, const std::string& name) {
        const bool on = border && border->one == pair.one && border->other == pair.other;
        if (!radio_row(ui, name, on, width) || !km) return;
        set_filter(context, [&](map::Filter& filter) {
            filter.border.reset();
            if (!on) filter.border = map::NearBorder{pair.one, pair.other, *km};
        });
    };
    border_row({}, words().any_border);
    for (const map::ActorPair& pair : panel.borders())
        border_row(pair, fmt::format("{} – {}", map::country_name(context.region, pair.one),
                                     map::country_name(context.region, pair.other)));
}

}  // namespace

void filter_where(const PanelContext& context, FilterPanel& panel, float width) {
    area_part(context, width);
    near_part(context, panel, width);
    border_part(context, panel, width);
}

}  // namespace marchland::screen
