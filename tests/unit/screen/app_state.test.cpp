// SPDX-License-Identifier: MIT
#include "screen/app_state.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;
using map::Ref;

namespace {

constexpr Ref shusha{Ref::Kind::place, 3};
constexpr Ref lachin{Ref::Kind::place, 7};
constexpr Ref clash{Ref::Kind::event, 1};

story::Day day(const char* iso) {
    return story::parse_date(iso)->first;
}

AppState decades() {
    AppState state;
    state.span = {day("1988-01-01"), day("2024-12-31")};
    state.axis = range_of(state.span);
    state.view.window = {day("2020-01-01"), day("2022-01-01")};
    return state;
}

}  // namespace

TEST_CASE("a click on one thing opens it, on several lists them, on nothing closes the pane") {
    AppState state;
    click(state, {shusha});
    CHECK(state.selected == shusha);
    click(state, {lachin, clash});
    CHECK(state.listed.size() == 2);
    CHECK(state.selected == shusha);
    choose(state, clash);
    CHECK(state.selected == clash);
    CHECK(state.listed.empty());
    click(state, {});
    CHECK_FALSE(state.selected);
}

TEST_CASE("back returns to what was selected before, as often as there was something") {
    AppState state;
    choose(state, shusha);
    choose(state, lachin);
    choose(state, lachin);
    choose(state, clash);
    go_back(state);
    CHECK(state.selected == lachin);
    go_back(state);
    CHECK(state.selected == shusha);
    go_back(state);
    CHECK(state.selected == shusha);
}

TEST_CASE("Esc closes the topmost thing first") {
    AppState state;
    choose(state, shusha);
    click(state, {lachin, clash});
    state.help = true;
    state.options = true;
    CHECK(close_top(state));
    CHECK_FALSE(state.help);
    CHECK(close_top(state));
    CHECK_FALSE(state.options);
    CHECK(state.listed.size() == 2);
    CHECK(close_top(state));
    CHECK(state.listed.empty());
    CHECK(state.selected);
    CHECK(close_top(state));
    CHECK_FALSE(state.selected);
    CHECK_FALSE(close_top(state));
}

TEST_CASE("passages stop at both ends and start anew with another thing") {
    AppState state;
    choose(state, shusha);
    step_passage(state, 3, -1);
    CHECK(state.passage == 0);
    step_passage(state, 3, 5);
    CHECK(state.passage == 2);
    step_passage(state, 0, 1);
    CHECK(state.passage == 2);
    choose(state, lachin);
    CHECK(state.passage == 0);
}

TEST_CASE("window keys move the window or one end of it, inside the span") {
    AppState state = decades();
    REQUIRE(apply(state, Action::window_later));
    CHECK(state.view.window == map::TimeWindow{day("2020-12-31"), day("2023-01-01")});
    REQUIRE(apply(state, Action::last_earlier));
    CHECK(state.view.window.last == day("2022-01-01"));
    REQUIRE(apply(state, Action::first_later));
    CHECK(state.view.window.first == day("2021-12-31"));
    REQUIRE(apply(state, Action::first_later));
    CHECK(state.view.window.first == state.view.window.last);
    REQUIRE(apply(state, Action::window_all));
    CHECK(state.view.window == state.span);
    REQUIRE(apply(state, Action::window_earlier));
    CHECK(state.view.window == state.span);
}

TEST_CASE("toggles touch their own layer or class only") {
    AppState state;
    REQUIRE(apply(state, Action::toggle_material_conflict));
    CHECK_FALSE(state.view.quad_classes.test(3));
    CHECK(state.view.quad_classes.count() == story::quad_class_count - 1);
    REQUIRE(apply(state, Action::toggle_posts));
    CHECK_FALSE(state.view.posts);
    CHECK(state.view.events);
    CHECK(state.view.control);
    CHECK_FALSE(apply(state, Action::home));
}

TEST_CASE("forward undoes back, until something else is chosen") {
    AppState state;
    choose(state, shusha);
    choose(state, lachin);
    choose(state, clash);
    go_back(state);
    go_back(state);
    CHECK(state.selected == shusha);
    go_forward(state);
    CHECK(state.selected == lachin);
    go_forward(state);
    CHECK(state.selected == clash);
    go_forward(state);
    CHECK(state.selected == clash);
    go_back(state);
    choose(state, shusha);
    go_forward(state);
    CHECK(state.selected == shusha);
}

