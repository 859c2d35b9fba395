// SPDX-License-Identifier: MIT
#include "geo/geopackage.h"

#include <catch2/catch.hpp>

#include "geo/error.h"
#include "temporary_folder.h"
#include "unit/geo/region_fixture.h"

using namespace marchland::geo;
using namespace marchland::geo::testing;
using marchland::testing::bytes_of;
using marchland::testing::TemporaryFolder;
using marchland::testing::write_bytes;

namespace {

std::string complaint(const std::filesystem::path& file) {
    try {
        const Geopackage opened(file);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a file is told by its first bytes") {
    const TemporaryFolder folder;
    const std::pair<std::string, std::string> kinds[] = {
        {"", "an empty file"},
        {"{\"type\":", "JSON"},
        {"\xEF\xBB\xBF \n[1]", "JSON"},
        {"%PDF-1.7", "a PDF"},
        {"<!doctype html>", "HTML or XML"},
        {"PK\x03\x04...", "a ZIP archive"},
        {"Twelve words of an article.", "text"},
        {"Շուշի", "text"},
        {std::string("\x01\x00\x02", 3), ""},
        {std::string("SQLite format 3\0", 16), "an SQLite database"},
    };
    for (const auto& [bytes, kind] : kinds) {
        write_bytes(folder / "file", bytes);
        CHECK(kind_of_file(folder / "file") == kind);
    }
}

TEST_CASE("what is no GeoPackage is refused with what it is") {
    const TemporaryFolder folder;
    const auto file = folder / "story.gpkg";
    CHECK_THAT(complaint(file), Catch::Contains("does not exist"));
    CHECK_THAT(complaint(folder.path()), Catch::Contains("is a folder"));
    CHECK_THAT(complaint("/dev/null"), Catch::Contains("not a regular file"));
    write_bytes(file, "");
    CHECK_THAT(complaint(file), Catch::Contains("it is empty"));
    write_bytes(file, R"({"type": "FeatureCollection", "features": []})");
    CHECK_THAT(complaint(file), Catch::Contains("it begins like JSON"));
    write_bytes(file, std::string("\x01\x02\x00\x03", 4));
    CHECK_THAT(complaint(file), Catch::Contains("not a GeoPackage"));
    write_bytes(file, std::string("SQLite format 3\0", 16) + "garbage");
    CHECK_THAT(complaint(file), Catch::Contains("truncated"));
    write_bytes(file, std::string("SQLite format 3\0", 16) + std::string(5000, 'x'));
    CHECK_FALSE(complaint(file).empty());
}

TEST_CASE("a network path or a GDAL virtual one is only a file that does not exist") {
    for (const char* path : {"/vsicurl/http://localhost/x.gpkg", "/vsizip/a.zip/x.gpkg", "GPKG:x.gpkg:events",
                             ":memory:", "http://localhost/x.gpkg"}) {
        CHECK_THAT(complaint(path), Catch::Contains("does not exist"));
    }
}

TEST_CASE("a GeoPackage cut anywhere says that it is truncated") {
    const TemporaryFolder folder;
    write_region_pack(folder / "whole.gpkg");
    const std::string whole = bytes_of(folder / "whole.gpkg");
    for (std::size_t length = 16; length < whole.size(); length += whole.size() / 23) {
        CAPTURE(length);
        write_bytes(folder / "cut.gpkg", whole.substr(0, length));
        CHECK_THAT(complaint(folder / "cut.gpkg"), Catch::Contains("truncated"));
    }
}

TEST_CASE("rows come in order with their values, and missing columns are told") {
    const TemporaryFolder folder;
    {
        GeopackageWriter file(folder / "a.gpkg");
        RowWriter rows(file, "rows", ShapeKind::any, {text("name"), number("size"), integer("n")});
        rows.row(LonLat{45, 40}, "Şuşa", 1.5, 7);
        rows.row(Lines{{{45, 40}, {46, 40}}}, "", -2.0, -1);
        rows.row({});
        file.finish();
    }
    const Geopackage pack(folder / "a.gpkg");
    CHECK(pack.has("rows"));
    CHECK_FALSE(pack.has("columns"));
    CHECK_THROWS_AS(pack.table("columns"), Error);
    Table table = pack.table("rows");
    CHECK_THROWS_AS(table.column("nothing"), Error);
    CHECK(table.column_if_any("nothing") == -1);
    const int name = table.column("name");
    const int size = table.column("size");
    const int n = table.column("n");
    REQUIRE(table.next());
    CHECK(table.text(name) == "Şuşa");
    CHECK(table.number(size) == 1.5);
    CHECK(table.count(n, 7) == 7);
    CHECK_THROWS_AS(table.count(n, 6), Error);
    CHECK(table.geometry() == Geometry(LonLat{45, 40}));
    CHECK_THROWS_AS(table.polygons(), Error);
    REQUIRE(table.next());
    CHECK(table.number(size) == -2);
    CHECK_THROWS_AS(table.count(n, 6), Error);
    CHECK(table.lines() == Lines{{{45, 40}, {46, 40}}});
    REQUIRE(table.next());
    CHECK(table.text(name).empty());
    CHECK(table.number(size) == 0);
    CHECK(table.geometry() == Geometry());
    CHECK(table.polygons().empty());
    CHECK_THAT(table.where(), Catch::Contains("rows, row 3"));
    CHECK_FALSE(table.next());
}

TEST_CASE("text that is not UTF-8 cannot be written") {
    const TemporaryFolder folder;
    GeopackageWriter file(folder / "a.gpkg");
    file.begin_table("rows", ShapeKind::none, {text("name")});
    CHECK_THROWS_AS(file.set_text(0, "\xFF"), Error);
    CHECK_THROWS_AS(file.set_text(0, std::string("a\0b", 3)), Error);
}
