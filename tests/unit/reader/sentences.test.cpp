// SPDX-License-Identifier: MIT
#include "reader/sentences.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "geo/utf8.h"

using marchland::reader::sentences;

namespace {

std::vector<std::string> texts(std::string_view text) {
    std::vector<std::string> found;
    for (const auto span : sentences(text))
        found.emplace_back(text.substr(span.start, span.end - span.start));
    return found;
}
using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a full stop before a capital ends a sentence") {
    CHECK(texts("Baku protested. Yerevan did not.") == List{"Baku protested.", "Yerevan did not."});
}

TEST_CASE("abbreviations, initials and numbers do not end a sentence") {
    CHECK(texts("Gen. A. Petrosyan spoke on Sept. 13. He left.") ==
          List{"Gen. A. Petrosyan spoke on Sept. 13.", "He left."});
    CHECK(texts("The U.S. State Department said 3.5 km.") == List{"The U.S. State Department said 3.5 km."});
}

TEST_CASE("an abbreviation of a country may end a sentence") {
    CHECK(texts("He flew to the U.S. The talks failed.") == List{"He flew to the U.S.", "The talks failed."});
}

TEST_CASE("a headline or caption without a stop is a sentence of its own") {
    CHECK(texts("Talks fail\n\nThey met. \nPhoto - AP\n© AP") ==
          List{"Talks fail", "They met.", "Photo - AP", "© AP"});
}

TEST_CASE("lines of a hard-wrapped paragraph are one sentence") {
    const std::string wrapped =
        "The peacekeepers, who had come in November of the year before,\n"
        "left their posts along the road to the town in the morning and\n"
        "drove away.";
    CHECK(texts(wrapped) == List{wrapped});
}

TEST_CASE("quotation marks and brackets stay with their sentence") {
    CHECK(texts("\"We will not go.\" They went.").front() == "\"We will not go.\"");
}

TEST_CASE("spans have no white space at their ends and fall on code points, whatever the bytes") {
    std::mt19937 random(7);
    const std::string alphabet = "aB. \n\t\xC3\xA9\xE2\x80\xAF\xD0\xF0\xFF?\"";
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i) text += alphabet[random() % alphabet.size()];
        std::uint32_t end = 0;
        for (const auto span : sentences(text)) {
            REQUIRE(span.start >= end);
            REQUIRE(span.start < span.end);
            REQUIRE(span.end <= text.size());
            REQUIRE(text[span.start] != ' ');
            REQUIRE(text[span.end - 1] != '\n');
            if (marchland::geo::is_utf8(text)) REQUIRE(marchland::geo::on_code_point(text, span.start));
            end = span.end;
        }
    }
}

TEST_CASE("an empty text has no sentence") {
    CHECK(sentences(" \n\t ").empty());
    CHECK(sentences("").empty());
}
