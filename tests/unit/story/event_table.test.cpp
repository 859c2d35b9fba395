// SPDX-License-Identifier: MIT
#include "story/event_table.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "geo/operations.h"
#include "unit/story/rich_story.h"

using namespace marchland;
using namespace marchland::story;
using namespace marchland::story::testing;

TEST_CASE("events become columns, rejected ones left out") {
    const Story story = rich_story();
    const EventTable table = event_table(story);
    REQUIRE(table.size() == 2);
    CHECK(table.row == std::vector<std::uint32_t>{0, 2});
    CHECK(table.lon[0] == 46.2881);
    CHECK(table.lat[0] == 40.1614);
    CHECK(table.type[0] == EventType::retreat);
    CHECK(table.precision_km[0] == 2.5f);
    CHECK(table.last_day[0] - table.first_day[0] == 1);
    CHECK(table.first_day[1] == (day("1994-01-01") - day("1970-01-01")).count());
}

TEST_CASE("an event in an area stands at the label of the area") {
    const Story story = rich_story();
    const EventTable table = event_table(story);
    CHECK(geo::contains(std::get<geo::Polygons>(story.places[2].geometry), {table.lon[1], table.lat[1]}));
}

TEST_CASE("an event without place or date says so") {
    Story story;
    story.places = {place("nowhere", "country"),
                    place("road", "road", geo::Lines{{{1, 2}, {3, 4}, {5, 6}}, {{9, 9}, {8, 8}}})};
    story.events = {event("e1"), event("e2", "nowhere", "2024"), event("e3", "road")};
    const EventTable table = event_table(story);
    REQUIRE(table.size() == 3);
    CHECK(std::isnan(table.lon[0]));
    CHECK(std::isnan(table.lat[1]));
    CHECK(table.first_day[0] == EventTable::undated);
    CHECK(table.last_day[0] == EventTable::undated);
    CHECK(table.first_day[1] > 0);
    CHECK(table.lon[2] == 3);  // the middle of the longest line
    CHECK(event_table(Story()).size() == 0);
}
