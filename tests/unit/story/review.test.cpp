// SPDX-License-Identifier: MIT
#include "story/review.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "story/claims.h"
#include "unit/story/told_twice.h"

using namespace marchland::story;
using namespace marchland::story::testing;

namespace {

Event suggestion(const char* id, const char* title, EventType type, const char* excerpt) {
    Event made = event(id, "lachin", "2024-04-17");
    made.title = title;
    made.type = type;
    made.excerpts = {excerpt};
    made.review = Review::suggested;
    made.confidence = "medium";
    return made;
}

/// What a reader makes of one article: three sentences, three events, of which one sentence tells two.
Story reading() {
    Story story;
    story.articles = {article("a", "Troops fired at Lachin. They left. Goris was calm.")};
    story.excerpts = {{"a-s1", "a", 0, 23}, {"a-s2", "a", 24, 34}, {"a-s3", "a", 35, 50}};
    story.mentions = {{"a-s1", "lachin", 16, 22}, {"a-s3", "goris", 35, 40}};
    story.places = {place("lachin", "town", marchland::geo::LonLat{46.5, 39.6}),
                    place("goris", "town", marchland::geo::LonLat{46.3, 39.5})};
    story.events = {suggestion("a-e1", "Troops fired", EventType::assault, "a-s1"),
                    suggestion("a-e2", "Troops shelled", EventType::assault, "a-s1"),
                    suggestion("a-e3", "They left", EventType::retreat, "a-s2")};
    return story;
}

const Event& titled(const Story& story, const char* title) {
    const auto found = std::ranges::find(story.events, title, &Event::title);
    REQUIRE(found != story.events.end());
    return *found;
}

}  // namespace

TEST_CASE("an article read again as it was leaves the story as it is") {
    Story into;
    reread(into, reading());
    CHECK(into == reading());
    reread(into, reading());
    CHECK(into == reading());
}

TEST_CASE("what was accepted, rejected or changed stays when the article is read again") {
    Story into = reading();
    into.events[0].review = Review::accepted;
    into.events[0].type = EventType::coerce;
    into.events[0].place = "goris";
    into.events[0].when = parse_date("2023");
    into.events[2].review = Review::rejected;
    Story fresh = reading();
    fresh.events[1].place = "goris";  // the reader knows better now
    reread(into, fresh);

    CHECK(check(into).empty());
    REQUIRE(into.events.size() == 3);
    CHECK(titled(into, "Troops fired").type == EventType::coerce);
    CHECK(titled(into, "Troops fired").when == parse_date("2023"));
    CHECK(titled(into, "They left").review == Review::rejected);
    CHECK(titled(into, "Troops shelled").review == Review::suggested);
    CHECK(titled(into, "Troops shelled").place == "goris");
}

TEST_CASE("suggestions that the reader no longer makes go, new ones come") {
    Story into = reading();
    Story fresh = reading();
    fresh.events.erase(fresh.events.begin(), fresh.events.begin() + 2);
    fresh.events.push_back(suggestion("a-e4", "Goris calm", EventType::none, "a-s3"));
    fresh.mentions.erase(fresh.mentions.begin());
    fresh.excerpts.erase(fresh.excerpts.begin());
    reread(into, fresh);
    CHECK(check(into).empty());
    REQUIRE(into.events.size() == 2);
    CHECK(into.events[1].title == "Goris calm");
    CHECK(into.mentions == fresh.mentions);
    CHECK(into.excerpts.size() == 2);
}

TEST_CASE("a decided event whose title the reader words anew is told by its type, once") {
    Story into = reading();
    into.events[0].review = Review::rejected;
    Story fresh = reading();
    fresh.events[0].title = "Troops opened fire";
    reread(into, fresh);
    REQUIRE(into.events.size() == 3);
    CHECK(std::ranges::count(into.events, EventType::assault, &Event::type) == 2);
    CHECK(titled(into, "Troops fired").review == Review::rejected);
}

