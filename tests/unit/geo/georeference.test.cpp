// SPDX-License-Identifier: MIT
#include "geo/georeference.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <vector>

#include "geo/error.h"
#include "temporary_folder.h"

using namespace marchland;
using namespace marchland::geo;

namespace {

constexpr int width = 300;
constexpr int height = 200;

std::string tiff(const Georeference& place) {
    const std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height, 0x123456);
    return encode_geotiff({pixels.data(), width, height, width}, place, {"A title", "A credit", 300});
}

/// What gdaltransform makes of WGS 84 degrees in pixels of the file; nothing where it is not installed.
std::optional<Metres> pixel_of(const std::filesystem::path& file, LonLat p) {
    const auto answer = file.parent_path() / "answer";
    const std::string command = "echo '" + std::to_string(p.lon) + " " + std::to_string(p.lat) +
                                "' | gdaltransform -i -t_srs OGC:CRS84 '" + file.string() + "' > '" +
                                answer.string() + "' 2>/dev/null";
    if (std::system(command.c_str()) != 0) return std::nullopt;
    std::ifstream stream(answer);
    Metres at;
    if (!(stream >> at.x >> at.y)) return std::nullopt;
    return at;
}

}  // namespace

TEST_CASE("a GeoTIFF puts towns within a pixel of where the projection does, in every projection") {
    const testing::TemporaryFolder folder;
    const std::vector<LonLat> towns{
        {46.7528, 39.8177}, {44.5136, 40.1811}, {49.8822, 40.3777}, {44.8337, 41.6941}, {46.3382, 39.5129}};
    for (const char* spec : {"lcc", "mercator", "utm38n", "plate-carree", "EPSG:32639", "EPSG:28408"}) {
        INFO(spec);
        const Projection projection(spec);
        const Metres corner = projection.forward(LonLat{43.5, 42.5}).value();
        constexpr double metres_per_px = 1700;
        const auto file = folder.path() / "map.tif";
        std::ofstream(file, std::ios::binary) << tiff(georeference(projection, corner, metres_per_px));
        for (const LonLat town : towns) {
            const Metres there = projection.forward(town).value();
            const auto pixel = pixel_of(file, town);
            if (!pixel) {
                WARN("skipped: no gdaltransform (gdal-bin)");
                return;
            }
            CHECK(std::abs(pixel->x - (there.x - corner.x) / metres_per_px) < 0.5);
            CHECK(std::abs(pixel->y - (corner.y - there.y) / metres_per_px) < 0.5);
        }
    }
}

TEST_CASE("the same picture gives the same GeoTIFF") {
    const Georeference place{"EPSG:32638", 400'000, 4'500'000, 250};
    CHECK(tiff(place) == tiff(place));
    CHECK(tiff(place).starts_with("II"));
}

TEST_CASE("a CRS that nobody knows is refused") {
    CHECK_THROWS_AS(tiff({"EPSG:1", 0, 0, 1}), Error);
    CHECK_THROWS_AS(crs_wkt({"nonsense", 0, 0, 1}), Error);
}

TEST_CASE("a world file gives the middle of the first pixel, and the CRS as WKT beside it") {
    const Georeference place{"EPSG:32638", 400'000, 4'500'000, 250};
    CHECK(world_file(place) == "250.0000000000\n0\n0\n-250.0000000000\n400125.000000\n4499875.000000\n");
    CHECK_THAT(crs_wkt(place), Catch::StartsWith("PROJCS[\"WGS 84 / UTM zone 38N\""));
}
