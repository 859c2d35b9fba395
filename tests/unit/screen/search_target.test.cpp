// SPDX-License-Identifier: MIT
#include "screen/search_target.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;
using map::Ref;
using map::SearchResult;

namespace {

story::Day day(const char* iso) {
    return story::parse_date(iso)->first;
}

/// "Troops left Lachin. In Shusha shops closed." with an event in each sentence.
story::Story troops() {
    story::Story story;
    story.articles = {
        {"a1", "Troops", {}, {}, {}, {}, {}, {}, "Troops left Lachin. In Shusha shops closed.", {}, {}}};
    story.excerpts = {{"x1", "a1", 0, 19}, {"x2", "a1", 20, 43}};
    story.places.resize(2);
    story.places[0].id = "shusha";
    story.places[1].id = "lachin";
    story.mentions = {{"x1", "lachin", 12, 18}, {"x2", "shusha", 23, 29}};
    story.events.resize(1);
    story.events[0].id = "e1";
    story.events[0].excerpts = {"x1"};
    return story;
}

AppState after(const SearchResult& result, const story::Story& story, AppState state) {
    for (const Request& request : requests_for(result, story)) {
        if (const auto* change = std::get_if<ChangeState>(&request)) (*change)(state);
        if (const auto* wanted = std::get_if<ChooseRef>(&request)) choose(state, wanted->ref);
        if (const auto* article = std::get_if<OpenArticle>(&request)) state.article = article->spot;
    }
    return state;
}

AppState years() {
    AppState state;
    state.span = {day("2020-01-01"), day("2024-12-31")};
    state.axis = range_of(state.span);
    state.view.window = {day("2022-01-01"), day("2022-01-31")};
    return state;
}

}  // namespace

TEST_CASE("a passage is about the place it names, else about the event its sentence tells of") {
    const story::Story story = troops();
    CHECK(subject_of(story, 0, 12, 18) == Ref{Ref::Kind::place, 1});
    CHECK(subject_of(story, 0, 0, 6) == Ref{Ref::Kind::event, 0});
    CHECK(subject_of(story, 0, 30, 35) == Ref{Ref::Kind::place, 0});
    CHECK_FALSE(subject_of(story, 0, 0, 0));
    CHECK_FALSE(subject_of(story, 7, 0, 5));
}

TEST_CASE("taking a passage chooses what it is about and opens the article there") {
    SearchResult passage;
    passage.kind = SearchResult::Kind::passage;
    passage.start = 12;
    passage.end = 18;
    const AppState state = after(passage, troops(), years());
    CHECK(state.selected == Ref{Ref::Kind::place, 1});
    CHECK(state.article == ArticleSpot{0, 12, 18});
}

TEST_CASE("taking a date sets the window to its days, and the end of a clock with one end") {
    SearchResult date;
    date.kind = SearchResult::Kind::date;
    date.dates = story::parse_date("2020-11");
    AppState state = after(date, troops(), years());
    CHECK(state.view.window == map::TimeWindow{day("2020-11-01"), day("2020-11-30")});
    state.view.clock = map::ClockMode::cumulative;
    date.dates = story::parse_date("2023");
    CHECK(after(date, troops(), state).view.window == map::TimeWindow{day("2020-01-01"), day("2023-12-31")});
    state.view.clock = map::ClockMode::point;
    CHECK(after(date, troops(), state).view.window == map::TimeWindow{day("2023-12-31"), day("2023-12-31")});
}

TEST_CASE("taking an event moves a window that does not show it, and keeps its length") {
    SearchResult event;
    event.kind = SearchResult::Kind::event;
    event.ref = {Ref::Kind::event, 0};
    const auto length = years().view.window.last - years().view.window.first;
    for (const char* when : {"2020-03-05", "2024-10", "2022-01-20"}) {
        event.dates = story::parse_date(when);
        const AppState state = after(event, troops(), years());
        CHECK(state.selected == event.ref);
        CHECK(state.view.window.last - state.view.window.first == length);
        CHECK(state.view.window.first <= event.dates->last);
        CHECK(state.view.window.last >= event.dates->first);
    }
    CHECK(after(event, troops(), years()).view.window == years().view.window);
    AppState state = years();
    state.view.clock = map::ClockMode::point;
    event.dates = story::parse_date("2021-05-06");
    CHECK(after(event, troops(), state).view.window == map::TimeWindow{day("2021-05-06"), day("2021-05-06")});
}

TEST_CASE("taking coordinates marks the point") {
    SearchResult point;
    point.kind = SearchResult::Kind::coordinates;
    point.at = geo::LonLat{46.75, 39.82};
    CHECK(after(point, troops(), years()).point == point.at);
}
