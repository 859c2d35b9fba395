// SPDX-License-Identifier: MIT
// The job end to end through the command line: read, look, export.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.h"
#include "story/file.h"

using marchland::test::article_text;
using marchland::test::bytes_of;
using marchland::test::Folder;
using marchland::test::Outcome;
using marchland::test::run;
using marchland::test::write;

namespace {

const std::string shipped_story = MARCHLAND_GEODATA_DIR "/stories/withdrawal-2024.gpkg";

}  // namespace

TEST_CASE("an article becomes a story whose excerpts are its sentences") {
    const Folder folder;
    write(folder / "article.txt", article_text);
    const Outcome outcome =
        run({"read", folder / "article.txt", "-o", folder / "story.gpkg", "--published", "2024-04-18",
             "--publisher", "Example Wire", "--url", "https://example.org/a", "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);

    const auto story = marchland::story::load(folder / "story.gpkg");
    REQUIRE(story.articles.size() == 1);
    CHECK(story.articles.front().publisher == "Example Wire");
    CHECK(story.articles.front().url == "https://example.org/a");
    bool goris = false;
    for (const auto& place : story.places) goris = goris || place.names.in("en") == "Goris";
    CHECK(goris);

    const auto json = nlohmann::json::parse(outcome.out);
    CHECK(json.at("mentions").size() >= 4);
    REQUIRE_FALSE(json.at("events").empty());
    CHECK(json.at("events").front().at("date_start") == "2024-04-17");
}

TEST_CASE("two articles are joined into one story, and their JSON is an array") {
    const Folder folder;
    write(folder / "a.txt", article_text);
    write(folder / "b.txt", "Envoys in Yerevan\n\nEnvoys from Georgia met Armenian officials in Yerevan.\n");
    const Outcome outcome =
        run({"read", folder / "a.txt", folder / "b.txt", "-o", folder / "story.gpkg", "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    CHECK(marchland::story::load(folder / "story.gpkg").articles.size() == 2);
    CHECK(nlohmann::json::parse(outcome.out).size() == 2);
}

TEST_CASE("a picture of each kind begins as its kind does, and the same input gives the same bytes") {
    const Folder folder;
    const struct {
        const char* name;
        const char* begins;
    } kinds[] = {{"map.png", "\x89PNG"}, {"map.svg", "<?xml"}, {"map.pdf", "%PDF"}, {"map.tif", "II"}};
    for (const auto& [name, begins] : kinds) {
        const std::string again = std::string("again-") + name;
        REQUIRE(run({"export", shipped_story, "-o", folder / name, "--size", "1000x700"}).exit_code == 0);
        REQUIRE(run({"export", shipped_story, "-o", folder / again, "--size", "1000x700"}).exit_code == 0);
        const std::string bytes = bytes_of(folder / name);
        CHECK_THAT(bytes, Catch::StartsWith(begins));
        CHECK(bytes == bytes_of(folder / again));
    }
}

TEST_CASE("an article can be exported without being saved first") {
    const Folder folder;
    write(folder / "article.txt", article_text);
    const Outcome outcome =
        run({"export", folder / "article.txt", "--published", "2024-04-18", "-o", folder / "map.png"});
    INFO(outcome.err);
    CHECK(outcome.exit_code == 0);
    CHECK(bytes_of(folder / "map.png").size() > 20000);
}

TEST_CASE("info says what the shipped story and the region pack hold") {
    const auto story = nlohmann::json::parse(run({"info", shipped_story, "--json"}).out);
    CHECK(story.at("kind") == "story");
    CHECK(story.at("events").get<int>() >= 100);
    CHECK(story.at("posts").get<int>() >= 20);
    for (const auto& area : story.at("areas")) {
        INFO(area.dump());
        CHECK_FALSE(area.at("source").get<std::string>().empty());
    }
    const auto pack =
        nlohmann::json::parse(run({"info", MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg", "--json"}).out);
    CHECK(pack.at("kind") == "region pack");
    CHECK(pack.at("levels").size() == 3);
    CHECK_THAT(run({"info", shipped_story}).out, Catch::Contains("first_day: 1"));
}
