// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "map/palette.h"
#include "map/style.h"
#include "screen/panels.h"
#include "screen/symbol_icon.h"
#include "screen/timeline_panel.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float chart_height = 44;
constexpr float strip_pitch = 5;
constexpr int strip_rows = 4;
constexpr float overview_height = 6;

/// Where the parts of the chart lie, style px.
struct Chart {
    TimeAxis axis;
    float top = 0;

    [[nodiscard]] float left() const { return static_cast<float>(axis.left_px); }
    [[nodiscard]] float right() const { return static_cast<float>(axis.left_px + axis.width_px); }
    [[nodiscard]] float foot() const { return top + chart_height; }
    [[nodiscard]] float strips() const { return foot() + 3; }
    [[nodiscard]] float words() const { return strips() + strip_pitch * strip_rows + 1; }
    [[nodiscard]] float overview() const { return words() + 18; }
    [[nodiscard]] float x_of(double number) const { return static_cast<float>(axis.x_of(number)); }
};

const map::Palette& colours_of(const PanelContext& context) {
    return map::palette(theme::is_dark()                                     ? map::PaletteId::dark
                        : context.state.view.palette == map::PaletteId::grey ? map::PaletteId::grey
                                                                             : map::PaletteId::light);
}

void draw_window(const Chart& chart, const map::TimeWindow& window) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto first = static_cast<float>(chart.axis.x_in(window.first));
    const auto last = static_cast<float>(chart.axis.x_in(window.last + std::chrono::days{1}));
    list.AddRectFilled({first, chart.top}, {last, chart.foot()}, packed(theme::colours().accent_tint));
}

void draw_bars(const PanelContext& context, const Chart& chart, const Histogram& histogram) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const map::TimeWindow shown = map::shown_window(context.state.view);
    const auto highest = static_cast<float>(std::max(1, histogram.highest()));
    for (const Histogram::Bar& bar : histogram.bars) {
        const float left = std::max(chart.x_of(bar.first), chart.left());
        const float right = std::min(std::max(chart.x_of(bar.end) - 1, left + 2), chart.right());
        const bool inside = bar.end > day_number(shown.first) && bar.first <= day_number(shown.last);
        // A root scale: single events stay visible beside a war's dozens.
        const float whole = (chart_height - 2) * std::sqrt(static_cast<float>(bar.total()) / highest);
        float y = chart.foot();
        for (std::size_t quad = 0; quad < bar.counts.size(); ++quad) {
            if (bar.counts.at(quad) == 0) continue;
            const float height =
                whole * static_cast<float>(bar.counts.at(quad)) / static_cast<float>(bar.total());
            text::Colour colour = map::quad_colour(static_cast<story::QuadClass>(quad), colours_of(context));
            if (!inside) colour.a = 80;
            list.AddRectFilled({left, y - height}, {right, y}, packed(colour));
            y -= height;
        }
    }
}

// What lasts is a solid strip; what is known to a month or a year fades out to both sides.
void draw_strips(const PanelContext& context, const Chart& chart, const Histogram& histogram,
                 const std::vector<TimeMark>& marks) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const Histogram::Strip& strip : histogram.strips) {
        const TimeMark& mark = marks[strip.mark];
        const float left = std::max(chart.x_of(mark.first), chart.left());
        const float right = std::min(std::max(chart.x_of(mark.last + 1.0), left + 3), chart.right());
        const float y = chart.strips() + strip_pitch * static_cast<float>(strip.row);
        const text::Colour colour = map::quad_colour(mark.quad, colours_of(context));
        if (!mark.fuzzy) {
            list.AddRectFilled({left, y}, {right, y + 3}, packed(colour));
            continue;
        }
        const float middle = (left + right) / 2;
        const ImU32 full = packed(colour);
        const ImU32 faint = packed(colour, 24);
        list.AddRectFilledMultiColor({left, y}, {middle, y + 3}, faint, full, full, faint);
        list.AddRectFilledMultiColor({middle, y}, {right, y + 3}, full, faint, faint, full);
    }
}

