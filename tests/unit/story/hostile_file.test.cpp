// SPDX-License-Identifier: MIT
// What load() does with files that are not, or no longer, stories.
#include <gdal.h>
#include <ogr_api.h>
#include <catch2/catch.hpp>

#include "geo/error.h"
#include "geo/geopackage.h"
#include "story/file.h"
#include "temporary_folder.h"
#include "unit/geo/region_fixture.h"
#include "unit/story/rich_story.h"

using namespace marchland;
using namespace marchland::story;
using marchland::testing::bytes_of;
using marchland::testing::TemporaryFolder;
using marchland::testing::write_bytes;
using story::testing::rich_story;

namespace {

/// What load() says; "" when it accepts the file. Anything but geo::Error fails the test.
std::string complaint(const std::filesystem::path& file) {
    try {
        (void)load(file);
    } catch (const geo::Error& error) {
        const std::string words = error.what();
        CHECK(words.find('\n') == std::string::npos);
        CHECK_THAT(words, Catch::Contains(file.filename().string()));
        return words;
    }
    return "";
}

/// A saved rich story changed by SQL statements of ours, as another program might.
std::filesystem::path changed(const TemporaryFolder& folder, const std::vector<std::string>& statements) {
    const auto file = folder / "changed.gpkg";
    save(rich_story(), file);
    geo::register_geopackage();
    const geo::GdalErrors quiet;
    GDALDatasetH dataset =
        GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
    REQUIRE(dataset != nullptr);
    for (const std::string& statement : statements) {
        GDALDatasetReleaseResultSet(dataset,
                                    GDALDatasetExecuteSQL(dataset, statement.c_str(), nullptr, nullptr));
    }
    GDALClose(dataset);
    return file;
}

std::string complaint_after(const std::string& statement) {
    const TemporaryFolder folder;
    return complaint(changed(folder, {statement}));
}

}  // namespace

TEST_CASE("what is no story is refused with what it is") {
    const TemporaryFolder folder;
    const auto file = folder / "story.gpkg";
    CHECK_THAT(complaint(file), Catch::Contains("does not exist"));
    CHECK_THAT(complaint(folder.path()), Catch::Contains("is a folder"));
    write_bytes(file, "");
    CHECK_THAT(complaint(file), Catch::Contains("empty"));
    write_bytes(file, R"({"type": "FeatureCollection", "features": []})");
    CHECK_THAT(complaint(file), Catch::Contains("JSON"));
    write_bytes(file, "Peacekeepers leave.\n");
    CHECK_THAT(complaint(file), Catch::Contains("text") && Catch::Contains("marchland read"));
    write_bytes(file, "%PDF-1.7\n");
    CHECK_THAT(complaint(file), Catch::Contains("PDF"));
    std::filesystem::remove(file);
    geo::testing::write_region_pack(file);
    CHECK_THAT(complaint(file), Catch::Contains("is a region pack, not a story"));
    std::filesystem::remove(file);
    geo::GeopackageWriter other(file);
    other.begin_table("roads", geo::ShapeKind::any, {{"id", geo::ColumnKind::text}});
    other.finish();
    CHECK_THAT(complaint(file), Catch::Contains("is a GeoPackage but not a story"));
}

TEST_CASE("a story of a newer version is refused with both numbers") {
    CHECK_THAT(
        complaint_after("UPDATE settings SET value = '7' WHERE key = 'schema_version'"),
        Catch::Contains("was written by a newer Marchland (schema 7, this one reads 2): update Marchland"));
    for (const char* version : {"", "0", "-1", "one", "99999999999999999999"}) {
        CHECK_FALSE(complaint_after("UPDATE settings SET value = '" + std::string(version) +
                                    "' WHERE key = 'schema_version'")
                        .empty());
    }
}

TEST_CASE("a story cut anywhere is refused") {
    const TemporaryFolder folder;
    save(rich_story(), folder / "whole.gpkg");
    const std::string whole = bytes_of(folder / "whole.gpkg");
    for (std::size_t length = 1; length < whole.size(); length += 997) {
        CAPTURE(length);
        write_bytes(folder / "cut.gpkg", whole.substr(0, length));
        CHECK_FALSE(complaint(folder / "cut.gpkg").empty());
    }
}

TEST_CASE("a story with bytes overwritten is refused or still holds together") {
    const TemporaryFolder folder;
    save(rich_story(), folder / "whole.gpkg");
    const std::string whole = bytes_of(folder / "whole.gpkg");
    int refused = 0;
    for (std::size_t at = 20; at + 40 < whole.size(); at += 1511) {
        for (const char filler : {'\0', '\xFF', 'A'}) {
            std::string spoiled = whole;
            for (std::size_t i = at; i < at + 40; ++i) spoiled[i] = filler;
            write_bytes(folder / "spoiled.gpkg", spoiled);
            try {
                const Story story = load(folder / "spoiled.gpkg");
                CAPTURE(at);
                CHECK(check(story).empty());
            } catch (const geo::Error&) {
                ++refused;
            }
        }
    }
    CHECK(refused > 0);
}

