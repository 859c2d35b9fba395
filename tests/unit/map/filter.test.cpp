// SPDX-License-Identifier: MIT
#include "map/filter.h"

#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;
using namespace marchland::map;

TEST_CASE("the lowest count of the dead is taken from a source's words") {
    CHECK(lowest_fatalities("2") == 2U);
    CHECK(lowest_fatalities("613 (Azerbaijani official); at least 161 (HRW)") == 161U);
    CHECK(lowest_fatalities("about 6,900 (3,825 Armenian, about 185 civilians)") == 6900U);
    CHECK(lowest_fatalities("4 to 5 (the exact count was not published)") == 4U);
    CHECK(lowest_fatalities("two soldiers") == 2U);
    CHECK(lowest_fatalities("0 (2 wounded)") == 0U);
}

TEST_CASE("dates and wounded are no dead") {
    CHECK(lowest_fatalities("at least 68 by 27 September 2023") == 68U);
    CHECK(lowest_fatalities("13 killed, 3 wounded") == 13U);
    CHECK(lowest_fatalities("many may have died") == std::nullopt);
    CHECK(lowest_fatalities("dozens") == std::nullopt);
    CHECK(lowest_fatalities("99999999999999999999") == std::nullopt);
    CHECK(lowest_fatalities("") == std::nullopt);
}

TEST_CASE("a range is known as well as it is short") {
    const auto band = [](std::string_view first, std::string_view last) {
        return date_band({fixture::day(first), fixture::day(last), story::DatePrecision::range});
    };
    CHECK(band("2020-09-27", "2020-10-03") == DateBand::week);
    CHECK(band("2020-09-27", "2020-10-04") == DateBand::month);
    CHECK(band("2020-09-27", "2020-11-10") == DateBand::longer);
    CHECK(date_band(*story::parse_date("2020-09")) == DateBand::month);
    CHECK(date_band(*story::parse_date("2020")) == DateBand::longer);
    CHECK(date_band(*story::parse_date("2020-09-27")) == DateBand::day);
}

TEST_CASE("the clock shows its window, all up to its end, or its last day") {
    View view;
    view.window = fixture::window("2020-09-27", "2020-11-09");
    CHECK(shown_window(view) == view.window);
    CHECK(window_words(view) == "27 September – 9 November 2020");
    view.clock = ClockMode::cumulative;
    CHECK(shown_window(view).first < fixture::day("1800-01-01"));
    CHECK(shown_window(view).last == view.window.last);
    CHECK(window_words(view) == "Up to 9 November 2020");
    view.clock = ClockMode::point;
    CHECK(shown_window(view) == fixture::window("2020-11-09", "2020-11-09"));
    CHECK(window_words(view) == "On 9 November 2020");
}