void draw_handles(const PanelContext& context, const Chart& chart, const map::TimeWindow& window) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const map::ClockMode mode = context.state.view.clock;
    const ImU32 accent = packed(theme::colours().accent);
    const auto handle = [&](story::Day day) {
        const float x = chart.x_of(day_number(day));
        if (x < chart.left() - 1 || x > chart.right() + 1) return;
        list.AddLine({x, chart.top}, {x, chart.foot() + 2}, accent, 1.5f);
        list.AddRectFilled({x - 4, chart.top + chart_height / 2 - 9},
                           {x + 4, chart.top + chart_height / 2 + 9}, packed(theme::colours().paper), 3);
        list.AddRect({x - 4, chart.top + chart_height / 2 - 9}, {x + 4, chart.top + chart_height / 2 + 9},
                     accent, 3, 0, 1.5f);
        for (const float dx : {-1.2f, 1.2f})
            list.AddLine({x + dx, chart.top + chart_height / 2 - 4},
                         {x + dx, chart.top + chart_height / 2 + 4}, accent, 1);
    };
    if (mode == map::ClockMode::window) handle(window.first);
    handle(window.last + std::chrono::days{1});
}

void draw_ticks(const PanelContext& context, const Chart& chart) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({chart.left(), chart.foot() + 0.5f}, {chart.right(), chart.foot() + 0.5f},
                 packed(theme::colours().border));
    float free_from = 0;
    for (const Tick& tick : ticks(chart.axis, 46)) {
        const text::TypeStyle& style = tick.major ? theme::small_bold : theme::small;
        const float x = chart.x_of(tick.number);
        list.AddLine({x, chart.foot()}, {x, chart.foot() + 4}, packed(theme::colours().faint));
        const float width = text_width(context.ui, tick.text, style);
        const float left = std::clamp(x - width / 2, chart.left() - 4, chart.right() + 4 - width);
        if (left < free_from) continue;
        draw_text(context.ui, {left, chart.words()}, tick.text, style,
                  tick.major ? theme::colours().ink : theme::colours().quiet);
        free_from = left + width + 6;
    }
}

// The whole span, with what of it the chart shows: to see where one is, and to go elsewhere.
void overview(const PanelContext& context, const Chart& chart) {
    const TimeRange span = range_of(context.state.span);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TimeAxis whole{span, chart.axis.left_px, chart.axis.width_px};
    const float y = chart.overview();
    list.AddRectFilled({chart.left(), y}, {chart.right(), y + overview_height},
                       packed(theme::colours().pressed), 3);
    const auto from = static_cast<float>(whole.x_of(context.state.axis.first));
    const auto to = std::max(static_cast<float>(whole.x_of(context.state.axis.end)), from + 8);
    list.AddRectFilled({from, y}, {to, y + overview_height}, packed(theme::colours().faint), 3);
    ImGui::SetCursorScreenPos({chart.left(), y - 3});
    ImGui::InvisibleButton("overview", {chart.right() - chart.left(), overview_height + 7});
    if (!ImGui::IsItemActive()) return;
    const double middle = whole.number_at(ImGui::GetIO().MousePos.x);
    const double days = context.state.axis.days();
    context.requests.emplace_back(ChangeState{[=](AppState& state) {
        state.axis = moved(state.axis, middle - days / 2 - state.axis.first, range_of(state.span));
    }});
}

void set_window(const PanelContext& context, const map::TimeWindow& window) {
    if (window != context.state.view.window) context.requests.emplace_back(SetWindow{window});
}

// In a mode with one handle only the end moves.
map::TimeWindow in_its_mode(const PanelContext& context, map::TimeWindow window) {
    return in_mode(window, context.state.view.clock, context.state.span);
}

double number_within(const Chart& chart, float x) {
    return chart.axis.number_at(std::clamp(x, chart.left(), chart.right()));
}

void begin_drag(const PanelContext& context, const Chart& chart, TimelinePanel& panel, float x) {
    const map::TimeWindow& window = context.state.view.window;
    Grip grip = grip_at(chart.axis, window, x);
    // A window that is as wide as the chart cannot be moved in it: a pull draws a new one.
    const bool fills = day_number(window.first) <= chart.axis.range.first &&
                       day_number(window.last) + 1 >= chart.axis.range.end;
    if (grip == Grip::window && fills) grip = Grip::none;
    if (context.state.view.clock != map::ClockMode::window) grip = Grip::last;
    panel.drag = {grip, window, x, number_within(chart, x), false};
    if (context.state.view.clock != map::ClockMode::window &&
        std::abs(x - chart.x_of(day_number(window.last) + 1)) > 8) {
        const story::Day day = chart.axis.day_at(x);
        panel.drag.from = in_its_mode(context, {std::min(window.first, day), day});
        set_window(context, panel.drag.from);
    }
}

