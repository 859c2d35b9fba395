// SPDX-License-Identifier: MIT
#include "screen/time_axis.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;

namespace {

story::Day day(const char* iso) {
    return story::parse_date(iso)->first;
}

const map::TimeWindow span{day("2020-01-01"), day("2024-12-31")};
const TimeAxis axis{span, 100, 1827};  // a px a day

story::Event event(const char* when, story::EventType type) {
    story::Event event;
    event.when = story::parse_date(when);
    event.type = type;
    return event;
}

}  // namespace

TEST_CASE("days and px go both ways, and what lies outside is clamped") {
    CHECK(axis.x_of(span.first) == 100);
    CHECK(axis.x_of(span.last + std::chrono::days{1}) == 1927);
    CHECK(axis.day_at(0) == span.first);
    CHECK(axis.day_at(99999) == span.last);
    for (const char* iso : {"2020-02-29", "2021-12-31", "2024-12-31"})
        CHECK(axis.day_at(axis.x_of(day(iso)) + 0.5) == day(iso));
}

TEST_CASE("the pointer takes hold of the end it is nearest to, else of the window") {
    const map::TimeWindow window{day("2021-01-01"), day("2022-12-31")};
    const double first = axis.x_of(window.first);
    const double last = axis.x_of(window.last + std::chrono::days{1});
    CHECK(grip_at(axis, window, first - 6) == Grip::first);
    CHECK(grip_at(axis, window, last + 6) == Grip::last);
    CHECK(grip_at(axis, window, (first + last) / 2) == Grip::window);
    CHECK(grip_at(axis, window, first - 30) == Grip::none);
}

TEST_CASE("a one-day window can be pulled open to either side") {
    const map::TimeWindow window{day("2022-05-05"), day("2022-05-05")};
    CHECK(grip_at(axis, window, axis.x_of(window.first) - 3) == Grip::first);
    CHECK(grip_at(axis, window, axis.x_of(window.first) + 4) == Grip::last);
}

TEST_CASE("dragging keeps the window in the span and the ends in order") {
    const map::TimeWindow window{day("2021-01-01"), day("2021-12-31")};
    CHECK(dragged(window, Grip::window, 10, span) == map::TimeWindow{day("2021-01-11"), day("2022-01-10")});
    CHECK(dragged(window, Grip::window, 99999, span) == map::TimeWindow{day("2024-01-02"), span.last});
    CHECK(dragged(window, Grip::window, -99999, span) == map::TimeWindow{span.first, day("2020-12-30")});
    CHECK(dragged(window, Grip::first, 99999, span).first == window.last);
    CHECK(dragged(window, Grip::last, -99999, span).last == window.first);
    CHECK(dragged(window, Grip::none, 5, span) == window);
}

TEST_CASE("steps grow with the span") {
    CHECK(step_days({day("1988-01-01"), day("2024-01-01")}) == 365);
    CHECK(step_days(span) == 30);
    CHECK(step_days({day("2024-04-01"), day("2024-05-01")}) == 1);
}

TEST_CASE("ticks are years on a long axis, months on a short one, and never crowd") {
    const auto years = ticks(axis, 100);
    REQUIRE(years.size() == 5);
    CHECK(years[1].text == "2021");
    const TimeAxis spring{{day("2024-03-10"), day("2024-06-20")}, 0, 1000};
    const auto months = ticks(spring, 100);
    REQUIRE(months.size() == 3);
    CHECK(months[0].text == "2024-04");
    const TimeAxis narrow{{day("1900-01-01"), day("2024-12-31")}, 0, 300};
    const auto few = ticks(narrow, 40);
    for (std::size_t i = 1; i < few.size(); ++i)
        CHECK(narrow.x_of(few[i].day) - narrow.x_of(few[i - 1].day) >= 40);
}

TEST_CASE("the histogram counts each dated event once, by class") {
    story::Story story;
    story.events = {event("2020-09-27", story::EventType::assault),
                    event("2020-09", story::EventType::assault), event("2020-11-10", story::EventType::agree),
                    event("1999-01-01", story::EventType::assault),
                    event("2024-12-31", story::EventType::retreat)};
    story.events.push_back({});
    story::Event rejected = event("2021-01-01", story::EventType::assault);
    rejected.review = story::Review::rejected;
    story.events.push_back(rejected);

    const Histogram bars = histogram(story, span);
    int total = 0;
    for (const Histogram::Bar& bar : bars.bars) total += bar.total();
    CHECK(total == 4);
    CHECK(bars.highest() == 2);
    CHECK(bars.bars.front().first == span.first);
    CHECK(bars.bars.back().end > span.last);
}

TEST_CASE("long spans are counted by quarter, short ones by month") {
    const Histogram quarters = histogram({}, {day("1988-02-20"), day("2024-12-31")});
    CHECK(quarters.bars.front().first == day("1988-01-01"));
    CHECK(quarters.bars.front().end == day("1988-04-01"));
    const Histogram months = histogram({}, {day("2024-02-20"), day("2024-12-31")});
    CHECK(months.bars.front().first == day("2024-02-01"));
    CHECK(months.bars.size() == 11);
}
