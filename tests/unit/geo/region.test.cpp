// SPDX-License-Identifier: MIT
#include "geo/region.h"

#include <catch2/catch.hpp>
#include <thread>

#include "geo/error.h"
#include "temporary_folder.h"
#include "unit/geo/region_fixture.h"

using namespace marchland::geo;
using namespace marchland::geo::testing;
using marchland::testing::TemporaryFolder;
using marchland::testing::write_bytes;

namespace {

std::string complaint(const std::filesystem::path& file) {
    try {
        const Region region(file);
        (void)region.level(2);
        (void)region.towns();
        (void)region.disputed();
        (void)region.credits();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a region pack is read layer by layer") {
    const TemporaryFolder folder;
    write_region_pack(folder / "pack.gpkg");
    const Region region(folder / "pack.gpkg");
    const Level& level = region.level(2);
    REQUIRE(level.countries.size() == 2);
    CHECK(level.countries[0].id == "WW");
    CHECK(level.countries[0].names.in("ka") == "დასავლეთი");
    CHECK(level.countries[0].label == LonLat{45, 40});
    CHECK(level.countries[0].shape.at(0).holes.size() == 1);
    CHECK(level.countries[0].shape.at(0).outer.size() == 4);
    REQUIRE(level.borders.size() == 1);
    CHECK(level.borders[0].left == "WW");
    CHECK(level.borders[0].right == "EE");
    CHECK(level.borders[0].status == "international");
    CHECK(level.borders[0].precision_km == 0.1);
    CHECK(level.coast.size() == 2);
    REQUIRE(level.admin.size() == 1);
    CHECK(level.admin[0].kind == "district");
    CHECK(level.admin[0].precision_km == 2.5);
    CHECK(level.admin_lines.at(0).lines.at(0).size() == 2);
    CHECK(level.water.at(0).area_km2 == 95.5);
    CHECK(level.rivers.at(0).rank == 2);
    CHECK(level.rivers.at(0).names.in("en") == "River");
    CHECK(region.level(0).admin.empty());
    CHECK(region.level(0).countries.size() == 2);
}

TEST_CASE("disputed areas and lines come with their status and dates") {
    const TemporaryFolder folder;
    write_region_pack(folder / "pack.gpkg");
    const Region region(folder / "pack.gpkg");
    REQUIRE(region.disputed().size() == 2);
    const Disputed& area = region.disputed()[0];
    CHECK(area.shape.size() == 1);
    CHECK(area.lines.empty());
    CHECK(area.note == "A note.");
    CHECK(area.valid_from == "1991-12-10");
    CHECK(area.valid_to.empty());
    const Disputed& line = region.disputed()[1];
    CHECK(line.shape.empty());
    CHECK(line.lines.size() == 1);
    CHECK(line.valid_to == "2023-09-20");
}

TEST_CASE("towns and credits are read") {
    const TemporaryFolder folder;
    write_region_pack(folder / "pack.gpkg");
    const Region region(folder / "pack.gpkg");
    REQUIRE(region.towns().size() == 2);
    CHECK(region.towns()[0].population == 1'000'000);
    CHECK(region.towns()[0].rank == 0);
    CHECK(region.towns()[1].at == LonLat{47, 40});
    CHECK(region.towns()[1].names.in("hy") == "Village / Hamlet");
    CHECK(region.credits() == "© OpenStreetMap contributors; GeoNames, CC BY 4.0");
}

TEST_CASE("a point is in the country whose ground it is, enclaves included") {
    const TemporaryFolder folder;
    write_region_pack(folder / "pack.gpkg");
    const Region region(folder / "pack.gpkg");
    const auto id = [&](double lon, double lat) {
        const Country* country = region.country_at({lon, lat});
        return country == nullptr ? std::string("sea") : country->id;
    };
    CHECK(id(45, 40) == "WW");
    CHECK(id(44.6, 39.6) == "EE");  // the enclave
    CHECK(id(47, 40) == "EE");
    CHECK(id(43, 40) == "sea");
    CHECK(region.country_at({47, 40}) == &region.level(2).countries[1]);
    CHECK(region.admin_at({44.6, 39.6}) == &region.level(2).admin[0]);
    CHECK(region.admin_at({45, 40}) == nullptr);
    CHECK(region.admin("EE-1") == &region.level(2).admin[0]);
    CHECK(region.admin("EE-2") == nullptr);
}

TEST_CASE("levels may be asked for from several threads") {
    const TemporaryFolder folder;
    write_region_pack(folder / "pack.gpkg");
    const Region region(folder / "pack.gpkg");
    std::vector<std::thread> threads;
    std::vector<const Level*> seen(6);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        threads.emplace_back([&, i] { seen[i] = &region.level(static_cast<int>(i % 3)); });
    }
    for (std::thread& thread : threads) thread.join();
    for (std::size_t i = 0; i < seen.size(); ++i) {
        CHECK(seen[i] == &region.level(static_cast<int>(i % 3)));
        CHECK(seen[i]->countries.size() == 2);
    }
}

TEST_CASE("what is not a region pack is refused by name") {
    const TemporaryFolder folder;
    CHECK_THAT(complaint(folder / "none.gpkg"), Catch::Contains("none.gpkg does not exist"));
    CHECK_THAT(complaint(folder.path()), Catch::Contains("is a folder"));
    {
        GeopackageWriter file(folder / "other.gpkg");
        RowWriter(file, "roads", ShapeKind::any, {text("id")}).row(Lines{{{1, 1}, {2, 2}}}, "r");
        file.finish();
    }
    CHECK_THAT(complaint(folder / "other.gpkg"), Catch::Contains("not a region pack"));
    CHECK_FALSE(is_region_pack(folder / "other.gpkg"));
    CHECK_FALSE(is_region_pack(folder / "none.gpkg"));
    write_region_pack(folder / "pack.gpkg");
    CHECK(is_region_pack(folder / "pack.gpkg"));
}

TEST_CASE("a layer without a column it needs is named with the column") {
    const TemporaryFolder folder;
    {
        GeopackageWriter file(folder / "pack.gpkg");
        for (const char* layer : {"countries_0", "countries_2"}) {
            RowWriter(file, layer, ShapeKind::multipolygon, {text("id"), number("label_lon")})
                .row(Polygons{square(0, 0, 1)}, "AA", 0.5);
        }
        file.finish();
    }
    const std::string words = complaint(folder / "pack.gpkg");
    CHECK_THAT(words, Catch::Contains("label_lat"));
    CHECK_THAT(words, Catch::Contains("countries_2"));
}

TEST_CASE("values that cannot be are refused with their row") {
    const TemporaryFolder folder;
    const auto with_label = [&](double lon, const Geometry& shape) {
        const auto path = folder / "pack.gpkg";
        std::filesystem::remove(path);
        GeopackageWriter file(path);
        for (const char* layer : {"countries_0", "countries_2"}) {
            RowWriter rows(file, layer, ShapeKind::any,
                           {text("id"), number("label_lon"), number("label_lat")});
            rows.row(Polygons{square(0, 0, 1)}, "AA", 0.5, 0.5);
            rows.row(shape, "BB", lon, 0.5);
        }
        file.finish();
        return path;
    };
    CHECK(complaint(with_label(0.5, Polygons{square(5, 5, 1)})).empty());
    CHECK_THAT(complaint(with_label(900, Polygons{square(5, 5, 1)})), Catch::Contains("countries_2, row 2"));
    CHECK_THAT(complaint(with_label(0.5, Polygons{square(500, 5, 1)})),
               Catch::Contains("500, 5 is not a position"));
    CHECK_THAT(complaint(with_label(0.5, Lines{{{1, 1}, {2, 2}}})), Catch::Contains("a polygon is wanted"));
}
