// SPDX-License-Identifier: MIT
#include "reader/markdown.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "reader/document.h"

using namespace marchland;
using reader::read_document;

TEST_CASE("Markdown is read without its marks") {
    CHECK(
        read_document("# Talks *fail*\n\nThe **two sides** met in [Tbilisi](https://x.example/a_b) on "
                      "_Monday_.\n\n> - a quote of `code`\n\n![Baku at night](b.jpg)\n\n1. first_name stays\n"
                      "\n---\n\n[1]: https://x.example\n",
                      "a.md")
            .text ==
        "Talks fail\n\n\nThe two sides met in Tbilisi on Monday.\n\na quote of code\n\n\n\n"
        "first_name stays\n\n\n");
    CHECK(read_document("2 * 3 [sic] and \\*stars\\*", "a.md").text == "2 * 3 [sic] and *stars*\n");
    CHECK(read_document("Before\n```\nMinsk\n```\nAfter <b>all</b> <https://x.example>[^1]\n", "a.md").text ==
          "Before\nAfter all https://x.example\n");
}

TEST_CASE("a head of a Markdown file gives its facts") {
    const auto document = read_document(
        "---\ntitle: \"Talks fail\"\ndate: 2024-04-17\nauthor: A. Writer\nlang: en\nurl: "
        "https://x.example/1\n---\nBody.\n",
        "a.md");
    CHECK(document.text == "Body.\n");
    CHECK(document.facts.title == "Talks fail");
    CHECK(document.facts.published == testing::day("2024-04-17"));
    CHECK(document.facts.author == "A. Writer");
    CHECK(document.facts.url == "https://x.example/1");
    CHECK(read_document("# Only a heading\nBody.\n", "a.md").facts.title == "Only a heading");
}

TEST_CASE("a plain text keeps what would be marks in Markdown") {
    CHECK(read_document("# 1 *item*\n", "a.txt").text == "# 1 *item*\n");
}
