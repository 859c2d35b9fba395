// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "unit/story/rich_story.h"

using namespace marchland;
using namespace marchland::story;
using namespace marchland::story::testing;

namespace {

/// One article with one sentence, a mention, a place and an event.
Story small(const char* article_id, const char* text, const char* place_id) {
    Story story;
    story.title = text;
    story.credits = "Agency";
    story.articles = {article(article_id, text)};
    story.excerpts = {{"x1", article_id, 0, 5}};
    story.mentions = {{"x1", place_id, 0, 4, Role::location}};
    story.places = {place(place_id, "city", geo::LonLat{45, 40})};
    story.events = {event("e1", place_id, "2024")};
    story.events[0].excerpts = {"x1"};
    return story;
}

}  // namespace

TEST_CASE("a story joined to an empty one is that story") {
    Story into;
    merge(into, rich_story());
    CHECK(into == rich_story());
}

TEST_CASE("a story joined to itself stays as it is") {
    Story into = rich_story();
    merge(into, rich_story());
    CHECK(into == rich_story());
}

TEST_CASE("clashing ids are renamed and every link follows") {
    Story into = small("a", "Goris sleeps.", "goris");
    merge(into, small("a", "Lachin wakes.", "lachin"));
    CHECK(check(into).empty());
    REQUIRE(into.articles.size() == 2);
    CHECK(into.articles[1].id == "a-2");
    REQUIRE(into.excerpts.size() == 2);
    CHECK(into.excerpts[1].id == "x1-2");
    CHECK(into.excerpts[1].article == "a-2");
    CHECK(into.mentions.at(1).excerpt == "x1-2");
    REQUIRE(into.events.size() == 2);
    CHECK(into.events[1].id == "e1-2");
    CHECK(into.events[1].excerpts == std::vector<Id>{"x1-2"});
    CHECK(into.events[1].place == "lachin");
    CHECK(into.title == "Goris sleeps.");
    CHECK(into.credits == "Agency");
}

TEST_CASE("the same article under another id is kept once, with the sentences of both") {
    Story into = small("a", "Goris sleeps.", "goris");
    Story other = small("b", "Goris sleeps.", "goris");
    other.excerpts.push_back({"x2", "b", 6, 13});
    other.events[0].title = "Another reading";
    merge(into, other);
    CHECK(check(into).empty());
    CHECK(into.articles.size() == 1);
    REQUIRE(into.excerpts.size() == 2);
    CHECK(into.excerpts[1].article == "a");
    CHECK(into.mentions.size() == 1);
    REQUIRE(into.events.size() == 2);
    CHECK(into.events[1].excerpts == std::vector<Id>{"x1"});
}

TEST_CASE("a place with the same id is the one that was there") {
    Story into = small("a", "Goris sleeps.", "goris");
    Story other = small("b", "Goris wakes.", "goris");
    other.places[0].geometry = geo::LonLat{1, 1};
    merge(into, other);
    REQUIRE(into.places.size() == 1);
    CHECK(into.places[0].geometry == geo::Geometry(geo::LonLat{45, 40}));
    CHECK(into.events.size() == 2);
}

TEST_CASE("a new name does not take one that the joining story uses itself") {
    Story into;
    into.events = {event("e", "", "2001")};
    Story other;
    other.events = {event("e", "", "2002"), event("e-2", "", "2003")};
    merge(into, other);
    REQUIRE(into.events.size() == 3);
    CHECK(check(into).empty());
}

TEST_CASE("joining the same story again adds nothing, renamed things or not") {
    Story into = small("a", "Goris sleeps.", "goris");
    merge(into, small("a", "Lachin wakes.", "lachin"));
    const Story once = into;
    merge(into, small("a", "Lachin wakes.", "lachin"));
    CHECK(into == once);
}

TEST_CASE("three stories in a row keep counting") {
    Story into = small("a", "One fish.", "goris");
    merge(into, small("a", "Two fish.", "goris"));
    merge(into, small("a", "Red fish.", "goris"));
    CHECK(check(into).empty());
    CHECK(into.articles.at(2).id == "a-3");
    CHECK(into.events.at(2).excerpts == std::vector<Id>{"x1-3"});
}

TEST_CASE("credits of both are kept, each once") {
    Story into;
    Story other;
    into.credits = "A";
    other.credits = "B";
    merge(into, other);
    CHECK(into.credits == "A; B");
    merge(into, other);
    CHECK(into.credits == "A; B");
}
