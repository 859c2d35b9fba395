// SPDX-License-Identifier: MIT
#include "screen/passage_spans.h"

#include <catch2/catch.hpp>

using namespace marchland;
using screen::highlights;
using screen::passage_spans;

namespace {

map::Passage passage(std::string sentence, std::vector<map::Passage::Mark> marks) {
    map::Passage passage;
    passage.sentence = std::move(sentence);
    passage.marks = std::move(marks);
    return passage;
}

std::string whole(const std::vector<text::Span>& spans) {
    std::string words;
    for (const text::Span& span : spans) words += span.text;
    return words;
}

}  // namespace

TEST_CASE("the place asked for is highlighted, others are links to themselves") {
    const auto spans =
        passage_spans(passage("Posts left Shusha for Lachin.", {{11, 17, 4, true}, {22, 28, 9, false}}));
    REQUIRE(spans.size() == 5);
    CHECK(spans[1].text == "Shusha");
    CHECK(spans[1].highlight.a > 0);
    CHECK(spans[1].link == 0);
    CHECK(spans[3].text == "Lachin");
    CHECK(spans[3].link == 10);
    CHECK(spans[3].underline);
    CHECK(spans[4].text == ".");
    CHECK(whole(spans) == "Posts left Shusha for Lachin.");
}

TEST_CASE("no byte of the sentence is lost, whatever the marks") {
    const std::string sentence = "Xankəndi və Şuşa";
    const auto spans = passage_spans(
        passage(sentence, {{0, 9, 1, false}, {4, 12, 2, true}, {30, 90, 3, true}, {7, 7, 4, true}}));
    CHECK(whole(spans) == sentence);
    CHECK(passage_spans(passage("", {})).empty());
}

TEST_CASE("every highlighted mention is reported in text order") {
    CHECK(highlights(passage("Agdam and Agdam again", {{0, 5, 1, true}, {10, 15, 1, true}})) ==
          std::vector<std::string>{"Agdam", "Agdam"});
}