// A press and pull beside the window draws a new one.
map::TimeWindow drawn_window(const Chart& chart, const SliderDrag& drag, float x) {
    const story::Day a = day_of(drag.from_number);
    const story::Day b = chart.axis.day_at(x);
    return {std::min(a, b), std::max(a, b)};
}

void click_bar(const PanelContext& context, const Chart& chart, const Histogram& histogram, float x) {
    const double number = chart.axis.number_at(x);
    for (const Histogram::Bar& bar : histogram.bars) {
        if (number < bar.first || number >= bar.end) continue;
        const map::TimeWindow window{std::max(day_of(bar.first), context.state.span.first),
                                     std::min(day_of(bar.end - 1.0), context.state.span.last)};
        return set_window(context, in_its_mode(context, window));
    }
}

// What is pulled past an end of the axis takes it along.
void scroll_along(const PanelContext& context, const Chart& chart, const SliderDrag& drag, float x) {
    const TimeRange span = range_of(context.state.span);
    const double past = past_end(chart.axis, context.state.view.window, drag.grip, drag.from_x, x);
    const TimeRange range = pulled_along(chart.axis, past, ImGui::GetIO().DeltaTime, span);
    if (range == chart.axis.range) return;
    context.requests.emplace_back(ChangeState{[range](AppState& state) { state.axis = range; }});
}

void drag_chart(const PanelContext& context, const Chart& chart, const Histogram& histogram,
                TimelinePanel& panel) {
    constexpr float slack = 3;
    const float x = ImGui::GetIO().MousePos.x;
    if (ImGui::IsItemActivated()) begin_drag(context, chart, panel, x);
    SliderDrag& drag = panel.drag;
    // The frame of the release too: the last move may have come with it.
    const bool released = ImGui::IsItemDeactivated();
    if (!ImGui::IsItemActive() && !released) return;
    drag.pulled = drag.pulled || std::abs(x - drag.from_x) > slack;
    if (released && !drag.pulled) return click_bar(context, chart, histogram, drag.from_x);
    if (!drag.pulled) return;
    if (!released) scroll_along(context, chart, drag, x);
    if (drag.grip == Grip::none) return set_window(context, drawn_window(chart, drag, x));
    const auto days = static_cast<int>(std::lround(number_within(chart, x) - drag.from_number));
    set_window(context, in_its_mode(context, dragged(drag.from, drag.grip, days, context.state.span)));
}

void turn_wheel(const PanelContext& context, const Chart& chart) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!ImGui::IsItemHovered() || io.MouseWheel == 0) return;
    const double fixed = chart.axis.number_at(io.MousePos.x);
    const double factor = std::pow(1.3, io.MouseWheel);
    context.requests.emplace_back(ChangeState{
        [=](AppState& state) { state.axis = zoomed(state.axis, factor, fixed, range_of(state.span)); }});
}

void chart(const PanelContext& context, const Chart& chart, TimelinePanel& panel) {
    const map::TimeWindow& window = context.state.view.window;
    const Histogram& histogram = panel.bars(chart.axis, strip_rows);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({chart.left() - 6, chart.top - 2}, {chart.right() + 6, chart.overview() - 2}, true);
    draw_window(chart, window);
    draw_bars(context, chart, histogram);
    draw_strips(context, chart, histogram, panel.marks());
    draw_ticks(context, chart);
    draw_handles(context, chart, window);
    list.PopClipRect();
    ImGui::SetCursorScreenPos({chart.left() - 6, chart.top - 2});
    ImGui::InvisibleButton("chart", {chart.right() - chart.left() + 12, chart.words() + 14 - chart.top});
    if (context.ui.blocked) return;
    drag_chart(context, chart, histogram, panel);
    turn_wheel(context, chart);
    overview(context, chart);
}

void ask(const PanelContext& context, bool pressed, Action action) {
    if (pressed) context.requests.emplace_back(action);
}

