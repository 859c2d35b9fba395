// SPDX-License-Identifier: MIT
#include "screen/review_edits.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include <filesystem>

using namespace marchland;
using namespace marchland::screen;
using story::Review;

namespace {

const geo::Region& region() {
    static const geo::Region region(std::filesystem::path(MARCHLAND_GEODATA_DIR) / "south-caucasus.gpkg");
    return region;
}

// Two sentences, three events of which one is told elsewhere too; Lachin named twice.
story::Story told() {
    story::Story story;
    story.articles.resize(2);
    story.articles[0].id = "a";
    story.articles[0].text = "They met in Lachin. Lachin burnt.";
    story.articles[1].id = "b";
    story.articles[1].text = "Lachin burnt.";
    story.excerpts = {{"x1", "a", 0, 19}, {"x2", "a", 20, 33}, {"y1", "b", 0, 13}};
    story.places.resize(2);
    story.places[0].id = "lachin";
    story.places[0].names.set("en", "Lachin");
    story.places[0].kind = "town";
    story.places[0].geometry = geo::LonLat{46.547, 39.64};
    story.places[0].precision_km = 2;
    story.places[1].id = "other";
    story.places[1].precision_km = 7;
    story.mentions = {{"x1", "lachin", 12, 18}, {"x2", "lachin", 20, 26}, {"y1", "lachin", 0, 6}};
    story.events.resize(3);
    for (std::size_t i = 0; i < 3; ++i) {
        story.events[i].id = "e" + std::to_string(i);
        story.events[i].place = "lachin";
        story.events[i].precision_km = 2;
        story.events[i].review = Review::suggested;
    }
    story.events[0].excerpts = {"y1"};
    story.events[1].excerpts = {"y1", "x2"};
    story.events[2].excerpts = {"x1"};
    return story;
}

story::Story after(const story::Story& story, const story::Edit& edit) {
    story::Story changed = story;
    story::History history;
    history.apply(changed, edit);
    CHECK(story::check(changed).empty());
    story::Story back = changed;
    history.undo(back);
    CHECK(back == story);
    return changed;
}

}  // namespace

TEST_CASE("an article's events come as it tells them, and the undecided ones are found in turn") {
    story::Story story = told();
    const auto events = events_told_in(story, 0);
    CHECK(events == std::vector<std::uint32_t>{2, 1});
    CHECK(left_to_review(story, events) == 2);
    CHECK(event_beside(events, std::nullopt, 1) == 2u);
    CHECK(event_beside(events, 2u, 1) == 1u);
    CHECK(event_beside(events, 1u, 1) == 1u);
    CHECK(event_beside(events, 1u, -1) == 2u);
    CHECK_FALSE(event_beside({}, 1u, 1));
    story.events[2].review = Review::rejected;
    CHECK(left_to_review(story, events) == 1);
    CHECK(next_undecided(story, events, 1) == 1u);
    story.events[1].review = Review::accepted;
    CHECK_FALSE(next_undecided(story, events, 2));
}

TEST_CASE("a decision is an edit; what is corrected is accepted by that") {
    const story::Story story = told();
    CHECK(after(story, decide(story, 1, Review::rejected)).events[1].review == Review::rejected);
    CHECK(decide(after(story, decide(story, 1, Review::accepted)), 1, Review::accepted).changes.empty());
    const story::Story typed = after(story, retype(story, 1, story::EventType::aid));
    CHECK(typed.events[1].type == story::EventType::aid);
    CHECK(typed.events[1].review == Review::accepted);
    const story::Story dated = after(story, redate(story, 1, story::parse_date("2024-04")));
    CHECK(dated.events[1].when == story::parse_date("2024-04"));
    const story::Story moved = after(story, relocate(story, 1, story.places[1]));
    CHECK(moved.events[1].place == "other");
    CHECK(moved.events[1].precision_km == 7);
    CHECK(moved.places.size() == 2);
    CHECK(after(story, unlocate(story, 1)).events[1].place.empty());
}