TEST_CASE("values that cannot be are refused with their table") {
    const std::pair<const char*, const char*> cases[] = {
        {"UPDATE events SET type = 'FIGHT'", "cannot be a type"},
        {"UPDATE events SET review = ''", "review"},
        {"UPDATE events SET telling = 'perhaps'", "telling"},
        {"UPDATE events SET date_first = '2024-02-30'", "\"2024-02-30\" cannot be a date_first"},
        {"UPDATE events SET date_precision = 'fortnight'", "date_precision"},
        {"UPDATE events SET date_last = NULL", "date_last"},
        {"UPDATE events SET date_last = '1990-01-01' WHERE id = 'e1'", "before its first"},
        {"UPDATE events SET precision_km = -5", "precision"},
        {"UPDATE events SET precision_km = 9e999", "precision_km is not a number"},
        {"UPDATE events SET place = 'atlantis'", "there is no place atlantis"},
        {"UPDATE events SET id = 'e1'", "there twice"},
        {"UPDATE events SET title = CAST(x'FFFE41' AS TEXT)", "title is not UTF-8"},
        {"UPDATE places SET valid_from = 'yesterday'", "valid_from"},
        {"UPDATE places SET name_other = 'nonsense'", "name_other"},
        {"UPDATE articles SET text = 'Troops stayed.' WHERE id = 'a2'", "words"},
        {"UPDATE articles SET text = text || ' And more.'", "its text is not the one its hash was made of"},
        {"UPDATE articles SET published = '2024-04'", "published"},
        {"UPDATE excerpts SET start_byte = -1", "start_byte is -1"},
        {"UPDATE excerpts SET end_byte = 99999999999", "end_byte"},
        {"UPDATE excerpts SET text = 'Something nobody wrote'", "words are not those"},
        {"UPDATE excerpts SET article = 'none'", "there is no article none"},
        {"UPDATE mentions SET role = 'villain'", "cannot be a role"},
        {"UPDATE mentions SET excerpt = 'none'", "no such excerpt"},
        {"UPDATE event_excerpts SET event = 'none'", "there is no event none"},
        {"UPDATE event_excerpts SET excerpt = 'none'", "there is no excerpt none"},
        {"ALTER TABLE events DROP COLUMN title", "no column \"title\""},
        {"ALTER TABLE areas RENAME COLUMN controller TO owner", "no column \"controller\""},
    };
    for (const auto& [statement, words] : cases) {
        CAPTURE(statement);
        CHECK_THAT(complaint_after(statement), Catch::Contains(words));
    }
}

TEST_CASE("geometries that cannot be are refused") {
    const TemporaryFolder folder;
    const auto with_geometry = [&](const std::string& layer, const geo::Geometry& shape) {
        const auto file = changed(folder, {});
        const geo::GdalErrors quiet;
        GDALDatasetH dataset =
            GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
        OGRLayerH rows = GDALDatasetGetLayerByName(dataset, layer.c_str());
        OGRFeatureH row = OGR_L_GetFeature(rows, 1);
        OGRGeometryH geometry = OGR_G_CreateGeometry(wkbPoint);
        const auto p = std::get<geo::LonLat>(shape);
        OGR_G_SetPoint_2D(geometry, 0, p.lon, p.lat);
        OGR_F_SetGeometryDirectly(row, geometry);
        REQUIRE(OGR_L_SetFeature(rows, row) == OGRERR_NONE);
        OGR_F_Destroy(row);
        GDALClose(dataset);
        return file;
    };
    CHECK(complaint(with_geometry("places", geo::LonLat{1, 2})).empty());
    CHECK_THAT(complaint(with_geometry("places", geo::LonLat{4'500'000, 12})),
               Catch::Contains("is not a position"));
    CHECK_THAT(complaint(with_geometry("areas", geo::LonLat{1, 2})), Catch::Contains("a polygon is wanted"));
}

TEST_CASE("a story with a view or a missing table is refused") {
    CHECK_THAT(complaint_after("CREATE VIEW more AS SELECT * FROM events"), Catch::Contains("database view"));
    CHECK_FALSE(complaint_after("DROP TABLE excerpts").empty());
    CHECK_THAT(complaint_after("DROP TABLE articles"), Catch::Contains("articles"));
}

TEST_CASE("in a story from before events said how they are told, all are asserted") {
    const TemporaryFolder folder;
    const Story story = load(changed(folder, {"ALTER TABLE events DROP COLUMN telling"}));
    for (const Event& event : story.events) CHECK(event.telling == Telling::asserted);
}

TEST_CASE("columns and tables that others add do no harm") {
    const TemporaryFolder folder;
    const auto file =
        changed(folder, {"ALTER TABLE events ADD COLUMN remark TEXT", "UPDATE events SET remark = 'seen'",
                         "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, style TEXT)"});
    CHECK(load(file) == rich_story());
}
