// SPDX-License-Identifier: MIT
#include "tools/story/csv.h"

#include <array>
#include <catch2/catch.hpp>

#include "geo/error.h"

namespace marchland::tools {
namespace {

constexpr std::array<std::string_view, 2> columns{"id", "text"};

std::string fault_of(std::string_view csv) {
    try {
        (void)parse_csv(csv, "t.csv", columns);
    } catch (const geo::Error& error) {
        return error.what();
    }
    return "";
}

TEST_CASE("quoted fields hold commas, doubled quotes and line breaks") {
    const auto rows = parse_csv("id,text\r\na,\"x, \"\"y\"\"\nz\"\r\nb,\r\n", "t.csv", columns);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["text"] == "x, \"y\"\nz");
    CHECK(rows[1]["text"].empty());
}

TEST_CASE("a last line without a line break is read") {
    CHECK(parse_csv("id,text\na,b", "t.csv", columns).at(0)["text"] == "b");
}

TEST_CASE("a fault names the line where the record begins, line breaks in quotes counted") {
    CHECK(fault_of("id,text\na,\"1\n2\"\nb,c,d\n") == "t.csv:4: 3 fields, the header has 2");
    const auto rows = parse_csv("id,text\na,\"1\n2\"\nb,\n", "t.csv", columns);
    CHECK_THROWS_WITH(rows.at(1).required("text"), "t.csv:4: column text is empty");
}

TEST_CASE("broken quoting is refused") {
    CHECK(fault_of("id,text\na,\"never closed\n").find("no closing quote") != std::string::npos);
    CHECK(fault_of("id,text\na,\"b\"c\n").find("after a closing quote") != std::string::npos);
    CHECK(fault_of("id,text\na,b\"c\n").find("a quote inside a field") != std::string::npos);
}

TEST_CASE("another header and an empty file are refused") {
    CHECK(fault_of("id,texts\n") == "t.csv:1: the header must be id,text");
    CHECK(fault_of("") == "t.csv: the file is empty");
}

TEST_CASE("numbers and dates outside what they may be are refused") {
    const auto row = parse_csv("id,text\n12,2024-02-30\n", "t.csv", columns).at(0);
    CHECK(row.number("id", 0, 12) == 12);
    CHECK_THROWS_AS(row.number("id", 0, 11), geo::Error);
    CHECK_THROWS_AS(row.number("text", 0, 1e9), geo::Error);
    CHECK_THROWS_WITH(row.date("text"), Catch::Contains("t.csv:2") && Catch::Contains("2024-02-30"));
    CHECK(parse_csv("id,text\nnan,\n", "t.csv", columns).at(0).date("text") == std::nullopt);
    CHECK_THROWS_AS(parse_csv("id,text\nnan,\n", "t.csv", columns).at(0).number("id", 0, 1), geo::Error);
}

TEST_CASE("split trims and leaves out what is empty") {
    CHECK(split(" a ; b;;", ';') == std::vector<std::string>{"a", "b"});
    CHECK(split("", ';').empty());
}

}  // namespace
}  // namespace marchland::tools
