// SPDX-License-Identifier: MIT
#include "map/event_filter.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.h"
#include "map/border_distance.h"

using namespace marchland;
using namespace marchland::map;

namespace {

const TimeWindow always = fixture::window("1900-01-01", "2100-12-31");
const std::bitset<story::quad_class_count> all_classes{0b11111};

/// Three articles of two publishers; six events that differ in all that filters look at, and a rejected one.
story::Story varied() {
    using story::EventType;
    story::Story story;
    story.places = {fixture::place("lachin", "Lachin", "town", {46.547, 39.64}, 2),
                    fixture::place("goris", "Goris", "town", {46.34, 39.51}, 2, "AM"),
                    fixture::place("baku", "Baku", "capital", {49.87, 40.4}, 5),
                    fixture::place("armenia", "Armenia", "country", {44.94, 40.28}, 97, "AM")};
    story.articles.resize(3);
    story.articles[0].id = "a", story.articles[0].publisher = "RFI";
    story.articles[1].id = "b", story.articles[1].publisher = "Turan";
    story.articles[2].id = "c", story.articles[2].publisher = "RFI";
    story.excerpts = {{"xa", "a", 0, 0}, {"xb", "b", 0, 0}, {"xc", "c", 0, 0}};
    story.events = {fixture::event("e0", EventType::assault, "2020-10-01", "lachin", 2),
                    fixture::event("e1", EventType::agree, "2020-11", "goris", 2),
                    fixture::event("e2", EventType::accuse, "2021", "baku", 5),
                    fixture::event("e3", EventType::assault, "2022-09-13", "armenia", 97),
                    fixture::event("e4", EventType::retreat, "", "lachin", 40),
                    fixture::event("e5", EventType::none, "2020-10-02", "", 0),
                    fixture::event("e6", EventType::assault, "2020-10-01", "lachin", 2)};
    auto& e = story.events;
    e[6].review = story::Review::rejected;
    e[0].actor = "Azerbaijan", e[0].recipient = "Armenia", e[0].fatalities = "at least 12";
    e[1].actor = "Armenia and Azerbaijan (with Russia)", e[1].recipient = "each other";
    e[2].actor = "Azerbaijan", e[2].recipient = "Russia", e[2].claimed_by = "Russia";
    e[3].actor = "Ministry of Trade and Aid", e[3].fatalities = "several";
    e[0].excerpts = {"xa", "xb"}, e[1].excerpts = {"xa", "xc"}, e[2].excerpts = {"xb"};
    e[1].review = story::Review::suggested;
    return story;
}

/// Digits of the events that pass.
std::string passing(const story::Story& story, const Filter& filter,
                    std::bitset<story::quad_class_count> classes = all_classes) {
    EventFilter events(story, fixture::region());
    events.apply(filter, classes);
    std::string rows;
    for (std::uint32_t i = 0; i < story.events.size(); ++i)
        if (events.passes(i)) rows += std::to_string(i);
    return rows;
}

template <class Set>
std::string with(const Set& set) {
    Filter filter;
    set(filter);
    return passing(varied(), filter);
}

std::size_t count_of(const std::vector<std::string>& names, const std::vector<std::size_t>& counts,
                     const std::string& name) {
    return counts.at(static_cast<std::size_t>(std::ranges::find(names, name) - names.begin()));
}

}  // namespace

TEST_CASE("a filter that asks nothing shows all but what was rejected") {
    CHECK(passing(varied(), {}) == "012345");
}

TEST_CASE("what is not told as done is no event of its day unless asked for") {
    story::Story story = varied();
    story.events[0].telling = story::Telling::denied;
    story.events[1].telling = story::Telling::claimed;
    story.events[5].telling = story::Telling::habitual;
    CHECK(passing(story, {}) == "1234");
    Filter filter;
    filter.not_done = true;
    CHECK(passing(story, filter) == "012345");

    EventFilter events(story, fixture::region());
    events.apply({}, all_classes);
    Facets facets = events.facets(always);
    CHECK(facets.total == 4);
    CHECK(facets.in_time == 4);
    CHECK(facets.not_done == 2);
    CHECK_FALSE(events.counts(0));
    CHECK(facets.kinds.at(static_cast<std::size_t>(story::EventType::assault)) == 1);
    events.apply(filter, all_classes);
    facets = events.facets(always);
    CHECK(facets.total == 6);
    CHECK(facets.not_done == 2);
    CHECK(events.counts(0));
    CHECK_FALSE(events.counts(6));
}

