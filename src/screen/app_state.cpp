// SPDX-License-Identifier: MIT
#include "screen/app_state.h"

#include <algorithm>

#include "screen/theme.h"
#include "screen/time_axis.h"

namespace marchland::screen {
namespace {

constexpr std::size_t longest_history = 100;

void toggle_class(AppState& state, story::QuadClass quad) {
    state.view.quad_classes.flip(static_cast<std::size_t>(quad));
}

bool apply_toggle(AppState& state, Action action) {
    switch (action) {
        case Action::toggle_verbal_cooperation:
            toggle_class(state, story::QuadClass::verbal_cooperation);
            break;
        case Action::toggle_material_cooperation:
            toggle_class(state, story::QuadClass::material_cooperation);
            break;
        case Action::toggle_verbal_conflict:
            toggle_class(state, story::QuadClass::verbal_conflict);
            break;
        case Action::toggle_material_conflict:
            toggle_class(state, story::QuadClass::material_conflict);
            break;
        case Action::toggle_events:
            state.view.events = !state.view.events;
            break;
        case Action::toggle_posts:
            state.view.posts = !state.view.posts;
            break;
        case Action::toggle_control:
            state.view.control = !state.view.control;
            break;
        case Action::toggle_districts:
            state.view.districts = !state.view.districts;
            break;
        case Action::help:
            state.help = !state.help;
            break;
        case Action::options:
            state.options = !state.options;
            break;
        case Action::legend:
            state.legend = !state.legend;
            break;
        case Action::filters:
            state.filters = !state.filters;
            state.drawing.reset();
            break;
        case Action::list:
            state.list = !state.list;
            state.list_only.clear();
            break;
        case Action::mark_up:
            state.marking = !state.marking;
            break;
        case Action::hide_marks:
            state.view.annotations = !state.view.annotations;
            break;
        case Action::chapters:
            state.chapters = !state.chapters;
            break;
        case Action::compare:
            state.compare = !state.compare;
            break;
        case Action::file_menu:
            state.file_menu = !state.file_menu;
            break;
        default:
            return false;
    }
    return true;
}

void play_or_pause(AppState& state) {
    state.playback.playing = !state.playback.playing;
    state.playback.owed = 0;
    if (state.playback.playing && state.view.window.last >= state.span.last)
        state.view.window = rewound(state.view.window, state.view.clock, state.span);
}

bool apply_time(AppState& state, Action action) {
    const int step = step_days(state.axis);
    const auto move = [&](Grip grip, int days) {
        state.view.window = dragged(state.view.window, grip, days, state.span);
    };
    switch (action) {
        case Action::window_earlier:
            move(Grip::window, -step);
            break;
        case Action::window_later:
            move(Grip::window, step);
            break;
        case Action::first_earlier:
            move(Grip::first, -step);
            break;
        case Action::first_later:
            move(Grip::first, step);
            break;
        case Action::last_earlier:
            move(Grip::last, -step);
            break;
        case Action::last_later:
            move(Grip::last, step);
            break;
        case Action::window_all:
            state.view.window = state.span;
            state.axis = range_of(state.span);
            break;
        case Action::play:
            play_or_pause(state);
            break;
        case Action::slower:
        case Action::faster:
            state.playback.days_a_second =
                faster(state.playback.days_a_second, action == Action::faster ? 1 : -1);
            break;
        case Action::loop:
            state.playback.loop = !state.playback.loop;
            break;
        case Action::clock_mode:
            set_mode(state, static_cast<map::ClockMode>((static_cast<int>(state.view.clock) + 1) % 3));
            break;
        default:
            return false;
    }
    return true;
}

Stop here(const AppState& state) {
    return {state.selected, state.article};
}

// What is being read now, to come back to.
void keep(AppState& state) {
    const Stop now = here(state);
    if (now == Stop{}) return;
    if (state.history.size() == longest_history) state.history.erase(state.history.begin());
    state.history.push_back(now);
}

void go(AppState& state, std::vector<Stop>& from, std::vector<Stop>& to) {
    if (from.empty()) return;
    const Stop now = here(state);
    if (now != Stop{}) to.push_back(now);
    state.selected = from.back().selected;
    state.article = from.back().article;
    from.pop_back();
    state.listed.clear();
    state.passage = 0;
}

}  // namespace

bool side_open(const AppState& state) {
    return state.selected.has_value() || state.article.has_value() || !state.listed.empty();
}

bool reviewing(const AppState& state) {
    return state.review && state.article && state.listed.empty();
}

float side_width(const AppState& state) {
    if (!side_open(state)) return 0;
    const float pane = theme::pane_width + theme::margin;
    return reviewing(state) ? pane + theme::review_width + theme::margin : pane;
}

void choose(AppState& state, const map::Ref& ref) {
    if (state.selected != ref) keep(state);
    state.mention.reset();
    state.naming.reset();
    state.placing = false;
    state.selected = ref;
    state.ahead.clear();
    state.listed.clear();
    state.passage = 0;
}

void open_article(AppState& state, const ArticleSpot& spot) {
    if (state.article != spot) keep(state);
    state.article = spot;
    state.ahead.clear();
    state.listed.clear();
}

void set_mode(AppState& state, map::ClockMode mode) {
    state.view.window = in_mode(state.view.window, mode, state.span);
    state.view.clock = mode;
}

void set_end(AppState& state, bool first, story::Day day) {
    map::TimeWindow& window = state.view.window;
    day = std::clamp(day, state.span.first, state.span.last);
    (first ? window.first : window.last) = day;
    if (window.first > window.last) (first ? window.last : window.first) = day;
    window =
        state.view.clock == map::ClockMode::window ? window : in_mode(window, state.view.clock, state.span);
    state.axis = following(state.axis, day_number(day), range_of(state.span));
}

void show_days(AppState& state, const story::DateSpan& days) {
    const auto inside = [&](story::Day day) { return std::clamp(day, state.span.first, state.span.last); };
    const map::TimeWindow window{inside(days.first), inside(days.last)};
    state.view.window =
        state.view.clock == map::ClockMode::window ? window : in_mode(window, state.view.clock, state.span);
    const TimeRange span = range_of(state.span);
    state.axis = following(state.axis, day_number(window.last), span);
    state.axis = following(state.axis, day_number(state.view.window.first), span);
}

void reach_days(AppState& state, const story::DateSpan& days) {
    map::TimeWindow& window = state.view.window;
    const map::TimeWindow shown = map::shown_window(state.view);
    if (days.first <= shown.last && days.last >= shown.first) return;
    const bool later = days.first > shown.last;
    const story::Day target = std::clamp(later ? days.last : days.first, state.span.first, state.span.last);
    const auto length = window.last - window.first;
    switch (state.view.clock) {
        case map::ClockMode::window:
            window = later ? map::TimeWindow{std::max(target - length, state.span.first), target}
                           : map::TimeWindow{target, std::min(target + length, state.span.last)};
            break;
        case map::ClockMode::cumulative:
            window.last = target;
            break;
        case map::ClockMode::point:
            window = {target, target};
            break;
    }
    state.axis = following(state.axis, day_number(target), range_of(state.span));
}

void click(AppState& state, const std::vector<map::Ref>& stack) {
    if (stack.size() == 1) {
        choose(state, stack.front());
        return;
    }
    state.listed = stack;
    if (stack.empty()) state.selected.reset();
}

bool close_top(AppState& state) {
    if (state.help)
        state.help = false;
    else if (state.drawing)
        state.drawing.reset();
    else if (state.file_menu)
        state.file_menu = false;
    else if (state.options)
        state.options = false;
    else if (state.chapters)
        state.chapters = false;
    else if (state.marking)
        state.marking = false;
    else if (state.compare)
        state.compare = false;
    else if (!state.listed.empty())
        state.listed.clear();
    else if (state.placing)
        state.placing = false;
    else if (reviewing(state))
        state.review = false;
    else if (state.article)
        state.article.reset();
    else if (state.selected)
        state.selected.reset();
    else if (state.point)
        state.point.reset();
    else if (state.list)
        apply_toggle(state, Action::list);
    else if (state.filters)
        state.filters = false;
    else
        return false;
    return true;
}

void go_back(AppState& state) {
    go(state, state.history, state.ahead);
}

void go_forward(AppState& state) {
    go(state, state.ahead, state.history);
}

void forget_missing(AppState& state, const story::Story& story) {
    const auto is_missing = [&](const std::optional<map::Ref>& ref) {
        if (!ref) return false;
        return (ref->kind == map::Ref::Kind::event && ref->index >= story.events.size()) ||
               (ref->kind == map::Ref::Kind::place && ref->index >= story.places.size());
    };
    const auto is_gone = [&](const Stop& stop) { return is_missing(stop.selected); };
    if (is_missing(state.selected)) state.selected.reset();
    std::erase_if(state.history, is_gone);
    std::erase_if(state.ahead, is_gone);
    if (state.mention && *state.mention >= story.mentions.size()) state.mention.reset();
    state.naming.reset();
}

void step_passage(AppState& state, std::size_t count, int by) {
    if (count == 0) return;
    const auto last = static_cast<long>(count) - 1;
    state.passage = static_cast<std::size_t>(std::clamp(static_cast<long>(state.passage) + by, 0L, last));
}

bool apply(AppState& state, Action action) {
    return apply_toggle(state, action) || apply_time(state, action);
}

}  // namespace marchland::screen
