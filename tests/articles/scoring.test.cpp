// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "geo/error.h"
#include "scoring.h"

using namespace marchland;
using namespace marchland::articles;

namespace {

const geo::Region& region() {
    static const geo::Region shipped(MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg");
    return shipped;
}

Targets two_places() {
    return {{"baku", {"Baku", "AZ", {49.89, 40.38}, 25, true}},
            {"shusha", {"Shusha", "AZ", {46.75, 39.76}, 10}}};
}

GoldArticle toy() {
    return parse_article(
        "published: 2020-10-09\ngroup: toy\n\n"
        "{1 [Baku|actor]’s guns shelled the hill town of [Shusha|loc] on Thursday.}\n"
        "---\n1 | must | ASSAULT | 2020-10-08 | Shusha | Azerbaijan\n",
        "toy", two_places());
}

}  // namespace

TEST_CASE("marks give spans in code points of the bare text") {
    const GoldArticle gold = toy();
    CHECK(gold.text == "Baku’s guns shelled the hill town of Shusha on Thursday.\n");
    REQUIRE(gold.mentions.size() == 2);
    CHECK(gold.mentions[1].span == Span{37, 43});
    CHECK(gold.mentions[0].place.km == 0);
    REQUIRE(gold.events.size() == 1);
    CHECK(gold.events[0].spans[0] == Span{0, 56});
}

TEST_CASE("a mark of no known place, a row without a passage and an unclosed brace are named") {
    const auto parse = [](const std::string& body) {
        return parse_article("published: 2020-10-09\ngroup: toy\n\n" + body, "toy", two_places());
    };
    CHECK_THROWS_WITH(parse("[Goris|loc]"), Catch::Contains("Goris"));
    CHECK_THROWS_WITH(parse("a\n---\n7 | must | ASSAULT | 2020 | Shusha |"), Catch::Contains("7"));
    CHECK_THROWS_AS(parse("{1 a"), geo::Error);
}

TEST_CASE("every article's perfect answer is wholly right and its empty answer wholly wrong") {
    Score perfect;
    Score empty;
    for (const GoldArticle& gold : load_articles(MARCHLAND_ARTICLES_DIR)) {
        INFO(gold.name);
        const Score own = score(gold, perfect_answer(gold), region());
        CHECK(own.faults.empty());
        perfect += own;
        empty += score(gold, {}, region());
    }
    for (const auto* name :
         {"P", "R", "F1", "core", "exact", "tol", "@161", "role", "must", "prec", "type", "date", "actors"}) {
        INFO(name);
        CHECK(measure(perfect, name) == Approx(1));
        CHECK(measure(empty, name) == 0);
    }
}

TEST_CASE("an answer in the right country is right for a capital that acts, and not for a town") {
    Answer answer = perfect_answer(toy());
    answer.mentions[0].at = {47.5, 40.5};
    answer.mentions[1].at = {46.75, 49.76};
    const Score got = score(toy(), answer, region());
    CHECK(got.tolerance.right == 1);
    CHECK(got.within_161_km.right == 1);
}

TEST_CASE("an event at another place, or told by the whole article, is not found") {
    Answer answer = perfect_answer(toy());
    answer.events[0].type = "ACCUSE";
    answer.events[0].when->first += std::chrono::days(1);
    const Score near = score(toy(), answer, region());
    CHECK(near.must_events.right == 1);
    CHECK(near.type.right == 0);
    CHECK(near.date.right == 0);
    answer.events[0].span.end = 6000;
    CHECK(score(toy(), answer, region()).must_events.right == 0);
    answer = perfect_answer(toy());
    answer.events[0].at = {49.89, 40.38};
    CHECK(score(toy(), answer, region()).must_events.right == 0);
}
