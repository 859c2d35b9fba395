// SPDX-License-Identifier: MIT
#include "screen/article_text.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;

namespace {

const std::string words =
    "Posts near Lachin were left.\n\nThe convoy passed Lachin and\nreached Şuşa at noon.\n\n\nNobody spoke.";

std::uint32_t at(const std::string& what, std::size_t from = 0) {
    return static_cast<std::uint32_t>(words.find(what, from));
}

std::uint32_t behind(const std::string& what, std::size_t from = 0) {
    return at(what, from) + static_cast<std::uint32_t>(what.size());
}

// Two sentences; the second is told of two events; Lachin twice, Shusha once.
story::Story told() {
    story::Story story;
    story.places.resize(2);
    story.places[0].id = "lachin";
    story.places[1].id = "shusha";
    story.articles.resize(1);
    story.articles[0].id = "a";
    story.articles[0].text = words;
    const std::uint32_t second = at("The convoy");
    story.excerpts = {{"x1", "a", 0, behind("left.")}, {"x2", "a", second, behind("noon.")}};
    story.mentions = {{"x2", "shusha", at("Şuşa"), behind("Şuşa")},
                      {"x1", "lachin", at("Lachin"), behind("Lachin")},
                      {"x2", "lachin", at("Lachin", second), behind("Lachin", second)},
                      {"x2", "", at("noon"), behind("noon"), story::Role::location, story::Review::rejected}};
    story.events.resize(3);
    story.events[0].excerpts = {"x2"};
    story.events[1].excerpts = {"x1", "x2"};
    story.events[2].excerpts = {"x1"};
    story.events[2].review = story::Review::rejected;
    return story;
}

std::string whole(const std::vector<text::Span>& spans) {
    std::string all;
    for (const text::Span& span : spans) all += span.text;
    return all;
}

}  // namespace

