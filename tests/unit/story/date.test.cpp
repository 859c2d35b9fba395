// SPDX-License-Identifier: MIT
#include "story/date.h"

#include <catch2/catch.hpp>

using namespace marchland::story;

namespace {

Day day(const char* text) {
    return parse_date(text).value().first;
}

DateSpan span(const char* first, const char* last, DatePrecision precision) {
    return {day(first), day(last), precision};
}

}  // namespace

TEST_CASE("a day, a month and a year are read with their precision") {
    CHECK(parse_date("2024-04-17") == span("2024-04-17", "2024-04-17", DatePrecision::day));
    CHECK(parse_date("2024-04") == span("2024-04-01", "2024-04-30", DatePrecision::month));
    CHECK(parse_date("2024") == span("2024-01-01", "2024-12-31", DatePrecision::year));
    CHECK(parse_date("0001-01-01").has_value());
    CHECK(parse_date("9999-12-31").has_value());
}

TEST_CASE("February knows its leap years") {
    CHECK(parse_date("2024-02-29").has_value());
    CHECK(parse_date("2000-02-29").has_value());
    CHECK_FALSE(parse_date("1900-02-29"));
    CHECK_FALSE(parse_date("2023-02-29"));
    CHECK(parse_date("2024-02")->last == day("2024-02-29"));
    CHECK(parse_date("2023-02")->last == day("2023-02-28"));
}

TEST_CASE("a date that does not exist or is written otherwise is nothing") {
    for (const char* text : {"", "2024-02-30", "2024-04-31", "2024-13", "2024-00", "2024-04-00", "0000",
                             "0000-01-01", "24-04-17", "2024-4-17", "2024/04/17", "2024-04-17 ", " 2024",
                             "17 April 2024", "2024-04-1x", "2024-", "20245", "-2024", "２０２４"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("ISO text is as short as the precision allows, and never shorter than the span") {
    CHECK(iso(day("0987-01-05")) == "0987-01-05");
    for (const char* text : {"2024", "2024-04", "2024-04-17"}) CHECK(iso(parse_date(text).value()) == text);
    CHECK(iso(span("2024-04-16", "2024-04-17", DatePrecision::range)) == "2024-04-16/2024-04-17");
    CHECK(iso(span("2024-04-15", "2024-04-21", DatePrecision::week)) == "2024-04-15/2024-04-21");
    // A month that is called a range is written out: the short form would be read as a month.
    CHECK(iso(span("2024-04-01", "2024-04-30", DatePrecision::range)) == "2024-04-01/2024-04-30");
}

TEST_CASE("dates read well") {
    CHECK(readable(day("2024-04-17")) == "17 April 2024");
    CHECK(readable(parse_date("2024-04").value()) == "April 2024");
    CHECK(readable(parse_date("2024").value()) == "2024");
    CHECK(readable(span("2024-04-16", "2024-04-17", DatePrecision::range)) == "16–17 April 2024");
    CHECK(readable(span("2024-04-30", "2024-05-02", DatePrecision::range)) == "30 April – 2 May 2024");
    CHECK(readable(span("2023-12-31", "2024-01-02", DatePrecision::range)) ==
          "31 December 2023 – 2 January 2024");
    CHECK(readable(span("2024-04-17", "2024-04-17", DatePrecision::range)) == "17 April 2024");
}

TEST_CASE("precisions have names that come back") {
    for (const auto precision : {DatePrecision::day, DatePrecision::week, DatePrecision::month,
                                 DatePrecision::year, DatePrecision::range}) {
        CHECK(date_precision(name(precision)) == precision);
    }
    CHECK_FALSE(date_precision("decade"));
    CHECK_FALSE(date_precision(""));
}
