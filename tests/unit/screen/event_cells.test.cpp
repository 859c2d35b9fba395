// SPDX-License-Identifier: MIT
#include "screen/event_cells.h"

#include <catch2/catch.hpp>

#include "screen/event_list.h"

using namespace marchland;
using namespace marchland::screen;

namespace {

story::Event event(const char* title, const char* when, story::EventType type) {
    story::Event made;
    made.id = title;
    made.title = title;
    made.when = story::parse_date(when);
    made.type = type;
    return made;
}

story::Story three() {
    story::Story story;
    story.events = {event("beta", "2020-10-01", story::EventType::consult),
                    event("Alpha", "2020-09", story::EventType::assault),
                    event("gamma", "", story::EventType::agree)};
    story.events[0].fatalities = "at least 12";
    story.events[1].fatalities = "3 (official)";
    story.events[0].actor = "Armenia";
    story.events[0].recipient = "Azerbaijan";
    story.places.resize(1);
    story.places[0].id = "shusha";
    story.places[0].names.set("en", "Shusha");
    story.events[1].place = "shusha";
    story.events[1].precision_km = 1.5;
    return story;
}

using Order = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("events sort by any column, and what says nothing comes last in both directions") {
    const story::Story story = three();
    const map::EventColumns columns(story);
    const EventCells cells(story, columns);
    CHECK(cells.sorted({Column::date, false}) == Order{1, 0, 2});
    CHECK(cells.sorted({Column::date, true}) == Order{0, 1, 2});
    CHECK(cells.sorted({Column::title, false}) == Order{1, 0, 2});
    CHECK(cells.sorted({Column::title, true}) == Order{2, 0, 1});
    CHECK(cells.sorted({Column::fatalities, false}) == Order{1, 0, 2});
    CHECK(cells.sorted({Column::fatalities, true}) == Order{0, 1, 2});
    CHECK(cells.sorted({Column::place, false}).front() == 1);
    CHECK(cells.sorted({Column::place, true}).front() == 1);
    CHECK(cells.sorted({Column::actors, true}) == Order{0, 1, 2});
    CHECK(cells.sorted({Column::type, false}) == Order{2, 1, 0});
}

TEST_CASE("equal events stay in the order of their dates") {
    story::Story story = three();
    for (story::Event& one : story.events) one.claimed_by = "Baku";
    const map::EventColumns columns(story);
    const EventCells cells(story, columns);
    CHECK(cells.sorted({Column::claimed_by, false}) == Order{1, 0, 2});
    CHECK(cells.sorted({Column::claimed_by, true}) == Order{1, 0, 2});
}

TEST_CASE("cells say what is known and stay empty where nothing is") {
    const story::Story story = three();
    const map::EventColumns columns(story);
    const EventCells cells(story, columns);
    CHECK(cells.text(1, Column::date) == "2020-09");
    CHECK(cells.text(2, Column::date).empty());
    CHECK(cells.text(1, Column::place) == "Shusha");
    CHECK(cells.text(1, Column::precision) == "1.5 km");
    CHECK(cells.text(0, Column::precision).empty());
    CHECK(cells.text(0, Column::actors) == "Armenia → Azerbaijan");
    CHECK(cells.text(0, Column::sources).empty());
    CHECK(cells.text(0, Column::status) == "accepted");
}

TEST_CASE("the columns fill the width, and a narrow table leaves the least needed ones out") {
    const auto sum = [](float width) {
        float all = 0;
        for (const ColumnWidth& column : columns_for(width)) all += column.width;
        return all;
    };
    CHECK(columns_for(1560).size() == column_count);
    CHECK(sum(1560) == Approx(1560));
    CHECK(columns_for(760).size() < column_count);
    CHECK(sum(760) <= 760.1f);
    CHECK(columns_for(760)[1].column == Column::title);
    CHECK(columns_for(100).size() >= 3);
}