TEST_CASE("a place of the region joins the story with the event that goes there") {
    const story::Story story = told();
    const auto goris = std::ranges::find_if(
        region().towns(), [](const geo::Town& town) { return town.names.in("en") == "Goris"; });
    REQUIRE(goris != region().towns().end());
    const auto index = static_cast<std::uint32_t>(goris - region().towns().begin());
    const auto place = place_for(story, region(), {map::Ref::Kind::town, index});
    REQUIRE(place);
    const story::Story moved = after(story, relocate(story, 2, *place));
    CHECK(moved.places.back().names.in("en") == "Goris");
    CHECK(moved.places.back().country == "AM");
    CHECK(moved.events[2].place == moved.places.back().id);
    CHECK_FALSE(place_for(story, region(), {map::Ref::Kind::river, 0}));
}

TEST_CASE("a pin put by hand is a place of its own, and moves when it is put again") {
    const story::Story story = told();
    const story::Story once = after(story, move_pin(story, region(), 1, {46.6, 39.7}, 0.5));
    REQUIRE(once.places.size() == 3);
    CHECK(once.places[2].names.in("en") == "near Lachin");
    CHECK(once.places[2].country == "AZ");
    CHECK(once.events[1].place == once.places[2].id);
    CHECK(once.events[1].precision_km == 0.5);
    CHECK(once.events[0].place == "lachin");
    const story::Story twice = after(once, move_pin(once, region(), 1, {46.35, 39.52}, 1));
    REQUIRE(twice.places.size() == 3);
    CHECK(std::get<geo::LonLat>(twice.places[2].geometry) == geo::LonLat{46.35, 39.52});
    story::Story shared = once;
    shared.events[0].place = once.places[2].id;
    CHECK(after(shared, move_pin(shared, region(), 1, {46.35, 39.52}, 1)).places.size() == 4);
}

TEST_CASE("a name corrected once is corrected wherever its article says it; one removed is gone alone") {
    const story::Story story = told();
    const story::Story moved = after(story, relocate_mention(story, 0, story.places[1]));
    CHECK(moved.mentions[0].place == "other");
    CHECK(moved.mentions[1].place == "other");
    CHECK(moved.mentions[1].review == Review::accepted);
    CHECK(moved.mentions[2].place == "lachin");
    const story::Story removed = after(story, remove_mention(story, 0));
    CHECK(removed.mentions[0].place.empty());
    CHECK(removed.mentions[0].review == Review::rejected);
    CHECK(removed.mentions[1].place == "lachin");
    CHECK(words_of(story, story.mentions[1]) == "Lachin");
}

TEST_CASE("words that nobody read as a place become a mention of one") {
    story::Story story = told();
    story.articles[0].text += " Smoke rose over Tkviavi. Nobody died.";
    story::Place village;
    village.id = "tkviavi";
    village.geometry = geo::LonLat{44.15, 42.15};
    village.precision_km = 5;
    const story::Story named = after(story, add_mention(story, {0, 50, 57}, village));
    REQUIRE(named.mentions.size() == 4);
    CHECK(words_of(named, named.mentions[3]) == "Tkviavi");
    CHECK(named.mentions[3].place == "tkviavi");
    CHECK(named.mentions[3].review == Review::accepted);
    REQUIRE(named.excerpts.size() == 4);  // its sentence was not quoted before
    CHECK(named.articles[0].text.substr(named.excerpts[3].start,
                                        named.excerpts[3].end - named.excerpts[3].start) ==
          "Smoke rose over Tkviavi.");
    CHECK(named.places.back().id == "tkviavi");
}

TEST_CASE("a mention that is named anew makes way") {
    const story::Story story = told();
    story::Place other = story.places[1];
    const story::Story named = after(story, add_mention(story, {0, 12, 18}, other));
    CHECK(named.mentions[0].review == Review::rejected);
    CHECK(named.mentions.back().place == "other");
    CHECK(named.mentions.back().excerpt == "x1");
    CHECK(named.excerpts.size() == 3);
}