TEST_CASE("a typed date moves its end, carries the other along and stays in the span") {
    AppState state = decades();
    set_end(state, true, day("2020-09-27"));
    CHECK(state.view.window == map::TimeWindow{day("2020-09-27"), day("2022-01-01")});
    set_end(state, false, day("2020-08-01"));
    CHECK(state.view.window == map::TimeWindow{day("2020-08-01"), day("2020-08-01")});
    set_end(state, false, day("2099-01-01"));
    CHECK(state.view.window.last == state.span.last);
}

TEST_CASE("playing from the end begins again at the beginning") {
    AppState state = decades();
    state.view.window = {state.span.first, state.span.last};
    apply(state, Action::clock_mode);
    CHECK(state.view.clock == map::ClockMode::cumulative);
    apply(state, Action::play);
    CHECK(state.playback.playing);
    CHECK(state.view.window.last == state.span.first);
}

TEST_CASE(
    "a window over all of the time plays as a shorter one from the beginning, or it would stand still") {
    AppState state = decades();
    state.view.window = state.span;
    apply(state, Action::play);
    CHECK(state.playback.playing);
    CHECK(state.view.window.first == state.span.first);
    CHECK(state.view.window.last > state.span.first);
    const map::TimeWindow before = state.view.window;
    state.view.window = play(state.playback, before, state.view.clock, 1, state.span);
    CHECK(state.playback.playing);
    CHECK(state.view.window.first > before.first);
    CHECK(state.view.window.last - state.view.window.first == before.last - before.first);
}

TEST_CASE("back and forward lead through articles too") {
    AppState state;
    choose(state, shusha);
    open_article(state, {2, 10, 20});
    CHECK(side_open(state));
    choose(state, lachin);
    CHECK(state.article == ArticleSpot{2, 10, 20});
    go_back(state);
    CHECK(state.selected == shusha);
    CHECK(state.article == ArticleSpot{2, 10, 20});
    go_back(state);
    CHECK(state.selected == shusha);
    CHECK_FALSE(state.article);
    go_forward(state);
    CHECK(state.article == ArticleSpot{2, 10, 20});
    go_forward(state);
    CHECK(state.selected == lachin);
    go_forward(state);
    CHECK(state.selected == lachin);
    open_article(state, {0, 0, 0});
    CHECK(state.ahead.empty());
}

TEST_CASE("Esc gives up a drawing first, and closes an article before what it is about") {
    AppState state;
    choose(state, shusha);
    open_article(state, {2, 10, 20});
    state.drawing = AreaDrawing{};
    state.compare = true;
    CHECK(close_top(state));
    CHECK_FALSE(state.drawing);
    CHECK(close_top(state));
    CHECK_FALSE(state.compare);
    CHECK(close_top(state));
    CHECK_FALSE(state.article);
    CHECK(state.selected == shusha);
}

TEST_CASE("Esc takes back the placing, then closes the review, then the article") {
    AppState state;
    state.article = ArticleSpot{};
    state.review = state.placing = true;
    CHECK(reviewing(state));
    const float wide = side_width(state);
    CHECK(close_top(state));
    CHECK_FALSE(state.placing);
    CHECK(close_top(state));
    CHECK_FALSE(state.review);
    CHECK(side_width(state) < wide);
    CHECK(close_top(state));
    CHECK_FALSE(state.article);
    CHECK(side_width(state) == 0);
}

TEST_CASE("what the story no longer has is neither selected nor gone back to") {
    story::Story story;
    story.events.resize(1);
    AppState state;
    choose(state, {map::Ref::Kind::event, 0});
    choose(state, {map::Ref::Kind::event, 1});
    choose(state, {map::Ref::Kind::town, 5});
    forget_missing(state, story);
    CHECK(state.history.size() == 1);
    CHECK(state.selected.has_value());
    state.selected = map::Ref{map::Ref::Kind::event, 3};
    forget_missing(state, story);
    CHECK_FALSE(state.selected);
}
