// SPDX-License-Identifier: MIT
#include "geo/admin_ground.h"

#include <catch2/catch.hpp>

#include "geo/error.h"
#include "temporary_folder.h"
#include "unit/geo/region_fixture.h"

using namespace marchland::geo;
using namespace marchland::geo::testing;
using Catch::Matchers::Contains;
using marchland::testing::TemporaryFolder;
using marchland::testing::write_bytes;

namespace {

std::string complaint(const std::filesystem::path& file) {
    try {
        const AdminGround ground(file);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("districts read alone are those of the region") {
    const TemporaryFolder folder;
    write_region_pack(folder / "pack.gpkg");
    const AdminGround ground(folder / "pack.gpkg");
    const AdminUnit* unit = ground.admin_at({44.6, 39.6});
    REQUIRE(unit != nullptr);
    CHECK(unit->id == "EE-1");
    CHECK(unit->kind == "district");
    CHECK(unit->precision_km == 2.5);
    CHECK(ground.admin_at({45, 40}) == nullptr);
}

TEST_CASE("a district holds the same ground read alone as in the shipped region") {
    const std::filesystem::path pack = MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg";
    const AdminGround ground(pack);
    const Region region(pack);
    const std::vector<AdminUnit>& units = region.level(2).admin;
    REQUIRE(ground.units().size() == units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        INFO(units[i].id);
        CHECK(ground.units()[i].id == units[i].id);
        CHECK(ground.units()[i].names == units[i].names);
        CHECK(ground.units()[i].label == units[i].label);
        CHECK(ground.units()[i].shape == units[i].shape);
    }
    for (const LonLat p :
         {LonLat{46.75, 39.82}, LonLat{44.5, 40.2}, LonLat{50.8, 41.2}, LonLat{2.35, 48.85}}) {
        const AdminUnit* const here = ground.admin_at(p);
        const AdminUnit* const there = region.admin_at(p);
        REQUIRE((here == nullptr) == (there == nullptr));
        if (here != nullptr) CHECK(here->id == there->id);
    }
}

TEST_CASE("a file that holds no districts to trust is refused by name") {
    const TemporaryFolder folder;
    CHECK_THAT(complaint(folder / "none.gpkg"), Contains("none.gpkg does not exist"));
    write_bytes(folder / "text.gpkg", "no database");
    CHECK_THAT(complaint(folder / "text.gpkg"), Contains("text.gpkg"));
    GeopackageWriter other(folder / "other.gpkg");
    other.begin_table("somewhere", ShapeKind::none, {text("id")});
    other.finish();
    CHECK_THAT(complaint(folder / "other.gpkg"), Contains("region pack"));
    write_region_pack(folder / "pack.gpkg");
    std::filesystem::resize_file(folder / "pack.gpkg", std::filesystem::file_size(folder / "pack.gpkg") / 2);
    CHECK_THAT(complaint(folder / "pack.gpkg"), Contains("pack.gpkg"));
}
