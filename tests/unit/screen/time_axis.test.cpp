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
const TimeAxis axis{range_of(span), 100, 1827};  // a px a day

}  // namespace

TEST_CASE("days and px go both ways, and what lies outside is clamped") {
    CHECK(axis.x_of(span.first) == Approx(100));
    CHECK(axis.x_of(span.last + std::chrono::days{1}) == Approx(1927));
    CHECK(axis.x_in(span.last + std::chrono::days{900}) == Approx(1927));
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
    CHECK(step_days(range_of({day("1988-01-01"), day("2024-01-01")})) == 365);
    CHECK(step_days(range_of(span)) == 30);
    CHECK(step_days(range_of({day("2024-04-01"), day("2024-05-01")})) == 1);
}

TEST_CASE("ticks are years, months, days or hours by what fits, and never crowd") {
    const auto years = ticks(axis, 200);
    REQUIRE(years.size() == 5);
    CHECK(years[1].text == "2021");
    const auto halves = ticks(axis, 100);
    REQUIRE(halves.size() == 10);
    CHECK(halves[1].text == "Jul");
    CHECK(halves[2].text == "2021");
    const TimeAxis spring{range_of({day("2024-03-10"), day("2024-06-20")}), 0, 300};
    const auto months = ticks(spring, 80);
    REQUIRE(months.size() == 3);
    CHECK(months[0].text == "Apr 2024");
    CHECK(months[1].text == "May");
    const TimeAxis week{range_of({day("2020-12-28"), day("2021-01-03")}), 0, 700};
    const auto days = ticks(week, 80);
    REQUIRE(days.size() == 7);
    CHECK(days[0].text == "28 Dec 2020");
    CHECK(days[1].text == "29");
    CHECK(days[4].text == "1 Jan 2021");
    CHECK(days[4].major);
    const TimeAxis night{{day_number(day("2020-09-27")), day_number(day("2020-09-28"))}, 0, 1000};
    const auto hours = ticks(night, 46);
    REQUIRE(hours.size() == 4);
    CHECK(hours[0].text == "27 Sep 2020");
    CHECK(hours[1].text == "06:00");
    const TimeAxis narrow{range_of({day("1900-01-01"), day("2024-12-31")}), 0, 300};
    const auto few = ticks(narrow, 40);
    for (std::size_t i = 1; i < few.size(); ++i)
        CHECK(narrow.x_of(few[i].number) - narrow.x_of(few[i - 1].number) >= 40);
}

TEST_CASE("zooming keeps the day under the pointer, and neither zoom nor move leaves the span") {
    const TimeRange whole = range_of(span);
    const TimeRange half = zoomed(whole, 2, whole.first + whole.days() / 4, whole);
    CHECK(half.days() == Approx(whole.days() / 2));
    CHECK((whole.first + whole.days() / 4 - half.first) / half.days() == Approx(0.25));
    CHECK(zoomed(half, 0.01, half.first, whole) == whole);
    CHECK(zoomed(half, 1e9, half.first + 10, whole).days() == Approx(2));
    CHECK(moved(half, 1e6, whole).end == Approx(whole.end));
    CHECK(following(half, whole.end - 1, whole).end == Approx(whole.end));
    CHECK(following(half, half.first + half.days() / 2, whole) == half);
}

TEST_CASE(
    "a pull past an end of the axis scrolls it along, the farther the faster, as far as the span goes") {
    const TimeAxis part{{range_of(span).first + 300, range_of(span).first + 400}, 100, 1000};
    const map::TimeWindow window{day_of(part.range.first + 10), day_of(part.range.first + 90)};
    CHECK(past_end(part, window, Grip::last, 1000, 1090) == 0);
    CHECK(past_end(part, window, Grip::last, 1000, 1112) == Approx(12));
    CHECK(past_end(part, window, Grip::first, 200, 88) == Approx(-12));
    CHECK(past_end(part, window, Grip::none, 200, 88) == Approx(-12));

    const TimeRange later = pulled_along(part, 12, 0.05, range_of(span));
    CHECK(later.first > part.range.first);
    CHECK(later.days() == Approx(part.range.days()));
    CHECK(pulled_along(part, 40, 0.05, range_of(span)).first > later.first);
    CHECK(pulled_along(part, -12, 0.05, range_of(span)).first < part.range.first);
    CHECK(pulled_along(part, 0, 0.05, range_of(span)) == part.range);
    CHECK(pulled_along(part, 500, 1e6, range_of(span)).end == Approx(range_of(span).end));
}

TEST_CASE("of a pulled window the end that goes ahead is what passes the axis's end") {
    const TimeAxis part{{range_of(span).first + 300, range_of(span).first + 400}, 100, 1000};
    const map::TimeWindow over{day_of(part.range.first + 60), day_of(part.range.first + 109)};
    CHECK(past_end(part, over, Grip::window, 800, 900) == Approx(100));
    CHECK(past_end(part, over, Grip::window, 900, 800) == 0);  // it comes back
    const map::TimeWindow before{day_of(part.range.first - 5), day_of(part.range.first + 40)};
    CHECK(past_end(part, before, Grip::window, 300, 200) == Approx(-50));
    CHECK(past_end(part, before, Grip::window, 200, 300) == 0);
}