TEST_CASE("paragraphs end at blank lines, and very long ones between words") {
    const ArticleText text = article_text(told(), 0);
    REQUIRE(text.paragraphs.size() == 3);
    CHECK(text.paragraphs[1] == Stretch{at("The convoy"), behind("noon.")});
    CHECK(text.paragraphs[2] == Stretch{at("Nobody"), behind("spoke.")});
    story::Story endless = told();
    endless.articles[0].text.clear();
    for (int i = 0; i < 3000; ++i) endless.articles[0].text += "Şuşa ";
    const ArticleText cut = article_text(endless, 0);
    CHECK(cut.paragraphs.size() > 3);
    for (const Stretch& part : cut.paragraphs) {
        CHECK(part.end - part.start <= longest_paragraph);
        CHECK(endless.articles[0].text.substr(part.start, 6) == "Şuşa");
    }
    endless.articles[0].text.assign(20'000, 'x');
    CHECK(article_text(endless, 0).paragraphs.size() == 5);
}

TEST_CASE("mentions and sentences come in text order, rejected ones left out") {
    const ArticleText text = article_text(told(), 0);
    REQUIRE(text.mentions.size() == 3);
    CHECK(text.mentions[0].place == 0U);
    CHECK(text.mentions[2].place == 1U);
    REQUIRE(text.sentences.size() == 2);
    CHECK(text.sentences[0].events == std::vector<std::uint32_t>{1});
    CHECK(text.sentences[1].events == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("one steps through an event's sentences, a place's mentions, or all that is told") {
    const ArticleText text = article_text(told(), 0);
    CHECK(article_stops(text, 0, 1) == std::vector<Stretch>{text.sentences[1].at});
    CHECK(article_stops(text, std::nullopt, 0).size() == 2);
    CHECK(article_stops(text, 7, 0).size() == 2);
    CHECK(article_stops(text, std::nullopt, std::nullopt).size() == 2);
    CHECK(article_stops(text, std::nullopt, 9).empty());
}

TEST_CASE("stops are found from a byte on and stepped through to both ends") {
    const std::vector<Stretch> stops{{10, 12}, {20, 25}, {30, 31}};
    CHECK(stop_from(stops, 0) == 0);
    CHECK(stop_from(stops, 11) == 1);
    CHECK(stop_from(stops, 40) == 0);
    CHECK(stop_from({}, 5) == 0);
    CHECK(step_stop(stops, {0, 20, 25}, 1) == 2);
    CHECK(step_stop(stops, {0, 20, 25}, -1) == 0);
    CHECK(step_stop(stops, {0, 30, 31}, 1) == 2);
    CHECK(step_stop(stops, {0, 15, 16}, 1) == 1);
    CHECK(step_stop(stops, {0, 15, 16}, -1) == 0);
    CHECK(step_stop(stops, {0, 50, 51}, 1) == 2);
    CHECK(step_stop(stops, {0, 50, 51}, -1) == 2);
    CHECK(step_stop({}, {0, 50, 51}, -1) == 0);
}

TEST_CASE("spans lose no byte, mark the spot and lead to mentions and events") {
    const story::Story story = told();
    const ArticleText text = article_text(story, 0);
    const ArticleSpot spot{0, at("reached"), behind("reached")};
    const auto spans = article_spans(story, text, text.paragraphs[1], spot, 1);
    CHECK(whole(spans) == "The convoy passed Lachin and reached Şuşa at noon.");
    REQUIRE(spans.size() == 7);
    CHECK(article_link(text, spans[0].link).sentence == 1U);
    CHECK(spans[0].bare);
    CHECK(article_link(text, spans[1].link).mention == 1U);
    CHECK(spans[1].underline);
    CHECK(spans[3].text == "reached");
    CHECK(spans[3].highlight.a > 0);
    CHECK(spans[5].text == "Şuşa");
    CHECK(spans[5].weight == 700);
    CHECK(article_link(text, spans[5].link).mention == 2U);
    const auto plain = article_spans(story, text, text.paragraphs[2], spot, 1);
    REQUIRE(plain.size() == 1);
    CHECK(plain[0].link == 0);
    CHECK_FALSE(article_link(text, 0).mention);
    CHECK_FALSE(article_link(text, 99).sentence);
}

TEST_CASE("a spot within a letter cuts no letter") {
    const story::Story story = told();
    const ArticleText text = article_text(story, 0);
    const ArticleSpot spot{0, at("Şuşa") + 1, behind("Şuşa") + 2};
    for (const text::Span& span : article_spans(story, text, text.paragraphs[1], spot, 0))
        CHECK((static_cast<unsigned char>(span.text.front()) & 0xC0U) != 0x80U);
}

TEST_CASE("the sentence around a spot is the event's, else an excerpt's, else the spot") {
    story::Story story = told();
    story.excerpts.push_back({"x3", "a", at("Nobody"), behind("spoke.")});
    const ArticleText text = article_text(story, 0);
    CHECK(sentence_at(story, text, {0, at("Şuşa"), behind("Şuşa")}) == text.sentences[1].at);
    CHECK(sentence_at(story, text, {0, at("spoke"), behind("spoke")}) ==
          Stretch{at("Nobody"), behind("spoke.")});
    CHECK(sentence_at(story, text, {0, at("\n\nThe"), at("The convoy")}) ==
          Stretch{at("\n\nThe"), at("The convoy")});
}

TEST_CASE("names that are no mentions can be taken for places while reviewing, unknown ones are mentions") {
    story::Story story;
    story.articles.resize(1);
    story.articles[0].id = "a";
    story.articles[0].text = "Smoke over Verin Shorzha. Troops left Tkviavi.";
    story.excerpts = {{"x", "a", 26, 46}};
    story.mentions = {{"x", "", 38, 45}};
    const ArticleText text = article_text(story, 0);
    REQUIRE(text.mentions.size() == 1);
    CHECK_FALSE(text.mentions[0].place);
    const std::vector<Stretch> names{{0, 5}, {11, 16}, {17, 24}, {26, 32}};
    CHECK(text.names == names);
    const auto reviewing = article_spans(story, text, text.paragraphs[0], {}, std::nullopt, true);
    const auto named = std::ranges::find(reviewing, "Verin", &text::Span::text);
    REQUIRE(named != reviewing.end());
    CHECK(article_link(text, named->link).name == 1U);
    for (const text::Span& span : article_spans(story, text, text.paragraphs[0], {}, std::nullopt))
        CHECK_FALSE(article_link(text, span.link).name);
}

TEST_CASE("a word beside the one that was chosen joins it") {
    CHECK(extended(std::nullopt, {11, 16}) == Stretch{11, 16});
    CHECK(extended(Stretch{11, 16}, {17, 24}) == Stretch{11, 24});
    CHECK(extended(Stretch{17, 24}, {11, 16}) == Stretch{11, 24});
    CHECK(extended(Stretch{0, 5}, {11, 16}) == Stretch{11, 16});
}
