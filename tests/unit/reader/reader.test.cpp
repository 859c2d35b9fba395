// SPDX-License-Identifier: MIT
#include "reader/reader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>

#include "fixture.h"
#include "geo/error.h"
#include "reader/sentences.h"
#include "story/file.h"

using namespace marchland;
using Catch::Matchers::Contains;
using testing::shipped_gazetteer;
using testing::shipped_region;

namespace {

reader::Reading read(const std::string& text, std::string_view published = "2024-04-17") {
    reader::ArticleInfo info;
    info.id = "test";
    info.published = testing::day(published);
    return reader::read_text(text, info, shipped_gazetteer(), shipped_region());
}

const std::string short_article =
    "Envoy recalled\n\nAzerbaijan on Wednesday accused France of meddling. — Élysée officials met in Paris. "
    "Nothing else happened.";

}  // namespace

TEST_CASE("a reading is a sound story whose excerpts are its sentences") {
    const auto story = read(short_article).story;
    CHECK(story::check(story).empty());
    REQUIRE(story.articles.size() == 1);
    const story::Article& article = story.articles.front();
    CHECK(article.title == "Envoy recalled");
    CHECK(article.language == "en");
    CHECK(article.hash == story::sha256(article.text));
    const auto spans = reader::sentences(article.text);
    CHECK_FALSE(story.excerpts.empty());
    CHECK(story.excerpts.size() < spans.size());  // what says nothing about a place is no excerpt
    for (const auto& excerpt : story.excerpts) {
        CHECK(std::find(spans.begin(), spans.end(), reader::SentenceSpan{excerpt.start, excerpt.end}) !=
              spans.end());
    }
}

TEST_CASE("a reading survives its file") {
    const testing::TemporaryFolder folder;
    const auto story = read(short_article).story;
    story::save(story, folder / "a.gpkg");
    const auto loaded = story::load(folder / "a.gpkg");
    CHECK(loaded.mentions.size() == story.mentions.size());
    CHECK(loaded.events.size() == story.events.size());
}

TEST_CASE("events wait for review and carry their sentence") {
    const auto story = read(short_article).story;
    REQUIRE_FALSE(story.events.empty());
    for (const auto& event : story.events) {
        CHECK(event.review == story::Review::suggested);
        CHECK_FALSE(event.excerpts.empty());
        CHECK_FALSE(event.title.empty());
        CHECK(event.precision_km > 0);
    }
}

TEST_CASE("offsets in the JSON count code points, not bytes") {
    const auto json = nlohmann::json::parse(reader::to_json(read(short_article)));
    const auto paris = std::find_if(json["mentions"].begin(), json["mentions"].end(),
                                    [](const auto& m) { return m["text"] == "Paris"; });
    REQUIRE(paris != json["mentions"].end());
    const auto at = short_article.find("Paris");
    const auto wide =
        std::count_if(short_article.begin(), short_article.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char c) { return (c & 0xC0) == 0x80; });
    CHECK((*paris)["start"] == static_cast<std::int64_t>(at) - wide);
    CHECK((*paris)["end"].get<int>() - (*paris)["start"].get<int>() == 5);
}

TEST_CASE("without a day of publication the reader says so and leaves relative dates open") {
    const auto reading = read(short_article, "");
    REQUIRE(reading.notes.size() == 1);
    CHECK_THAT(reading.notes.front(), Contains("no publication date") && Contains("--published"));
    for (const auto& event : reading.story.events) CHECK_FALSE(event.when);
    CHECK(read(short_article).notes.empty());
}

TEST_CASE("an article in another encoding is converted and the reader says so") {
    const testing::TemporaryFolder folder;
    testing::write_bytes(
        folder / "bakou.txt",
        "La France a rappel\xE9 mardi son ambassadrice apr\xE8s la crise \xE0 Paris et dans le pays.");
    const auto reading =
        reader::read_article(folder / "bakou.txt", {}, shipped_gazetteer(), shipped_region());
    CHECK_THAT(reading.notes.front(), Contains("converted from"));
    CHECK(reading.story.articles.front().id == "bakou");
    CHECK_THAT(reading.story.articles.front().text, Contains("rappelé"));
}

TEST_CASE("what cannot be read is refused") {
    CHECK_THROWS_AS(read(" \n"), geo::Error);
    CHECK_THROWS_WITH(reader::read_article("/nowhere/a.txt", {}, shipped_gazetteer(), shipped_region()),
                      Contains("a.txt does not exist"));
}

TEST_CASE("any bytes are read or refused, and every answer is sound") {
    std::mt19937 random(20240417);
    const std::vector<std::string> pieces = {"Baku ",     "Нагорного Карабаха",
                                             "accused ",  "’s ",
                                             "U.S.",      "\xD0",
                                             "\xF0\x9F",  "—",
                                             "(",         "\n\n",
                                             "2020 ",     "on 31 ",
                                             "February ", "Martin ",
                                             "and ",      ", ",
                                             ". ",        "the ",
                                             "которые ",  "\"",
                                             "last ",     "Şuşa",
                                             "\x80",      "withdrew ",
                                             "to "};
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (int i = 0; i < 40; ++i) text += pieces[random() % pieces.size()];
        text.resize(random() % (text.size() + 1));
        try {
            const auto reading = read(text);
            REQUIRE(story::check(reading.story).empty());
            REQUIRE_NOTHROW(nlohmann::json::parse(reader::to_json(reading)));
        } catch (const geo::Error&) {
            SUCCEED("refused");
        }
    }
}