TEST_CASE("mentions that were corrected stay, those that were removed do not come back") {
    Story into = reading();
    into.mentions[0].place.clear();
    into.mentions[0].review = Review::rejected;
    into.mentions[1].place = "lachin";
    into.mentions[1].review = Review::accepted;
    const std::vector<Mention> corrected = into.mentions;
    reread(into, reading());
    CHECK(into.mentions == corrected);
}

TEST_CASE("an event that another article tells too stays, without the sentences read again") {
    Story into = reading();
    into.articles.push_back(article("b", "Shots at Lachin."));
    into.excerpts.push_back({"b-s1", "b", 0, 16});
    into.events[0].excerpts = {"a-s1", "b-s1"};
    Story fresh = reading();
    fresh.events.clear();
    reread(into, fresh);
    REQUIRE(into.events.size() == 1);
    CHECK(into.events[0].excerpts == std::vector<Id>{"b-s1"});
    CHECK(check(into).empty());
}

TEST_CASE("the article is known by its text, whatever ids its reading has") {
    Story into = reading();
    into.events[0].review = Review::accepted;
    Story fresh = reading();
    fresh.articles[0].id = "x";
    for (Excerpt& excerpt : fresh.excerpts) {
        excerpt.article = "x";
        excerpt.id = "a-s" + std::to_string(4 - (excerpt.id.back() - '0'));  // a-s3, a-s2, a-s1
    }
    for (Mention& mention : fresh.mentions) mention.excerpt = mention.excerpt == "a-s1" ? "a-s3" : "a-s1";
    fresh.events[0].excerpts = fresh.events[1].excerpts = {"a-s3"};
    reread(into, fresh);
    CHECK(check(into).empty());
    CHECK(into.articles.size() == 1);
    CHECK(into.events.size() == 3);
    CHECK(into.excerpts.size() == 3);
    CHECK(into.mentions.size() == 2);
}

TEST_CASE("an article that is new joins the story") {
    Story into = reading();
    Story fresh = reading();
    fresh.articles[0] = article("a", "Troops fired at Lachin. They left. Goris was full.");
    reread(into, fresh);
    CHECK(check(into).empty());
    CHECK(into.articles.size() == 2);
    CHECK(into.excerpts.size() == 6);
}

TEST_CASE("what was made one event of two articles comes apart when they are read again, and together") {
    Story into = told_twice();
    merge_same_events(into);
    const Story merged = into;
    reread(into, told_twice());
    CHECK(check(into).empty());
    CHECK(into.events.size() == 2);
    CHECK(into.claims.empty());
    merge_same_events(into);
    CHECK(into.events.size() == 1);
    CHECK(into.claims.size() == 2);
    CHECK(into.events[0].fatalities == merged.events[0].fatalities);
}

TEST_CASE("a decision on the event of two articles stands for what each of them tells") {
    Story into = told_twice();
    merge_same_events(into);
    into.events[0].review = Review::accepted;
    const Story decided = into;
    reread(into, told_twice());
    CHECK(check(into).empty());
    CHECK(into.events == decided.events);
    CHECK(into.claims == decided.claims);
    CHECK(merge_same_events(into).empty());
}

TEST_CASE("suggestions are accepted by what is known of them, and never what is not told as done") {
    Story story = reading();
    story.events[0].telling = Telling::denied;
    story.events[1].confidence = "low";
    Story high = story;
    accept(high, Acceptance::high);
    CHECK(high.events[0].review == Review::suggested);
    CHECK(high.events[1].review == Review::suggested);
    CHECK(high.events[2].review == Review::accepted);
    high = story;
    high.events[2].when.reset();
    accept(high, Acceptance::high);
    CHECK(high.events[2].review == Review::suggested);
    accept(story, Acceptance::all);
    CHECK(story.events[0].review == Review::suggested);
    CHECK(story.events[1].review == Review::accepted);
    CHECK(acceptance("high") == Acceptance::high);
    CHECK_FALSE(acceptance("some"));
}
