// SPDX-License-Identifier: MIT
#include "story/date_words.h"

#include <catch2/catch.hpp>

using namespace marchland::story;

TEST_CASE("dates are read as they are typed", "[date_words]") {
    for (const char* text : {"2024-04-17", "17 April 2024", "17 apr 2024", "April 17, 2024", "17.04.2024",
                             "17.4.2024", " 17  APRIL  2024 "}) {
        CAPTURE(text);
        CHECK(read_date(text) == parse_date("2024-04-17"));
    }
    CHECK(read_date("April 2024") == parse_date("2024-04"));
    CHECK(read_date("apr 2024") == parse_date("2024-04"));
    CHECK(read_date("2020") == parse_date("2020"));
    const auto autumn = read_date("autumn 2020");
    REQUIRE(autumn);
    CHECK(iso(autumn->first) == "2020-09-01");
    CHECK(iso(autumn->last) == "2020-11-30");
    const auto winter = read_date("winter 2023");
    REQUIRE(winter);
    CHECK(iso(winter->first) == "2023-12-01");
    CHECK(iso(winter->last) == "2024-02-29");
}

TEST_CASE("what is no date is none", "[date_words]") {
    for (const char* text : {"", "Lachin", "April", "ap 2024", "30 February 2024", "17 April 24", "17 2024",
                             "31.13.2024", "Lachin 2024", "autumn", "autumn 20", "0 April 2024", "1 2 3 2024",
                             "17 April 0000", "spring 0000", "-1 April 2024"}) {
        CAPTURE(text);
        CHECK_FALSE(read_date(text));
    }
}
