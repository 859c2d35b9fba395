// SPDX-License-Identifier: MIT
#include "reader/written_date.h"

#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;
using reader::day_in_head;
using reader::day_in_names;
using reader::written_day;
using testing::day;

TEST_CASE("metadata's ways of writing a day are understood") {
    for (const char* text : {"2024-04-17", "2024-04-17T23:30:00+04:00", "20240417", "20240417T093000Z",
                             "D:20240417093000+04'00'", "17.04.2024", "2024/04/17 09:30",
                             "Wed, 17 Apr 2024 10:00:00 GMT", "April 17, 2024"}) {
        INFO(text);
        CHECK(written_day(text) == day("2024-04-17"));
    }
    for (const char* text : {"", "April 2024", "2024-13-40", "17.04.24", "12345678", "yesterday"}) {
        INFO(text);
        CHECK_FALSE(written_day(text));
    }
}

TEST_CASE("a date line or a dateline with its year gives the day of publication") {
    const auto head = [](std::string_view text) {
        const auto told = day_in_head(text);
        return told ? story::iso(told->day) + " " + told->from : std::string();
    };
    CHECK(head("Talks fail\n\n17 April 2024\n\nThe two sides met.") ==
          "2024-04-17 the date line near its top");
    CHECK(head("Talks fail\nPublished: Wednesday, 17 April 2024 | 14:05 GMT\nThe sides met.") ==
          "2024-04-17 the date line near its top");
    CHECK(head("Переговоры\n17.04.2024, 12:30\nСтороны встретились.") ==
          "2024-04-17 the date line near its top");
    CHECK(head("Shots heard\n\nYEREVAN, April 17, 2024 (Newswire) - Shots were heard.") ==
          "2024-04-17 its dateline");
}

TEST_CASE("a date that an article tells of is not its day of publication") {
    CHECK_FALSE(day_in_head("Truce signed on 9 November 2020\n\nThe truce of 9 November 2020 held."));
    CHECK_FALSE(day_in_head("The war of 27 September 2020 began here."));
    CHECK_FALSE(day_in_head("YEREVAN, April 17 (Newswire) - Shots were heard."));
    CHECK_FALSE(day_in_head("Was it 9 November 2020?"));
}

TEST_CASE("an address or a file's name may hold the day") {
    CHECK(day_in_names("https://x.example/world/2024/04/17/talks", "")->day == day("2024-04-17"));
    CHECK(day_in_names("", "rfi-2024-04-17-france")->day == day("2024-04-17"));
    CHECK_FALSE(day_in_names("https://x.example/20240417123", "talks-12"));
}