TEST_CASE("types and classes filter") {
    CHECK(with([](Filter& f) { f.types.reset(static_cast<std::size_t>(story::EventType::assault)); }) ==
          "1245");
    CHECK(passing(varied(), {}, 0b01000) == "03");
    CHECK(passing(varied(), {}, 0) == "");
}

TEST_CASE("an actor is found on either side, also within a list of them") {
    CHECK(with([](Filter& f) { f.actors = {"Armenia"}; }) == "01");
    CHECK(with([](Filter& f) { f.actors = {"Russia", "Armenia"}; }) == "012");
    CHECK(with([](Filter& f) { f.actors = {"Ministry of Trade and Aid"}; }) == "3");
    CHECK(with([](Filter& f) { f.actors = {"Nobody"}; }) == "");
}

TEST_CASE("a pair matches whichever of the two acts") {
    CHECK(with([](Filter& f) { f.pair = {"Armenia", "Azerbaijan"}; }) == "01");
    CHECK(with([](Filter& f) { f.pair = {"Azerbaijan", "Armenia"}; }) == "01");
    CHECK(with([](Filter& f) { f.pair = {"Russia", "Azerbaijan"}; }) == "2");
    CHECK(with([](Filter& f) { f.pair = {"Russia", "Armenia"}; }) == "");
}

TEST_CASE("sources are publishers of what is cited, else the event's own; each counts once") {
    CHECK(with([](Filter& f) { f.sources = {"Turan"}; }) == "02");
    CHECK(with([](Filter& f) { f.sources = {"a test"}; }) == "345");
    CHECK(with([](Filter& f) { f.least_sources = 2; }) == "0");
    CHECK(with([](Filter& f) { f.least_sources = 1; }) == "012345");
    CHECK(with([](Filter& f) { f.articles = {"c"}; }) == "1");
}

TEST_CASE("status, attribution and fatalities filter") {
    CHECK(with([](Filter& f) { f.suggested = false; }) == "02345");
    CHECK(with([](Filter& f) { f.accepted = false; }) == "1");
    CHECK(with([](Filter& f) { f.attribution = Attribution::claimed; }) == "2");
    CHECK(with([](Filter& f) { f.attribution = Attribution::fact; }) == "01345");
    CHECK(with([](Filter& f) { f.least_fatalities = 0; }) == "03");
    CHECK(with([](Filter& f) { f.least_fatalities = 12; }) == "0");
    CHECK(with([](Filter& f) { f.least_fatalities = 13; }) == "");
}

TEST_CASE("what is known too roughly is left out, and what is nowhere is not known well") {
    CHECK(with([](Filter& f) { f.most_place_km = 2; }) == "01");
    CHECK(with([](Filter& f) { f.most_place_km = 100; }) == "0124");
    CHECK(with([](Filter& f) { f.coarsest_date = DateBand::day; }) == "0345");
    CHECK(with([](Filter& f) { f.coarsest_date = DateBand::month; }) == "01345");
    CHECK(with([](Filter& f) { f.undated = false; }) == "01235");
}

TEST_CASE("areas and distances hold what has a pin there, never a country's middle") {
    CHECK(with([](Filter& f) { f.area = rectangle({46, 39, 47, 40}); }) == "014");
    CHECK(with([](Filter& f) { f.area = rectangle({44, 39, 46, 41}); }) == "");
    CHECK(with([](Filter& f) { f.area = geo::Path{{46, 39}, {47, 39}, {46.6, 39.8}}; }) == "04");
    CHECK(with([](Filter& f) { f.near = NearPlace{{46.547, 39.64}, 10, "Lachin"}; }) == "04");
    CHECK(with([](Filter& f) { f.near = NearPlace{{46.547, 39.64}, 25, "Lachin"}; }) == "014");
    CHECK(with([](Filter& f) { f.border = NearBorder{"AZ", "AM", 20}; }) == "014");
    CHECK(with([](Filter& f) { f.border = NearBorder{"", "", 20}; }) == "014");
    CHECK(with([](Filter& f) { f.border = NearBorder{"AM", "GE", 20}; }) == "");
    CHECK(with([](Filter& f) { f.border = NearBorder{"XX", "YY", 500}; }) == "");
}

TEST_CASE("a distance to a border is the geodesic to its nearest point, found in a grid") {
    geo::Level level;
    level.borders.push_back({"AA", "BB", "international", 0.1, "a test", {{{45, 40}, {45, 41}, {46, 41}}}});
    const BorderDistance distance(level, "BB", "AA");
    CHECK(distance.km_from({45.1, 40.5}) == Approx(8.49).margin(0.1));
    CHECK(distance.km_from({45.5, 40.999}) == Approx(0.111).margin(0.01));
    CHECK(distance.km_from({43, 40.5}) == Approx(169.6).margin(1));
    CHECK(std::isinf(distance.km_from({2.35, 48.9})));
    CHECK(std::isinf(BorderDistance(level, "AA", "CC").km_from({45, 40})));
}

