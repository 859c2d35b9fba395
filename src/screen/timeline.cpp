// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "map/style.h"
#include "screen/panels.h"

namespace marchland::screen {
namespace {

constexpr float chart_height = 28;
constexpr float track_height = 18;

void draw_bars(const TimeAxis& axis, const map::TimeWindow& window, const Histogram& histogram, float foot) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const int highest = histogram.highest();
    if (highest == 0) return;
    for (const Histogram::Bar& bar : histogram.bars) {
        if (bar.total() == 0) continue;
        const auto left = static_cast<float>(axis.x_of(bar.first));
        const auto right = std::max(static_cast<float>(axis.x_of(bar.end)) - 1, left + 2);
        const bool inside = bar.end > window.first && bar.first <= window.last;
        // A root scale: single events stay visible beside a war's dozens.
        const float whole =
            chart_height * std::sqrt(static_cast<float>(bar.total()) / static_cast<float>(highest));
        float y = foot;
        for (std::size_t quad = 0; quad < bar.counts.size(); ++quad) {
            if (bar.counts[quad] == 0) continue;
            const float height =
                whole * static_cast<float>(bar.counts[quad]) / static_cast<float>(bar.total());
            text::Colour colour =
                map::quad_colour(static_cast<story::QuadClass>(quad), map::palette(map::PaletteId::light));
            if (!inside) colour.a = 80;
            list.AddRectFilled({left, y - height}, {right, y}, packed(colour));
            y -= height;
        }
    }
}

void draw_track(const TimeAxis& axis, const map::TimeWindow& window, float top) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto left = static_cast<float>(axis.left_px);
    const auto right = static_cast<float>(axis.left_px + axis.width_px);
    const float middle = top + track_height / 2;
    list.AddRectFilled({left, middle - 3}, {right, middle + 3}, packed(theme::pressed), 3);
    const auto first = static_cast<float>(axis.x_of(window.first));
    const auto last = static_cast<float>(axis.x_of(window.last + std::chrono::days{1}));
    list.AddRectFilled({first, middle - 3}, {last, middle + 3}, packed(theme::accent), 3);
    for (const float x : {first, last}) {
        list.AddCircleFilled({x, middle}, 7, packed(theme::paper), 24);
        list.AddCircle({x, middle}, 7, packed(theme::accent), 24, 2);
    }
}

void draw_ticks(const PanelContext& context, const TimeAxis& axis, float top) {
    float free_from = 0;
    for (const Tick& tick : ticks(axis, 46)) {
        const auto x = static_cast<float>(axis.x_of(tick.day));
        const float width = text_width(context.ui, tick.text, theme::small);
        const float left = std::clamp(x - width / 2, static_cast<float>(axis.left_px),
                                      static_cast<float>(axis.left_px + axis.width_px) - width);
        if (left < free_from) continue;
        draw_text(context.ui, {left, top}, tick.text, theme::small, theme::faint);
        free_from = left + width + 6;
    }
}

void drag_track(const PanelContext& context, const TimeAxis& axis, SliderDrag& drag) {
    const float x = ImGui::GetIO().MousePos.x;
    if (ImGui::IsItemActivated()) {
        drag = {grip_at(axis, context.state.view.window, x), context.state.view.window, x};
        if (drag.grip == Grip::none) {
            // A press beside the window brings its middle there and goes on as a drag.
            const auto middle = drag.from.first + (drag.from.last - drag.from.first) / 2;
            const auto there = static_cast<int>((axis.day_at(x) - middle).count());
            drag.grip = Grip::window;
            drag.from = dragged(drag.from, Grip::window, there, context.state.span);
        }
    }
    if (!ImGui::IsItemActive() || drag.grip == Grip::none) return;
    const auto days = static_cast<double>((axis.span.last - axis.span.first).count() + 1);
    const auto moved = static_cast<int>(std::lround((x - drag.from_x) / axis.width_px * days));
    const map::TimeWindow window = dragged(drag.from, drag.grip, moved, context.state.span);
    if (window != context.state.view.window) context.requests.emplace_back(SetWindow{window});
}

void window_words(const PanelContext& context, float left, float top) {
    const map::TimeWindow& window = context.state.view.window;
    const std::string words = story::readable(window.first) + " – " + story::readable(window.last);
    draw_text(context.ui, {left, top}, words, theme::heading, theme::ink);
    const float after = left + text_width(context.ui, words, theme::heading) + 14;
    std::string counts = fmt::format("{} events on the map", context.scene.events_shown);
    if (context.scene.events_outside > 0)
        counts += fmt::format(" · {} outside it", context.scene.events_outside);
    if (context.scene.events_unlocated > 0)
        counts += fmt::format(" · {} without a place", context.scene.events_unlocated);
    draw_text(context.ui, {after, top + 2}, counts, theme::small, theme::quiet);
}

void step_buttons(const PanelContext& context, float right, float top) {
    ImGui::SetCursorScreenPos({right - 3 * theme::control_height - 34, top - 6});
    if (sign_button(context.ui, "earlier", "‹")) context.requests.emplace_back(Action::window_earlier);
    ImGui::SameLine(0, 0);
    if (sign_button(context.ui, "later", "›")) context.requests.emplace_back(Action::window_later);
    ImGui::SameLine(0, 4);
    const bool all = context.state.view.window == context.state.span;
    if (button(context.ui, "all", "All", false, !all)) context.requests.emplace_back(Action::window_all);
}

}  // namespace

void timeline(const PanelContext& context, const Histogram& histogram, SliderDrag& drag) {
    const float left = theme::margin;
    const float width = map_right(context) - 2 * theme::margin;
    const float top = context.height - theme::margin - theme::timeline_height;
    begin_panel(context.ui, "timeline", {left, top}, {width, theme::timeline_height});
    const TimeAxis axis{context.state.span, left + theme::padding + 4, width - 2 * theme::padding - 8};
    const float chart_foot = top + 42 + chart_height;
    window_words(context, left + theme::padding, top + 10);
    step_buttons(context, left + width - theme::padding, top + 10);
    draw_bars(axis, context.state.view.window, histogram, chart_foot);
    draw_track(axis, context.state.view.window, chart_foot + 1);
    draw_ticks(context, axis, chart_foot + track_height + 2);
    ImGui::SetCursorScreenPos({static_cast<float>(axis.left_px) - 8, chart_foot - 14});
    ImGui::InvisibleButton("track", {static_cast<float>(axis.width_px) + 16, track_height + 16});
    drag_track(context, axis, drag);
    end_panel();
}

}  // namespace marchland::screen
