// SPDX-License-Identifier: MIT
#include "tools/story/article_source.h"

#include <catch2/catch.hpp>

#include "geo/error.h"
#include "tools/story/passages.h"

namespace marchland::tools {
namespace {

const std::string front =
    "title: T\npublisher: P\nauthor: A\npublished: 2024-07-31\nlanguage: en\nlicence: CC0\nurl:\n\n";

ArticleSource parse(const std::string& body) {
    return parse_article(front + body, "a");
}

std::string words(const ArticleSource& source, std::size_t mention) {
    const auto& m = source.mentions.at(mention);
    return source.article.text.substr(m.start, m.end - m.start);
}

TEST_CASE("markup is taken out and mentions keep their bytes") {
    const auto source = parse("\nIn [Xankəndi](stepanakert), [Baku](baku!actor) spoke.\n");
    CHECK(source.article.text == "In Xankəndi, Baku spoke.");
    REQUIRE(source.mentions.size() == 2);
    CHECK(words(source, 0) == "Xankəndi");
    CHECK(source.mentions[0].place == "stepanakert");
    CHECK(source.mentions[0].role == story::Role::location);
    CHECK(words(source, 1) == "Baku");
    CHECK(source.mentions[1].role == story::Role::actor);
    CHECK(source.article.hash == story::sha256(source.article.text));
}

TEST_CASE("faults in an article name its line") {
    CHECK_THROWS_WITH(parse("One.\n[Baku](baku!speaker) spoke."),
                      Catch::StartsWith("a.txt:10:") && Catch::Contains("speaker"));
    CHECK_THROWS_AS(parse("An [open name."), geo::Error);
    CHECK_THROWS_AS(parse("A [name] without a place."), geo::Error);
    CHECK_THROWS_AS(parse("A name] never opened."), geo::Error);
    CHECK_THROWS_AS(parse("[](baku)"), geo::Error);
    CHECK_THROWS_AS(parse("[Baku]()"), geo::Error);
    CHECK_THROWS_AS(parse(""), geo::Error);
}

TEST_CASE("front matter must have every key once, and a real date") {
    CHECK_THROWS_WITH(parse_article("title: T\n\nText.", "a"), Catch::Contains("publisher"));
    CHECK_THROWS_WITH(parse_article("title: T\ntitle: T\n\nText.", "a"), Catch::Contains("twice"));
    CHECK_THROWS_WITH(parse_article("subtitle: T\n\nText.", "a"), Catch::Contains("subtitle"));
    auto wrong = front + "Text.";
    wrong.replace(wrong.find("2024-07-31"), 10, "2024-06-31");
    CHECK_THROWS_WITH(parse_article(wrong, "a"), Catch::Contains("published"));
}

TEST_CASE("only sentences that something refers to become excerpts") {
    Passages passages;
    passages.add(parse("Nothing here. [Baku](baku) is. Nor here. An anchor stands here."));
    const auto id = passages.anchor("a", "anchor stands");
    CHECK(passages.anchor("a", "An anchor") == id);
    story::Story story;
    passages.move_into(story);
    REQUIRE(story.excerpts.size() == 2);
    const auto text = [&](std::size_t i) {
        const auto& e = story.excerpts[i];
        return story.articles[0].text.substr(e.start, e.end - e.start);
    };
    CHECK(text(0) == "Baku is.");
    CHECK(text(1) == "An anchor stands here.");
    CHECK(story.excerpts[1].id == id);
    REQUIRE(story.mentions.size() == 1);
    CHECK(story.mentions[0].excerpt == story.excerpts[0].id);
}

TEST_CASE("an anchor that is missing, ambiguous or longer than its sentence is refused") {
    Passages passages;
    passages.add(parse("Snow fell. Then snow fell again. The end."));
    CHECK_THROWS_WITH(passages.anchor("a", "rain fell"), Catch::Contains("does not stand"));
    CHECK_THROWS_WITH(passages.anchor("a", "now fell"), Catch::Contains("more than once"));
    CHECK_THROWS_WITH(passages.anchor("a", "again. The"), Catch::Contains("end of a sentence"));
    CHECK_THROWS_WITH(passages.anchor("b", "Snow"), Catch::Contains("no article"));
    CHECK_THROWS_AS(passages.anchor("a", ""), geo::Error);
}

TEST_CASE("a marked name may not run over the end of a sentence") {
    Passages passages;
    CHECK_THROWS_WITH(passages.add(parse("It was [in Baku. Moscow](baku) was far.")),
                      Catch::StartsWith("a.txt:9"));
}

}  // namespace
}  // namespace marchland::tools
