// SPDX-License-Identifier: MIT
#include "map/dossier.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;
using namespace marchland::map;

namespace {

const TimeWindow all = fixture::window("1988-01-01", "2024-12-31");

View within(const TimeWindow& window) {
    View view;
    view.window = window;
    return view;
}

std::string marked(const Passage& passage, const Passage::Mark& mark) {
    return passage.sentence.substr(mark.start, mark.end - mark.start);
}

Ref town(std::string_view id) {
    const auto& towns = fixture::region().towns();
    const auto found = std::find_if(towns.begin(), towns.end(), [&](const auto& t) { return t.id == id; });
    REQUIRE(found != towns.end());
    return {Ref::Kind::town, static_cast<std::uint32_t>(found - towns.begin())};
}

}  // namespace

TEST_CASE("a place's dossier holds the very sentences about it, with every place in them marked") {
    const auto story = fixture::small_story();
    const auto found = dossier(story, fixture::region(), within(all), {Ref::Kind::place, 1});
    CHECK(found.title == "Shusha / Shushi");
    CHECK(found.subtitle.find("Town") == 0);
    CHECK(found.subtitle.find("Azerbaijan") != std::string::npos);
    CHECK(found.subtitle.find("2 km") != std::string::npos);
    REQUIRE(found.passages.size() == 1);
    const auto& passage = found.passages[0];
    CHECK(passage.sentence == "The column left Stepanakert for Shusha at dawn.");
    REQUIRE(passage.marks.size() == 2);
    CHECK(marked(passage, passage.marks[0]) == "Stepanakert");
    CHECK_FALSE(passage.marks[0].here);
    CHECK(passage.marks[0].place == 0);
    CHECK(marked(passage, passage.marks[1]) == "Shusha");
    CHECK(passage.marks[1].here);
}

TEST_CASE("passages come in the order of the articles and of their text") {
    auto story = fixture::small_story();
    fixture::mention(story, "x2", "nobody", "stepanakert");
    std::reverse(story.excerpts.begin(), story.excerpts.end());
    const auto found = dossier(story, fixture::region(), within(all), {Ref::Kind::place, 0});
    REQUIRE(found.passages.size() == 2);
    CHECK(found.passages[0].sentence.find("The column") == 0);
    CHECK(found.passages[1].sentence.find("In Nagorno") == 0);
}

TEST_CASE("a place's events are those in the window, by date, without rejected ones") {
    auto story = fixture::small_story();
    story.events.push_back(fixture::event("e6", story::EventType::assault, "1992-05-08", "shusha", 2));
    story.events.push_back(fixture::event("e7", story::EventType::assault, "2020-11-08", "shusha", 2));
    std::swap(story.events[5], story.events[6]);
    const auto events = [&](const TimeWindow& window) {
        return dossier(story, fixture::region(), within(window), {Ref::Kind::place, 1}).events;
    };
    CHECK(events(all) == std::vector<std::uint32_t>{6, 5, 3});  // 1992, 2020, undated
    CHECK(events(fixture::window("2020-01-01", "2021-01-01")) == std::vector<std::uint32_t>{5, 3});
}

TEST_CASE("a place's events follow the clock as the map does") {
    auto view = within(fixture::window("2022-01-01", "2022-12-31"));
    const auto events = [&] {
        return dossier(fixture::small_story(), fixture::region(), view, {Ref::Kind::place, 0}).events;
    };
    CHECK(events().empty());
    view.clock = ClockMode::cumulative;
    CHECK(events() == std::vector<std::uint32_t>{0});
    view.window.first = fixture::day("2020-01-01");
    view.clock = ClockMode::point;
    CHECK(events().empty());
}

