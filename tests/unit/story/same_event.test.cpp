// SPDX-License-Identifier: MIT
#include "story/same_event.h"

#include <catch2/catch.hpp>

#include "unit/story/told_twice.h"

using namespace marchland;
using namespace marchland::story;
using namespace marchland::story::testing;

namespace {

/// Whether the two events of the story are taken for one, after `change` of the second.
bool one_event(const auto& change) {
    Story story = told_twice();
    change(story.events[1]);
    return !same_events(story).empty();
}

}  // namespace

TEST_CASE("the same night at the same place in two articles is one event, whoever is blamed") {
    const auto twins = same_events(told_twice());
    REQUIRE(twins.size() == 1);
    CHECK(twins[0] == Twins{0, 1, "same type, places 1 km apart, same day"});
}

TEST_CASE("another day, place, party, type or telling is another event") {
    CHECK_FALSE(one_event([](Event& e) { e.when = parse_date("2022-09-14"); }));
    CHECK_FALSE(one_event([](Event& e) { e.when.reset(); }));
    CHECK_FALSE(one_event([](Event& e) { e.place.clear(); }));
    CHECK_FALSE(one_event([](Event& e) { e.actor = "Russia", e.recipient = "Georgia"; }));
    CHECK_FALSE(one_event([](Event& e) { e.type = EventType::consult; }));
    CHECK_FALSE(one_event([](Event& e) { e.telling = Telling::planned; }));
    CHECK_FALSE(one_event([](Event& e) { e.review = Review::rejected; }));
}

TEST_CASE("a denial tells of the same event") {
    CHECK(one_event([](Event& e) { e.telling = Telling::denied; }));
}

TEST_CASE("two types of one class are one event only on the same day at the same place") {
    CHECK(one_event([](Event& e) { e.type = EventType::coerce; }));
    CHECK_FALSE(one_event([](Event& e) {
        e.type = EventType::coerce;
        e.when = parse_date("2022-09");
    }));
    CHECK_FALSE(one_event([](Event& e) {
        e.type = EventType::coerce;
        e.precision_km = 40;
    }));
}

TEST_CASE("a month holds a day when kind and parties agree, a year does not") {
    CHECK(one_event([](Event& e) { e.when = parse_date("2022-09"); }));
    CHECK_FALSE(one_event([](Event& e) { e.when = parse_date("2022"); }));
    CHECK_FALSE(one_event([](Event& e) {
        e.when = parse_date("2022-09");
        e.mode = "firearms";
    }));
}

TEST_CASE("an area holds a town on the same day, a country without parties does not") {
    Story story = told_twice();
    story.places[1].geometry = geo::LonLat{47.5, 40.2};
    story.events[1].precision_km = 165;
    CHECK(same_events(story).size() == 1);
    story.events[1].actor.clear();
    story.events[1].recipient.clear();
    CHECK(same_events(story).empty());
    story = told_twice();
    story.places[1].geometry = geo::LonLat{47.5, 40.2};
    CHECK(same_events(story).empty());
}

TEST_CASE("each side's accusation is its own") {
    Story story = told_twice();
    for (Event& event : story.events) event.type = EventType::accuse;
    CHECK(same_events(story).empty());
    story.events[1].actor = "Azerbaijan";
    story.events[1].recipient = "Armenia";
    CHECK(same_events(story).size() == 1);
}

TEST_CASE("two events of one article stay two, also when a third article could be either") {
    Story story = told_twice();
    story.events.push_back(told_by("a", "a-e2", "lachin"));
    CHECK(same_events(story).size() == 1);
    story.articles.pop_back();
    story.events.erase(story.events.begin() + 1);
    CHECK(same_events(story).empty());
}
