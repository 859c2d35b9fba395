// SPDX-License-Identifier: MIT
#include "story/joiner.h"

#include <catch2/catch.hpp>

#include "rich_story.h"

using namespace marchland::story;

TEST_CASE("joining many stories gives what merging them one by one gives") {
    Joiner joiner;
    Story merged;
    for (int i = 0; i < 11; ++i) {
        Story one;
        const std::string id = "a" + std::to_string(i);
        one.articles = {testing::article(id.c_str(), ("Text " + id).c_str())};
        one.excerpts = {{id + "-s1", id, 0, 4}};
        one.places = {testing::place("goris", "town")};
        merge(merged, one);
        joiner.add(one);
    }
    CHECK(joiner.finish() == merged);
    CHECK(joiner.finish() == Story{});
}

TEST_CASE("a copy's original is followed when ids clash, and checked") {
    Story into;
    into.articles = {testing::article("a", "First")};
    Story other;
    other.articles = {testing::article("a", "Second"), testing::article("b", "Third")};
    other.articles[1].copy_of = "a";
    merge(into, other);
    CHECK(into.articles[2].copy_of == "a-2");
    CHECK(check(into).empty());
    into.articles[1].copy_of = "b";
    CHECK(check(into).size() == 2);
    into.articles[1].copy_of = "nowhere";
    CHECK_FALSE(check(into).empty());
}