TEST_CASE("a place's dossier says who holds it at the end of the window, the most particular first") {
    auto story = fixture::small_story();
    story.places[1].geometry = geo::LonLat{46.55, 39.65};
    const auto areas = [&](const char* last) {
        std::vector<std::string> ids;
        for (const auto i : dossier(story, fixture::region(), within(fixture::window("1988-01-01", last)),
                                    {Ref::Kind::place, 1})
                                .areas) {
            ids.push_back(story.areas[i].id);
        }
        return ids;
    };
    CHECK(areas("2019-01-01") == std::vector<std::string>{"lachin-1"});
    CHECK(areas("2021-06-01") == std::vector<std::string>{"corridor", "lachin-2"});
    CHECK(areas("2024-07-01") == std::vector<std::string>{"lachin-2"});
}

TEST_CASE("an event's dossier leads to the sentence it came from") {
    const auto story = fixture::small_story();
    const auto found = dossier(story, fixture::region(), within(all), {Ref::Kind::event, 0});
    CHECK(found.title == "Event e1");
    CHECK(found.events == std::vector<std::uint32_t>{0});
    CHECK(found.source == "a test");
    REQUIRE(found.passages.size() == 1);
    CHECK(found.passages[0].sentence.find("The column") == 0);
    CHECK(found.passages[0].marks[0].here);
}

TEST_CASE("an area's dossier names controller, days and source") {
    const auto story = fixture::small_story();
    const auto found = dossier(story, fixture::region(), within(all), {Ref::Kind::area, 0});
    CHECK(found.title == "Area lachin-1");
    CHECK(found.subtitle.find("Armenian forces") == 0);
    CHECK(found.subtitle.find("18 May 1992") != std::string::npos);
    CHECK(found.subtitle.find("1 December 2020") != std::string::npos);
    CHECK(found.source == "a test");
}

TEST_CASE("a town of the base map stands for the story's place: by id or by name nearby") {
    auto story = fixture::small_story();
    const auto& region = fixture::region();
    CHECK(place_of(story, region, town("shusha")) == 1);
    story.places[1].id = "other-id";
    CHECK(place_of(story, region, town("shusha")) == 1);
    story.places[1].geometry = geo::LonLat{48.0, 41.0};  // a namesake far away
    CHECK_FALSE(place_of(story, region, town("shusha")));
    CHECK_FALSE(place_of(story, region, town("goris")));
    const auto found = dossier(fixture::small_story(), region, within(all), town("shusha"));
    CHECK(found.passages.size() == 1);
}

TEST_CASE("a country stands for the story's country, with the events that have no better place") {
    const auto story = fixture::small_story();
    const auto& countries = fixture::region().level(1).countries;
    const auto armenia =
        std::find_if(countries.begin(), countries.end(), [](const auto& c) { return c.id == "AM"; });
    REQUIRE(armenia != countries.end());
    const Ref ref{Ref::Kind::country, static_cast<std::uint32_t>(armenia - countries.begin())};
    CHECK(place_of(story, fixture::region(), ref) == 3);
    CHECK(dossier(story, fixture::region(), within(all), ref).events == std::vector<std::uint32_t>{2});
}

TEST_CASE("the former oblast stands for Nagorno-Karabakh in the story") {
    const auto story = fixture::small_story();
    const auto& all_disputed = fixture::region().disputed();
    const auto oblast = std::find_if(all_disputed.begin(), all_disputed.end(), [](const auto& d) {
        return d.status == "former-oblast" && !d.shape.empty();
    });
    REQUIRE(oblast != all_disputed.end());
    const Ref ref{Ref::Kind::disputed, static_cast<std::uint32_t>(oblast - all_disputed.begin())};
    CHECK(place_of(story, fixture::region(), ref) == 2);
}

TEST_CASE("what is known as a point says where, and an area does not") {
    const auto story = fixture::small_story();
    const auto at_of = [&](const Ref& ref) { return dossier(story, fixture::region(), within(all), ref).at; };
    REQUIRE(at_of({Ref::Kind::place, 1}));
    CHECK(*at_of({Ref::Kind::place, 1}) == std::get<geo::LonLat>(story.places[1].geometry));
    const Ref goris = town("goris");
    CHECK(at_of(goris) == fixture::region().towns()[goris.index].at);
    CHECK_FALSE(at_of({Ref::Kind::country, 0}));
    CHECK_FALSE(at_of({Ref::Kind::sea, 0}));
}
