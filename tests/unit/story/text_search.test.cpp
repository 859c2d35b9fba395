// SPDX-License-Identifier: MIT
#include "story/text_search.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "unit/story/rich_story.h"

using namespace marchland;
using namespace marchland::story;
using story::testing::rich_story;

namespace {

const TextHit* of_kind(const std::vector<TextHit>& hits, TextHit::Kind kind) {
    const auto found =
        std::find_if(hits.begin(), hits.end(), [&](const TextHit& h) { return h.kind == kind; });
    return found == hits.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("words are found in articles, excerpts and events' titles", "[text_search]") {
    const Story story = rich_story();
    TextSearch search(story);
    CHECK_FALSE(search.ready());
    const auto hits = search.find("nobody", 10);
    CHECK(search.ready());
    const TextHit* article = of_kind(hits, TextHit::Kind::article);
    const TextHit* excerpt = of_kind(hits, TextHit::Kind::excerpt);
    REQUIRE(article);
    REQUIRE(excerpt);
    CHECK(article->index == 0);
    CHECK(story.articles[0].text.substr(article->start, article->end - article->start) == "Nobody");
    CHECK(excerpt->index == 1);
    CHECK(excerpt->start == article->start);
    CHECK(excerpt->end == article->end);
    const auto events = search.find("last column", 10);
    REQUIRE(events.size() == 1);
    CHECK(events[0].kind == TextHit::Kind::event);
    CHECK(events[0].index == 0);
    CHECK(events[0].snippet == "The last column leaves");
    CHECK(events[0].matches == std::vector<TextHit::Range>{{4, 8}, {9, 15}});
}

TEST_CASE("the last word is a beginning, the others are whole, in any order, case and accent",
          "[text_search]") {
    const Story story = rich_story();
    TextSearch search(story);
    CHECK(search.find("colu", 10).size() == 1);
    CHECK(search.find("leaves colu", 10).size() == 1);
    CHECK(search.find("colu leaves", 10).empty());
    CHECK(of_kind(search.find("SUSA", 10), TextHit::Kind::excerpt) != nullptr);
    CHECK(of_kind(search.find("дадиванк", 10), TextHit::Kind::excerpt) == nullptr);
    CHECK(of_kind(search.find("դադիվ", 10), TextHit::Kind::excerpt) != nullptr);
    const auto title = search.find("КЁЛЬБАДЖ", 10);
    REQUIRE(title.size() == 1);
    CHECK(title[0].kind == TextHit::Kind::article);
    CHECK(title[0].start == title[0].end);
    CHECK(search.find("l", 1).size() == 1);
    CHECK(search.find("leaves", 0).empty());
}

TEST_CASE("nothing in a query is syntax", "[text_search]") {
    Story story = rich_story();
    story.events[0].title = "NOT near OR AND title body";
    TextSearch search(story);
    for (const char* nothing : {"", " ", "\"", "*", "\"\"", "-", "( ) ^ : + ;", "''", "–", "\x01\x02"}) {
        CAPTURE(nothing);
        CHECK(search.find(nothing, 10).empty());
    }
    for (const char* words :
         {"\"near", "near*", "title:near", "NEAR(near, 2)", "near OR", "near AND NOT", "^near", "near\"",
          "{near}", "near'; DROP TABLE texts; --", "-near", "near - –"}) {
        CAPTURE(words);
        CHECK_NOTHROW(search.find(words, 10));
    }
    CHECK(search.find("near OR", 10).size() == 1);
    CHECK(search.find("missing OR near", 10).empty());
    CHECK(search.find("body: near", 10).size() == 1);
    CHECK(search.find(std::string("near\0 x", 7), 10).empty());
    CHECK_NOTHROW(search.find(std::string(100'000, 'a'), 10));
    CHECK_NOTHROW(search.find("\xff\xfe near \xc3", 10));
}

TEST_CASE("marks of matches in a text of the story do not confuse", "[text_search]") {
    Story story;
    story.articles = {testing::article("a", "One \x02two\x01 three.\nFour five")};
    TextSearch search(story);
    const auto hits = search.find("five", 10);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].snippet == "One  two  three. Four five");
    CHECK(story.articles[0].text.substr(hits[0].start, hits[0].end - hits[0].start) == "five");
    REQUIRE(hits[0].matches.size() == 1);
    CHECK(hits[0].snippet.substr(hits[0].matches[0].start, 4) == "five");
}

TEST_CASE("an index is made on another thread while questions come", "[text_search]") {
    const Story story = rich_story();
    TextSearch search(story);
    std::thread builder([&] { search.build(); });
    std::size_t found = 0;
    for (int i = 0; i < 20; ++i) found += search.find("column", 10).size();
    builder.join();
    CHECK(found == 20);
}

TEST_CASE("two letters find something in a large story, and more letters the best", "[text_search]") {
    Story story;
    for (int i = 0; i < 25'000; ++i) {
        Event& event = story.events.emplace_back();
        event.title = i == 20'000 ? "şəhər" : "a long title that speaks of a şəhər among much else";
    }
    TextSearch search(story);
    CHECK(search.find("ş", 5).size() == 5);
    CHECK(search.find("şə", 5).size() == 5);
    CHECK(search.find("much ş", 5).size() == 5);
    CHECK(search.find("missing ş", 5).empty());
    CHECK_NOTHROW(search.find("\x80", 5));
    const auto best = search.find("şəh", 5);
    REQUIRE(best.size() == 5);
    CHECK(best.front().index == 20'000);
}
