// SPDX-License-Identifier: MIT
#include "geo/relief.h"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "geo/error.h"
#include "relief_fixture.h"
#include "temporary_folder.h"

using namespace marchland;
using namespace marchland::geo;
using Catch::Contains;
using fixture::Dem;
using fixture::write_dem;
using marchland::testing::TemporaryFolder;

namespace {

const LonLat top{45, 40};

MetreBox around(const Projection& projection, LonLat middle, double half_m) {
    const Metres at = projection.forward(middle).value();
    return {{at.x - half_m, at.y - half_m}, {at.x + half_m, at.y + half_m}};
}

Dem cone_dem() {
    Dem dem;
    dem.height = fixture::cone(top);
    return dem;
}

}  // namespace

TEST_CASE("heights come out where they lie, in every projection and at every scale") {
    const TemporaryFolder folder;
    Dem ramp;
    ramp.height = [](LonLat p) {
        return static_cast<float>(1000 * (p.lon - 44) + 500 * (p.lat - 39));  // metres
    };
    write_dem(folder / "ramp.tif", ramp);
    const Relief relief(folder / "ramp.tif");
    CHECK(relief.box().west == Approx(44));
    CHECK(relief.box().north == Approx(41));
    for (const char* spec : {"lcc", "mercator", "utm38n", "plate-carree", "EPSG:32639"}) {
        const Projection projection(spec);
        for (const double cell_m : {20.0, 300.0, 2000.0}) {
            CAPTURE(spec, cell_m);
            const HeightGrid grid =
                relief.heights(projection, around(projection, top, 50.5 * cell_m), 101, 101);
            const MetreBox box = around(projection, top, 50.5 * cell_m);
            for (const auto& [column, row] : {std::pair{50, 50}, {20, 50}, {50, 20}, {80, 70}}) {
                const LonLat there =
                    projection
                        .inverse({box.min.x + (column + 0.5) * cell_m, box.max.y - (row + 0.5) * cell_m})
                        .value();
                CAPTURE(there.lon, there.lat);
                CHECK(grid.at(column, row) == Approx(ramp.height(there)).margin(1 + cell_m * 0.001));
            }
        }
    }
}

TEST_CASE("outside the file and where it has no data, nothing is known") {
    const TemporaryFolder folder;
    Dem dem = cone_dem();
    dem.height = [](LonLat p) { return p.lon > 45 ? -9999.0f : 500.0f; };
    write_dem(folder / "half.tif", dem);
    const Relief relief(folder / "half.tif");
    const Projection projection;
    const HeightGrid grid = relief.heights(projection, around(projection, top, 200'000), 100, 100);
    CHECK(std::isnan(grid.at(2, 2)));
    CHECK(std::isnan(grid.at(60, 50)));
    CHECK(grid.at(40, 50) == Approx(500));
}

TEST_CASE("a file that is no elevation model is refused in one line that says what to do") {
    const TemporaryFolder folder;
    const auto file = folder / "dem.tif";
    const auto words = [&] {
        try {
            const Relief relief(file);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    Dem dem = cone_dem();
    CHECK_THAT(words(), Contains("dem.tif does not exist"));
    SECTION("text") {
        std::ofstream(file) << "Once upon a time";
        CHECK_THAT(words(), Contains("is not a raster of heights: it begins like text"));
    }
    SECTION("empty") {
        std::ofstream(file) << "";
        CHECK_THAT(words(), Contains("is empty"));
    }
    SECTION("without a coordinate reference system") {
        dem.crs = false;
        write_dem(file, dem);
        CHECK_THAT(words(), Contains("has no coordinate reference system") &&
                                Contains("gdal_edit.py -a_srs EPSG:4326"));
    }
    SECTION("without a place on the earth") {
        dem.place = false;
        write_dem(file, dem);
        CHECK_THAT(words(), Contains("does not say where on the earth it lies"));
    }
    SECTION("a picture") {
        dem.bands = 3;
        write_dem(file, dem);
        CHECK_THAT(words(), Contains("has 3 bands"));
    }
    SECTION("truncated") {
        write_dem(file, dem);
        std::filesystem::resize_file(file, 20'000);
        const Projection projection;
        CHECK_THROWS_WITH(Relief(file).heights(projection, around(projection, top, 100'000), 50, 50),
                          Contains("dem.tif"));
    }
    CHECK_THAT(words(), !Contains("\n"));
}

TEST_CASE("a file larger than memory is read only as far as the picture needs") {
    const TemporaryFolder folder;
    Dem dem;
    dem.columns = dem.rows = 200'000;  // 160 GB of floats, a few kB on disk
    dem.box = {40, 36, 50, 46};
    write_dem(folder / "huge.tif", dem);
    const Relief relief(folder / "huge.tif");
    const Projection projection;
    const HeightGrid grid = relief.heights(projection, around(projection, top, 600'000), 1000, 1000);
    CHECK(grid.metres.size() == 1'000'000);
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    CHECK(used.ru_maxrss < 2'000'000);  // kB
}
