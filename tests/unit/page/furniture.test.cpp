// SPDX-License-Identifier: MIT
#include "page/furniture.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "geo/geodesic.h"

using namespace marchland;

namespace {

/// What the bar really spans on the ground at the picture's middle.
double true_km(const page::ScaleBar& bar, const map::Camera& camera, const geo::Projection& projection) {
    const double y = camera.height / 2.0;
    const auto west = projection.inverse(camera.to_metres({camera.width / 2.0 - bar.width / 2, y}));
    const auto east = projection.inverse(camera.to_metres({camera.width / 2.0 + bar.width / 2, y}));
    return geo::distance_km(west.value(), east.value());
}

}  // namespace

TEST_CASE("the scale bar is round, fits and is true on the ground, in every projection and zoom") {
    for (const char* spec : {"lcc", "mercator", "utm38n", "plate-carree"}) {
        const geo::Projection projection(spec);
        for (const double metres_per_px : {10.0, 130.0, 700.0, 3000.0}) {
            INFO(spec << " at " << metres_per_px);
            const map::Camera camera{projection.forward(geo::LonLat{46.2, 40.6}).value(), metres_per_px, 1000,
                                     700};
            const auto bar = page::scale_bar(camera, projection, 150);
            REQUIRE(bar);
            CHECK(bar->width <= 150.001);
            CHECK(bar->width > 150 / 2.6);
            CHECK(true_km(*bar, camera, projection) == Approx(bar->km).epsilon(0.01));
            const double mantissa = bar->km / std::pow(10, std::floor(std::log10(bar->km) + 1e-9));
            CHECK((std::abs(mantissa - 1) < 1e-9 || std::abs(mantissa - 2) < 1e-9 ||
                   std::abs(mantissa - 5) < 1e-9));
        }
    }
}

TEST_CASE("a Mercator picture says at which latitude its bar is true, a conic one need not") {
    const geo::Projection mercator("mercator");
    const map::Camera wide{mercator.forward(geo::LonLat{46.2, 40.6}).value(), 900, 1000, 700};
    CHECK(page::scale_bar(wide, mercator, 150)->note == "scale at 40.6° N");
    const geo::Projection conic("lcc");
    const map::Camera home{conic.forward(geo::LonLat{45.5, 40.8}).value(), 700, 1200, 900};
    CHECK(page::scale_bar(home, conic, 150)->note.empty());
}

TEST_CASE("a north arrow only where north is one direction") {
    const auto north = [](const char* spec, geo::LonLat middle, double metres_per_px) {
        const geo::Projection projection(spec);
        return page::true_north({projection.forward(middle).value(), metres_per_px, 1000, 700}, projection);
    };
    CHECK(north("lcc", {46.2, 40.6}, 200).has_value());
    CHECK_FALSE(north("lcc", {46.2, 40.6}, 3000).has_value());
    const auto mercator = north("mercator", {46.2, 40.6}, 3000);
    REQUIRE(mercator);
    CHECK(*mercator == Approx(0).margin(1e-6));
    const auto utm = north("utm38n", {49.0, 40.6}, 100);
    REQUIRE(utm);
    CHECK(std::abs(*utm) > 0.02);
}
