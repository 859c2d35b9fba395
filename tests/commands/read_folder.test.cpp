// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "program.h"
#include "story/file.h"

using namespace marchland;
using namespace marchland::test;
using Catch::Matchers::Contains;

TEST_CASE("a folder is read whole, sorted, and what is no document is passed over") {
    const Folder folder;
    std::filesystem::create_directories(folder / "in/deep");
    write(folder / "in/b.txt", article_text);
    write(folder / "in/deep/a.html",
          "<html><title>Quiet</title><body><article><p>All was calm in Tbilisi on "
          "Monday, the police said.</p></article></body></html>");
    write(folder / "in/c.md", "# Talks\n\nTalks were held in *Yerevan*.\n");
    write(folder / "in/notes.docx", "x");
    write(folder / "in/.hidden.txt", "x");
    const Outcome outcome =
        run({"read", folder / "in", "-o", folder / "s.gpkg", "--published", "2024-04-18"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.err, Contains("1 file(s) in folders"));
    const auto story = story::load(folder / "s.gpkg");
    REQUIRE(story.articles.size() == 3);
    CHECK(story.articles[0].id == "b");
    CHECK(story.articles[1].id == "c");
    CHECK(story.articles[2].title == "Quiet");
}

TEST_CASE("a file that cannot be read is named and does not stop the rest") {
    const Folder folder;
    std::filesystem::create_directories(folder / "in");
    write(folder / "in/a.txt", article_text);
    write(folder / "in/b.pdf", "%PDF-1.4 nothing");
    write(folder / "in/c.txt", "");
    const Outcome outcome =
        run({"read", folder / "in", "-o", folder / "s.gpkg", "--published", "2024-04-18"});
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.err,
               Contains("b.pdf is damaged") && Contains("c.txt is empty") && Contains("2 of 3 files"));
    CHECK(story::load(folder / "s.gpkg").articles.size() == 1);
}

TEST_CASE("when no file can be read nothing is saved") {
    const Folder folder;
    std::filesystem::create_directories(folder / "in");
    write(folder / "in/c.txt", "");
    const Outcome outcome = run({"read", folder / "in", "-o", folder / "s.gpkg"});
    CHECK(outcome.exit_code == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "s.gpkg"));
    std::filesystem::remove(folder / "in/c.txt");
    const Outcome empty = run({"read", folder / "in", "-o", folder / "s.gpkg"});
    CHECK(empty.exit_code == 1);
    CHECK_THAT(empty.err, Contains("holds no .txt"));
}

TEST_CASE("two papers' agency copy is one set of events with passages in both") {
    const Folder folder;
    const std::string body =
        "Azerbaijani forces shelled the town of Goris on Tuesday, the Armenian defence ministry said in a "
        "statement. "
        "Three civilians were wounded and a school was damaged in the north of the town.\n";
    write(folder / "a.txt", "Goris shelled\n\n" + body);
    write(folder / "b.txt", "Night of fire\n\n" + body);
    const Outcome outcome = run({"read", folder / "a.txt", folder / "b.txt", "-o", folder / "s.gpkg",
                                 "--json", "--published", "2022-09-14"});
    CHECK(outcome.exit_code == 0);
    CHECK(nlohmann::json::parse(outcome.out).size() == 2);
    CHECK_THAT(outcome.err, Contains("b repeats a"));
    const auto story = story::load(folder / "s.gpkg");
    CHECK(story.articles[1].copy_of == "a");
    REQUIRE_FALSE(story.events.empty());
    CHECK(story.events[0].excerpts.size() >= 2);
}

TEST_CASE("what the page says of itself is in the story, and the command line goes before it") {
    const Folder folder;
    write(folder / "a.html",
          "<html lang=en><head><meta property='og:title' content='Shots near Goris'><meta "
          "property='og:site_name' "
          "content='Newswire'><meta name=author content='A. Writer'><meta property='article:published_time' "
          "content='2024-04-17'></head><body><article><p>Shots were heard near Goris on "
          "Tuesday.</p></article></body></html>");
    run({"read", folder / "a.html", "-o", folder / "s.gpkg", "--publisher", "The Paper"});
    const auto article = story::load(folder / "s.gpkg").articles.at(0);
    CHECK(article.title == "Shots near Goris");
    CHECK(article.author == "A. Writer");
    CHECK(article.publisher == "The Paper");
    CHECK(article.published == story::parse_date("2024-04-17")->first);
    CHECK(article.language == "en");
}