void play_controls(const PanelContext& context, TimelinePanel& panel) {
    Ui& ui = context.ui;
    const Playback& playback = context.state.playback;
    ask(context, sign_button(ui, "earlier", "‹"), Action::window_earlier);
    tip(ui, words().step_back, Action::window_earlier);
    ImGui::SameLine(0, 0);
    ask(context, play_button(ui, "play", playback.playing), Action::play);
    tip(ui, playback.playing ? words().pause : words().play, Action::play);
    ImGui::SameLine(0, 0);
    ask(context, sign_button(ui, "later", "›"), Action::window_later);
    tip(ui, words().step_on, Action::window_later);
    ImGui::SameLine(0, theme::gap);
    ask(context, sign_button(ui, "slower", "−"), Action::slower);
    tip(ui, words().slower, Action::slower);
    ImGui::SameLine(0, 0);
    if (!panel.typing_speed) panel.speed = editing(speed_words(playback.days_a_second));
    const FieldState field = text_field(ui, "speed", panel.speed, 92);
    tip(ui, words().speed);
    if (field.entered) {
        const auto speed = parse_speed(panel.speed.text);
        if (speed) {
            context.requests.emplace_back(
                ChangeState{[=](AppState& state) { state.playback.days_a_second = *speed; }});
            ui.focus.clear();
        } else {
            context.requests.emplace_back(Say{words().speed_fault});
        }
    }
    panel.typing_speed = field.focused && !(field.entered && parse_speed(panel.speed.text));
    ImGui::SameLine(0, 0);
    ask(context, sign_button(ui, "faster", "+"), Action::faster);
    tip(ui, words().faster, Action::faster);
    ImGui::SameLine(0, 4);
    ask(context, sign_button(ui, "loop", "↻", true, playback.loop), Action::loop);
    tip(ui, words().loop, Action::loop);
    ImGui::SameLine(0, theme::gap);
    const auto mode = choice(ui, "mode", {words().mode_window, words().mode_cumulative, words().mode_point},
                             static_cast<std::size_t>(context.state.view.clock));
    tip(ui, words().tip_mode, Action::clock_mode);
    if (mode)
        context.requests.emplace_back(
            ChangeState{[=](AppState& state) { set_mode(state, static_cast<map::ClockMode>(*mode)); }});
}

// One end of the window as a field; what is typed counts when Enter is pressed.
void date_field(const PanelContext& context, const char* id, DateField& field, const map::TimeWindow& window,
                bool first) {
    Ui& ui = context.ui;
    if (!field.typing) field.edit = editing(story::iso(first ? window.first : window.last));
    const FieldState state = text_field(ui, id, field.edit, 96, words().date_hint);
    tip(ui, words().tip_dates, Action::type_dates);
    field.typing = state.focused;
    if (!state.entered) return;
    const auto typed = story::parse_date(field.edit.text);
    if (!typed) return context.requests.emplace_back(Say{words().date_fault}), void();
    context.requests.emplace_back(
        ChangeState{[=](AppState& changed) { set_end(changed, first, first ? typed->first : typed->last); }});
    field.typing = false;
    if (first && context.state.view.clock == map::ClockMode::window) {
        ui.focus.want("to");
    } else {
        ui.focus.clear();
    }
}

void date_fields(const PanelContext& context, TimelinePanel& panel) {
    const bool window = context.state.view.clock == map::ClockMode::window;
    ImGui::SameLine(0, theme::gap + 4);
    if (window) {
        date_field(context, "from", panel.from, panel.read_out(), true);
        ImGui::SameLine(0, 5);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_text(context.ui, {at.x, at.y + 6}, "–", theme::body, theme::colours().quiet);
        ImGui::Dummy({9, theme::control_height});
        ImGui::SameLine(0, 5);
    }
    date_field(context, "to", panel.to, panel.read_out(), false);
    ImGui::SameLine(0, 4);
    const bool all = context.state.view.window == context.state.span;
    ask(context,
        button(context.ui, "all", words().all, false,
               !all || context.state.axis != range_of(context.state.span)),
        Action::window_all);
    tip(context.ui, words().tip_all, Action::window_all);
}

