// SPDX-License-Identifier: MIT
#include "screen/histogram.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;

namespace {

story::Day day(const char* iso) {
    return story::parse_date(iso)->first;
}

story::Event event(const char* when, story::EventType type) {
    story::Event event;
    event.when = story::parse_date(when);
    event.type = type;
    return event;
}

story::Event lasting(const char* first, const char* last) {
    story::Event event;
    event.when = story::DateSpan{day(first), day(last), story::DatePrecision::range};
    event.type = story::EventType::coerce;
    return event;
}

story::Story sample() {
    story::Story story;
    story.events = {
        event("2020-09-27", story::EventType::assault), event("2020-09-30", story::EventType::assault),
        event("2020-09-29", story::EventType::consult), lasting("2020-09-27", "2020-11-10"),
        event("2020", story::EventType::accuse),        event("2020-10-05", story::EventType::agree)};
    story.events.push_back({});  // undated
    return story;
}

const auto all = [](std::uint32_t) { return true; };
const map::TimeWindow span{day("2019-01-01"), day("2021-12-31")};

std::size_t class_index(story::QuadClass quad) {
    return static_cast<std::size_t>(quad);
}

}  // namespace

TEST_CASE("bars count by class what falls into one of them") {
    const auto marks = time_marks(sample(), all);
    REQUIRE(marks.size() == 6);
    const auto months = histogram(marks, {range_of(span), 0, 400}, 4);
    CHECK(months.unit == BarUnit::month);
    REQUIRE(months.bars.size() == 2);
    CHECK(months.bars[0].first == day("2020-09-01").time_since_epoch().count());
    CHECK(months.bars[0].end == day("2020-10-01").time_since_epoch().count());
    CHECK(months.bars[0].counts[class_index(story::QuadClass::material_conflict)] == 2);
    CHECK(months.bars[0].counts[class_index(story::QuadClass::verbal_cooperation)] == 1);
    CHECK(months.highest() == 3);
}

TEST_CASE("what lasts longer than a bar, or is known worse, is a strip of its own") {
    const auto marks = time_marks(sample(), all);
    const auto months = histogram(marks, {range_of(span), 0, 400}, 4);
    REQUIRE(months.strips.size() == 2);
    CHECK(marks[months.strips[0].mark].fuzzy);        // "2020"
    CHECK_FALSE(marks[months.strips[1].mark].fuzzy);  // 27 September to 10 November
    CHECK(months.strips[0].row != months.strips[1].row);
    const auto years = histogram(marks, {range_of({day("1900-01-01"), day("2050-12-31")}), 0, 800}, 4);
    CHECK(years.unit == BarUnit::year);
    CHECK(years.strips.empty());
    CHECK(years.highest() == 6);
}

TEST_CASE("strips that find no row are counted, not lost") {
    std::vector<story::Event> events(5, lasting("2020-01-01", "2021-01-01"));
    story::Story story;
    story.events = events;
    const auto made = histogram(time_marks(story, all), {range_of(span), 0, 4000}, 2);
    CHECK(made.strips.size() == 2);
    CHECK(made.without_row == 3);
}

TEST_CASE("rejected events and those that do not pass are not on the timeline") {
    story::Story story = sample();
    story.events[0].review = story::Review::rejected;
    CHECK(time_marks(story, all).size() == 5);
    CHECK(time_marks(story, [](std::uint32_t i) { return i == 1; }).size() == 1);
}

TEST_CASE("weeks begin on Mondays, before 1970 too") {
    std::vector<TimeMark> marks;
    for (const char* iso : {"1969-12-31", "2020-09-27"}) {
        const auto number = static_cast<std::int32_t>(day(iso).time_since_epoch().count());
        marks.push_back({number, number, story::QuadClass::none, false, 0});
    }
    for (const auto& [iso, monday] : {std::pair("1969-12-31", "1969-12-29"), {"2020-09-27", "2020-09-21"}}) {
        const map::TimeWindow around{day(iso) - std::chrono::days{150}, day(iso) + std::chrono::days{150}};
        const auto made = histogram(marks, {range_of(around), 0, 300}, 1);
        REQUIRE(made.unit == BarUnit::week);
        REQUIRE(made.bars.size() == 1);
        CHECK(made.bars[0].first == day(monday).time_since_epoch().count());
        CHECK(made.bars[0].end == made.bars[0].first + 7);
    }
}
