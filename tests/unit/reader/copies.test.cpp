// SPDX-License-Identifier: MIT
#include "reader/copies.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "story/joiner.h"

using namespace marchland;
using Catch::Matchers::Contains;

namespace {

const std::string wire =
    "Azerbaijani forces shelled the town of Goris on Tuesday, the Armenian defence ministry said in a "
    "statement. "
    "Three civilians were wounded and a school was damaged in the north of the town. The mayor asked "
    "residents to "
    "stay in their cellars until the morning. Russia called on both sides to hold their fire and to return "
    "to the "
    "talks that broke down last month.\n";
const std::string other =
    "The prime minister flew to Moscow on Tuesday for two days of talks on gas prices and the customs union. "
    "Nothing was signed, but both delegations spoke of a friendly mood and promised to meet again before the "
    "end "
    "of the year in Yerevan, where the next round is to be held.\n";

story::Story read_all(const std::vector<std::pair<std::string, std::string>>& texts) {
    static const reader::Gazetteer gazetteer = testing::make_gazetteer();
    story::Joiner joiner;
    for (const auto& [id, text] : texts) {
        reader::ArticleInfo info;
        info.id = id;
        info.published = testing::day("2022-09-14");
        joiner.add(reader::read_text(text, info, gazetteer, testing::shipped_region()).story);
    }
    return joiner.finish();
}

}  // namespace

TEST_CASE("agency copy is recognised under another headline and with a paragraph cut") {
    const auto story = read_all(
        {{"a", "Goris shelled\n\n" + wire}, {"b", other}, {"c", "Night of fire\n\n" + wire.substr(0, 280)}});
    const auto copies = reader::find_copies(story.articles);
    REQUIRE(copies.size() == 1);
    CHECK(copies[0].article == 2);
    CHECK(copies[0].of == 0);
    CHECK(copies[0].share > 0.85);
}

TEST_CASE("articles on one subject, or a few shared words, are no copies") {
    CHECK(reader::find_copies(read_all({{"a", wire}, {"b", other + wire.substr(0, 110)}}).articles).empty());
    CHECK(reader::find_copies(read_all({{"a", "Quiet in Goris."}, {"b", "Quiet in Goris. "}}).articles)
              .empty());
}

TEST_CASE("the article published first is the original, wherever it stands") {
    auto story = read_all({{"late", "One\n\n" + wire}, {"early", "Two\n\n" + wire}});
    story.articles[0].published = testing::day("2022-09-16");
    const auto copies = reader::find_copies(story.articles);
    REQUIRE(copies.size() == 1);
    CHECK(story.articles[copies[0].of].id == "early");
}

TEST_CASE("a copy stays in the story and its events become passages of the original's") {
    auto story = read_all({{"a", "Goris shelled\n\n" + wire}, {"b", "Night of fire\n\n" + wire}});
    const auto alone = read_all({{"a", "Goris shelled\n\n" + wire}});
    REQUIRE(alone.events.size() >= 1);
    REQUIRE(story.events.size() == 2 * alone.events.size());
    const auto notes = reader::mark_copies(story);
    REQUIRE(notes.size() == 1);
    CHECK_THAT(notes[0], Contains("b repeats a") && Contains("kept as a copy"));
    CHECK(story.articles.size() == 2);
    CHECK(story.articles[1].copy_of == "a");
    CHECK(story.events.size() == alone.events.size());
    CHECK(story.events[0].excerpts.size() == 2 * alone.events[0].excerpts.size());
    CHECK(story::check(story).empty());
    const auto marked = story;
    reader::mark_copies(story);
    CHECK(story == marked);
}

TEST_CASE("an event of a copy that somebody has accepted is left alone") {
    auto story = read_all({{"a", "Goris shelled\n\n" + wire}, {"b", "Night of fire\n\n" + wire}});
    const std::size_t events = story.events.size();
    for (auto& event : story.events) event.review = story::Review::accepted;
    reader::mark_copies(story);
    CHECK(story.events.size() == events);
}
