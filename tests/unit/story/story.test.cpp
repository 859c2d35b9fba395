// SPDX-License-Identifier: MIT
#include "story/story.h"

#include <catch2/catch.hpp>

#include "unit/story/rich_story.h"

using namespace marchland::story;
using namespace marchland::story::testing;

TEST_CASE("SHA-256 gives the published digests") {
    // FIPS 180-4 examples and the NIST vectors; 55, 56 and 64 bytes sit on the edges of the padding.
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    CHECK(sha256(std::string(55, 'a')) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    CHECK(sha256(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST_CASE("roles and reviews have names that come back") {
    for (const Role one : {Role::location, Role::actor, Role::demonym, Role::other})
        CHECK(role(name(one)) == one);
    for (const Review one : {Review::suggested, Review::accepted, Review::rejected})
        CHECK(review(name(one)) == one);
    CHECK_FALSE(role("Location"));
    CHECK_FALSE(review(""));
}

TEST_CASE("things are found by id") {
    const Story story = rich_story();
    CHECK(find_article(story, "a2") == &story.articles[1]);
    CHECK(find_excerpt(story, "x3") == &story.excerpts[2]);
    CHECK(find_place(story, "area") == &story.places[2]);
    CHECK(find_place(story, "") == nullptr);
    CHECK(find_article(story, "x1") == nullptr);
}

TEST_CASE("posts are told from named places") {
    for (const char* kind :
         {"headquarters", "base", "zone", "observation-post", "temporary-post", "checkpoint", "patrol",
          "observation-posts-aggregate", "checkpoints-aggregate", "logistics", "monitoring-centre"}) {
        CHECK(is_post(kind));
    }
    for (const char* kind : {"village", "city", "", "post", "Base"}) CHECK_FALSE(is_post(kind));
}

TEST_CASE("validity is half open: one ends on the day that the next begins") {
    const auto before = parse_date("1993-04-02");
    const auto after = parse_date("2020-11-25");
    const auto on = [&](const char* date, const auto& from, const auto& to) {
        return valid_within(from, to, day(date), day(date));
    };
    CHECK_FALSE(on("1993-04-01", before, after));
    CHECK(on("1993-04-02", before, after));
    CHECK(on("2020-11-24", before, after));
    CHECK_FALSE(on("2020-11-25", before, after));
    CHECK(on("2020-11-25", after, std::optional<DateSpan>()));
    CHECK(on("1500-01-01", std::optional<DateSpan>(), after));
    CHECK(valid_within({}, {}, day("2000-01-01"), day("2000-01-01")));
}

TEST_CASE("a window that touches a validity sees it") {
    const auto from = parse_date("2020-11-10");
    const auto to = parse_date("2024-06-12");
    CHECK(valid_within(from, to, day("2019-01-01"), day("2020-11-10")));
    CHECK(valid_within(from, to, day("2024-06-11"), day("2025-01-01")));
    CHECK_FALSE(valid_within(from, to, day("2024-06-12"), day("2025-01-01")));
    CHECK_FALSE(valid_within(from, to, day("2019-01-01"), day("2020-11-09")));
    CHECK(valid_within(from, to, day("2000-01-01"), day("2030-01-01")));
}

TEST_CASE("a thing is drawn from the viewpoints it lists, and from all when it lists none") {
    CHECK(drawn_from("", "un"));
    CHECK(drawn_from("un am ru", "am"));
    CHECK(drawn_from("am", "am"));
    CHECK_FALSE(drawn_from("un am", "az"));
    CHECK_FALSE(drawn_from("un am", "a"));
}

TEST_CASE("validities in months follow each other, and a single month is not nothing") {
    const auto november = parse_date("2020-11");
    CHECK(valid_within(november, {}, day("2020-11-01"), day("2020-11-01")));
    CHECK_FALSE(valid_within(parse_date("2019"), november, day("2020-11-01"), day("2020-11-01")));
    CHECK(valid_within(november, november, day("2020-11-30"), day("2020-11-30")));
    CHECK_FALSE(valid_within(november, november, day("2020-12-01"), day("2020-12-01")));
    CHECK_FALSE(valid_within(parse_date("2020-11-05"), parse_date("2020-11-05"), day("2020-11-05"),
                             day("2020-11-05")));
}
