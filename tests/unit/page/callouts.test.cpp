// SPDX-License-Identifier: MIT
#include "page/callouts.h"

#include <catch2/catch.hpp>

#include "unit/page/picture.h"

using namespace marchland;
using namespace marchland::test;

namespace {

story::Event event(const std::string& id, const std::string& date) {
    story::Event made;
    made.id = id;
    made.title = "Title of " + id + ".";
    made.when = story::parse_date(date);
    return made;
}

map::Symbol symbol(double x, double y, std::vector<std::uint32_t> events) {
    map::Symbol made;
    made.at = {x, y};
    for (const auto index : events) made.refs.push_back({map::Ref::Kind::event, index});
    return made;
}

std::string joined(const std::vector<text::Span>& spans) {
    std::string all;
    for (const text::Span& span : spans) all += span.text;
    return all;
}

}  // namespace

TEST_CASE("events are numbered by date, those without one last") {
    story::Story story;
    story.events = {event("a", "2024-05-01"), event("b", ""), event("c", "2020"), event("d", "2020-01-01")};
    map::Scene scene = small_scene();
    scene.symbols = {symbol(10, 10, {0, 1}), symbol(20, 20, {2}), symbol(30, 30, {3})};
    const auto callouts = page::callouts_of(scene, story);
    REQUIRE(callouts.size() == 4);
    CHECK(callouts[0].event == 3);  // the day before the year that begins with it
    CHECK(callouts[1].event == 2);
    CHECK(callouts[2].event == 0);
    CHECK(callouts[3].event == 1);
    CHECK(callouts[2].symbol == 0);
}

TEST_CASE("what stands outside the picture, and what is no event, gets no number") {
    story::Story story;
    story.events = {event("a", "2024"), event("b", "2024")};
    map::Scene scene = small_scene();
    scene.symbols = {symbol(-5, 10, {0}), symbol(20, 20, {1})};
    scene.symbols[1].refs.push_back({map::Ref::Kind::place, 0});
    const auto callouts = page::callouts_of(scene, story);
    REQUIRE(callouts.size() == 1);
    CHECK(callouts[0].event == 1);
}

TEST_CASE("a caption names day, place, what happened and who says so") {
    story::Story story;
    story::Place place;
    place.id = "nerkin";
    place.names.set("en", "Nerkin Hand");
    story.places.push_back(place);
    story::Event four = event("a", "2024-02-13");
    four.title = "Four soldiers die.";
    four.place = "nerkin";
    four.source = "Reuters; OC Media";
    four.claimed_by = "Armenia's ministry of defence";
    CHECK(joined(page::caption(story, four, "Nerkin Hand", page::Detail::full,
                               page::ink_of(map::PaletteId::light))) ==
          "13 Feb 2024 · Nerkin Hand — Four soldiers die (according to Armenia's ministry of defence; "
          "Reuters; OC Media)");
    CHECK(joined(page::caption(story, four, "Nerkin Hand", page::Detail::brief,
                               page::ink_of(map::PaletteId::light))) ==
          "13 Feb 2024 · Nerkin Hand — Four soldiers die (according to Armenia's ministry of defence; "
          "Reuters et al.)");
}

TEST_CASE("a name that runs from right to left is set apart, another is not") {
    story::Story story;
    story::Place place;
    place.id = "p";
    place.names.set("en", "Khojaly");
    place.names.set("fa", "خوجالی");
    place.names.set("hy", "Խոջալու");
    story.places.push_back(place);
    story::Event one = event("a", "2024-02-13");
    one.place = "p";
    const auto said = [&](const std::string& language) {
        return joined(page::caption(story, one, place.names.in(language), page::Detail::full,
                                    page::ink_of(map::PaletteId::light)));
    };
    CHECK(said("fa") == "13 Feb 2024 · \u2068خوجالی\u2069 — Title of a");
    CHECK(said("hy") == "13 Feb 2024 · Խոջալու — Title of a");
}

TEST_CASE("an event without a source is credited to the article it was read in") {
    story::Story story;
    story::Article article;
    article.id = "one";
    article.publisher = "The Courier";
    article.text = "Words.";
    story.articles.push_back(article);
    story.excerpts.push_back({"x1", "one", 0, 6});
    story::Event read = event("a", "2024");
    read.excerpts = {"x1"};
    CHECK(joined(page::caption(story, read, "", page::Detail::full, page::ink_of(map::PaletteId::light))) ==
          "2024 — Title of a (The Courier)");
}

TEST_CASE("an event without a date says so") {
    CHECK(joined(page::caption({}, event("a", ""), "", page::Detail::full,
                               page::ink_of(map::PaletteId::light))) == "No date — Title of a");
}

TEST_CASE("numbers of a stack share a badge") {
    CHECK(page::number_ranges({7}) == "7");
    CHECK(page::number_ranges({3, 4, 5}) == "3–5");
    CHECK(page::number_ranges({1, 3, 4, 9}) == "1, 3–4, 9");
    CHECK(page::number_ranges({1, 3, 5, 7, 9, 11}) == "1, 3, 5 …");
    CHECK(page::number_ranges({}).empty());
}