TEST_CASE("a filter that changes in one part leaves the others in force, and taking it off shows all again") {
    const auto story = varied();
    EventFilter events(story, fixture::region());
    Filter filter;
    filter.actors = {"Azerbaijan"};
    events.apply(filter, all_classes);
    filter.attribution = Attribution::fact;
    events.apply(filter, all_classes);
    CHECK(events.passes(0));
    CHECK_FALSE(events.passes(2));
    CHECK_FALSE(events.passes(3));
    filter.actors.clear();
    events.apply(filter, all_classes);
    CHECK(events.passes(3));
    CHECK_FALSE(events.passes(2));
    events.apply({}, all_classes);
    CHECK(events.facets(always).shown == 6);
}

TEST_CASE("facets count what each choice leaves with all other parts met") {
    const auto story = varied();
    EventFilter events(story, fixture::region());
    Filter filter;
    filter.actors = {"Armenia"};
    filter.accepted = false;
    events.apply(filter, all_classes);
    const auto facets = events.facets(always);
    CHECK(facets.total == 6);
    CHECK(facets.in_time == 6);
    CHECK(facets.shown == 1);
    CHECK(facets.suggested == 1);
    CHECK(facets.accepted == 1);
    CHECK(count_of(events.actors(), facets.actors, "Azerbaijan") == 1);
    CHECK(count_of(events.actors(), facets.actors, "Russia") == 0);
    CHECK(count_of(events.sources(), facets.sources, "RFI") == 1);
    CHECK(count_of(events.sources(), facets.sources, "Turan") == 0);
    CHECK(facets.classes == std::array<std::size_t, 5>{1, 0, 0, 0, 0});
}

TEST_CASE("facets of all: every choice has its events, bands those within them too") {
    const auto story = varied();
    EventFilter events(story, fixture::region());
    const auto facets = events.facets(always);
    CHECK(facets.classes == std::array<std::size_t, 5>{1, 1, 1, 2, 1});
    CHECK(facets.types[static_cast<std::size_t>(story::EventType::assault)] == 2);
    CHECK(facets.articles == std::vector<std::size_t>{2, 2, 1});
    CHECK(facets.places == std::array<std::size_t, 5>{0, 2, 3, 4, 4});
    CHECK(facets.dates == std::array<std::size_t, 4>{3, 3, 4, 5});
    CHECK(facets.undated == 1);
    CHECK(facets.fatalities == std::array<std::size_t, 5>{2, 1, 1, 0, 0});
    CHECK(facets.claimed == 1);
    CHECK(facets.fact == 5);
    CHECK(facets.corroboration == std::array<std::size_t, 5>{6, 1, 0, 0, 0});
    CHECK(count_of(events.actors(), facets.actors, "Azerbaijan") == 3);
}

TEST_CASE("facets keep to the days shown; an undated event is in all of them") {
    const auto story = varied();
    const EventFilter events(story, fixture::region());
    const auto facets = events.facets(fixture::window("2020-10-01", "2020-10-01"));
    CHECK(facets.total == 6);
    CHECK(facets.in_time == 2);
    CHECK(facets.shown == 2);
}

TEST_CASE("kinds are counted whatever classes and types are chosen, and so is every choice of nothing") {
    const story::Story story = varied();
    EventFilter events(story, fixture::region());
    Filter filter;
    filter.types.reset(static_cast<std::size_t>(story::EventType::agree));
    filter.least_sources = 2;
    events.apply(filter, 0b01000);
    CHECK(events.facets(always).shown == 1);
    CHECK(events.facets(always).any_corroboration == 2);
    filter.least_sources = 0;
    filter.least_fatalities = 100;
    events.apply(filter, 0b01000);
    CHECK(events.facets(always).any_fatalities == 2);
    filter.least_fatalities.reset();
    events.apply(filter, 0b01000);
    const Facets facets = events.facets(always);
    CHECK(facets.any_place == 2);
    const auto kind = [&](story::EventType type) { return facets.kinds.at(static_cast<std::size_t>(type)); };
    CHECK(kind(story::EventType::assault) == 2);
    CHECK(kind(story::EventType::agree) == 1);
    CHECK(kind(story::EventType::retreat) == 1);
}
