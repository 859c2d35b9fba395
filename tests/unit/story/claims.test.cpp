// SPDX-License-Identifier: MIT
#include "story/claims.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "geo/error.h"
#include "story/file.h"
#include "temporary_folder.h"
#include "unit/story/told_twice.h"

using namespace marchland;
using namespace marchland::story;
using namespace marchland::story::testing;

namespace {

Story split(Story story, std::size_t event) {
    History history;
    history.apply(story, split_event(story, event));
    return story;
}

}  // namespace

TEST_CASE("one event is made of two tellings, and what they disagree on stays side by side") {
    Story story = told_twice();
    CHECK(merge_same_events(story) ==
          std::vector<std::string>{"merged b-e1 with a-e1: same type, places 1 km apart, same day"});
    CHECK(check(story).empty());
    REQUIRE(story.events.size() == 1);
    const Event& event = story.events[0];
    CHECK(event.id == "a-e1");
    CHECK(event.place == "lachin");
    CHECK(event.precision_km == 1);
    CHECK(event.fatalities == "49; 105");
    CHECK(event.telling == Telling::claimed);
    CHECK(event.claimed_by == "a; b");
    CHECK(event.excerpts == std::vector<Id>{"a-s1", "b-s1"});
    REQUIRE(story.claims.size() == 2);
    const Claim& one = story.claims[0];
    const Claim& other = story.claims[1];
    CHECK((one.article == "a" && one.fatalities == "49" && one.actor == "Azerbaijan"));
    CHECK(one.place_name == "Berdzor");
    CHECK((other.article == "b" && other.fatalities == "105" && other.actor == "Armenia"));
    CHECK(other.place_name == "Lachin");
    CHECK((one.event == "a-e1" && other.event == "a-e1"));
}

TEST_CASE("splitting a merged event gives back what was there") {
    Story story = told_twice();
    merge_same_events(story);
    CHECK(split(story, 0) == told_twice());
    split_events(story, {"a-e1", "none"});
    CHECK(story == told_twice());
}

TEST_CASE("merging two events by hand is an edit that undo takes back") {
    Story story = told_twice();
    story.events[1].when = parse_date("2023");
    const Story before = story;
    History history;
    history.apply(story, merge_events(story, 0, 1));
    CHECK(check(story).empty());
    CHECK(story.events.size() == 1);
    CHECK(story.events[0].when == parse_date("2022-09-13"));
    CHECK(story.claims.size() == 2);
    CHECK(split(story, 0) == before);
    history.undo(story);
    CHECK(story == before);
    CHECK_THROWS_AS(merge_events(story, 1, 1), geo::UsageError);
}

TEST_CASE("merging by hand and by rule give the same") {
    Story by_rule = told_twice();
    merge_same_events(by_rule);
    Story by_hand = told_twice();
    History history;
    history.apply(by_hand, merge_events(by_hand, 0, 1));
    CHECK(by_hand == by_rule);
}

TEST_CASE("a third article joins an event that two tell, and all three come apart again") {
    Story story = told_twice();
    merge_same_events(story);
    Story third;
    third.articles = {article("c", "Shells fell on Lachin.")};
    third.excerpts = {{"c-s1", "c", 0, 22}};
    third.places = {town("lachin", "Lachin", 46.56, 39.65)};
    third.events = {told_by("c", "c-e1", "lachin")};
    third.events[0].actor.clear();
    third.events[0].recipient.clear();
    merge(story, third);
    CHECK(merge_same_events(story).size() == 1);
    CHECK(check(story).empty());
    CHECK(story.events.size() == 1);
    CHECK(story.claims.size() == 3);
    const Story apart = split(story, 0);
    REQUIRE(apart.events.size() == 3);
    CHECK(apart.events[0] == told_twice().events[0]);
    CHECK(apart.events[1] == told_twice().events[1]);
    CHECK(apart.events[2] == third.events[0]);
    CHECK(apart.claims.empty());
}

TEST_CASE("one article's own word makes a claim a fact, a denial makes it a claim") {
    Story story = told_twice();
    std::swap(story.events[1].actor, story.events[1].recipient);
    story.events[0].telling = Telling::claimed;
    story.events[0].claimed_by = "Yerevan";
    Story denied = story;
    merge_same_events(story);
    CHECK(story.events.at(0).telling == Telling::asserted);
    CHECK(story.events[0].claimed_by.empty());
    denied.events[1].telling = Telling::denied;
    denied.events[1].claimed_by = "Baku";
    merge_same_events(denied);
    CHECK(denied.events.at(0).telling == Telling::claimed);
    CHECK(denied.events[0].claimed_by == "Yerevan; Baku");
}

TEST_CASE("an id that was taken since is renamed when an event is split off") {
    Story story = told_twice();
    merge_same_events(story);
    story.events.push_back(event("b-e1"));
    const Story apart = split(story, 0);
    CHECK(check(apart).empty());
    CHECK(apart.events.at(1).id == "b-e1-2");
    CHECK(split_event(apart, 0).changes.empty());
}

TEST_CASE("claims are kept in the file, and a file without them loads") {
    const marchland::testing::TemporaryFolder folder;
    Story story = told_twice();
    save(story, folder / "apart.gpkg");
    CHECK(load(folder / "apart.gpkg") == story);
    merge_same_events(story);
    save(story, folder / "merged.gpkg");
    CHECK(load(folder / "merged.gpkg") == story);
}

TEST_CASE("claims follow their event into another story") {
    Story into = told_twice();
    Story other = told_twice();
    other.articles[0] = article("a", "Azerbaijan bombed Berdzor, killing 49.!");
    other.events[0].title = "Another";
    merge_same_events(other);
    merge(into, other);
    CHECK(check(into).empty());
    REQUIRE(into.claims.size() == 2);
    CHECK(into.claims[0].event == "a-e1-2");
    CHECK(into.claims[0].article == "a-2");
    CHECK(into.claims[1].article == "b");
}

TEST_CASE("a claim must belong to an event and an article") {
    Story story = told_twice();
    merge_same_events(story);
    story.claims[0].event = "nowhere";
    story.claims[1].article = "nobody";
    CHECK(check(story) == std::vector<std::string>{"claim a-e1: there is no event nowhere",
                                                   "claim b-e1: there is no article nobody"});
}