struct ClassToggle {
    story::QuadClass quad;
    Action action;
    const char* name;
};
std::array<ClassToggle, 4> class_toggles() {
    return {
        ClassToggle{story::QuadClass::verbal_cooperation, Action::toggle_verbal_cooperation, words().talks},
        {story::QuadClass::material_cooperation, Action::toggle_material_cooperation, words().cooperation},
        {story::QuadClass::verbal_conflict, Action::toggle_verbal_conflict, words().accusations},
        {story::QuadClass::material_conflict, Action::toggle_material_conflict, words().clashes}};
}

// From the right edge, where there is room beside the controls of the clock.
void class_row(const PanelContext& context, float controls_end, float right, float top) {
    Ui& ui = context.ui;
    const map::View& view = context.state.view;
    float width = 0;
    for (const ClassToggle& toggle : class_toggles()) width += text_width(ui, toggle.name, theme::small) + 38;
    const bool signs_only = right - width < controls_end + theme::gap;
    if (signs_only) width = 4 * 34;
    if (right - width < controls_end) return;
    ImGui::SetCursorScreenPos({right - width, top});
    for (const ClassToggle& toggle : class_toggles()) {
        const bool on = view.events && view.quad_classes.test(static_cast<std::size_t>(toggle.quad));
        ask(context,
            symbol_toggle(ui, toggle.name, symbol_of(toggle.quad, 11), signs_only ? "" : toggle.name, on),
            toggle.action);
        tip(ui, filled(words().tip_class, toggle.name), toggle.action);
        ImGui::SameLine(0, 4);
    }
}

// What the map shows on which day; events that no map can show are one press away.
void account(const PanelContext& context, const TimelinePanel& panel, float left, float right, float top) {
    Ui& ui = context.ui;
    const std::string day = filled(words().as_of, story::readable(panel.read_out().last));
    draw_text(ui, {left, top}, day, theme::small_bold, theme::colours().ink);
    const PictureSummary& picture = context.picture;
    std::string counts = picture.events_shown == 1 ? words().one_event_on_map
                                                   : filled(words().events_on_map, picture.events_shown);
    if (picture.events_outside > 0) counts += " · " + filled(words().events_outside, picture.events_outside);
    if (picture.events_unlocated > 0)
        counts += " · " + filled(words().events_without_place, picture.events_unlocated);
    const float after = left + text_width(ui, day, theme::small_bold) + 14;
    draw_text(ui, {after, top}, counts, theme::small, theme::colours().quiet);
    if (!panel.undated().empty()) {
        ImGui::SetCursorScreenPos({after + text_width(ui, counts, theme::small) + 10, top});
        const std::vector<map::Ref>& undated = panel.undated();
        if (link(ui, "undated", filled(words().undated, undated.size()), theme::small))
            context.requests.emplace_back(ChangeState{[=](AppState& state) { state.listed = undated; }});
    }
    const Histogram& histogram = panel.last_bars();
    std::string scale = filled(words().bars_are, words().units[static_cast<std::size_t>(histogram.unit)]);
    if (histogram.without_row > 0) scale = filled(words().more_strips, histogram.without_row) + " · " + scale;
    draw_text(ui, {right - text_width(ui, scale, theme::small), top}, scale, theme::small,
              theme::colours().faint);
}

}  // namespace

void timeline(const PanelContext& context, TimelinePanel& panel) {
    const float left = theme::margin;
    const float width = context.width - 2 * theme::margin;
    const float top = context.height - theme::margin - theme::timeline_height;
    begin_panel(context.ui, "timeline", {left, top}, {width, theme::timeline_height});
    const float inner_left = left + theme::padding;
    const float inner_right = left + width - theme::padding;
    if (!panel.read_out(context.state.view.window, ImGui::GetTime())) context.ui.restless = true;
    ImGui::SetCursorScreenPos({left + 8, top + 6});
    play_controls(context, panel);
    date_fields(context, panel);
    class_row(context, ImGui::GetItemRectMax().x, inner_right + 4, top + 6);
    const Chart area{{context.state.axis, inner_left, inner_right - inner_left}, top + 57};
    chart(context, area, panel);
    account(context, panel, inner_left, inner_right, top + 39);
    end_panel();
}

}  // namespace marchland::screen
