// SPDX-License-Identifier: MIT
#include "geo/surroundings.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "geo/geodesic.h"
#include "geo/operations.h"

using namespace marchland::geo;

namespace {

const Lines bent{{{44.8, 39.7}, {46.5, 38.9}, {46.6, 41.1}}, {{46.6, 41.1}, {43.5, 41.1}}};

double nearest_km(LonLat p) {
    double least = 1e9;
    for (const Path& line : bent)
        for (std::size_t i = 0; i + 1 < line.size(); ++i)
            for (int k = 0; k <= 500; ++k)
                least = std::min(least,
                                 distance_km(p, {line[i].lon + k / 500.0 * (line[i + 1].lon - line[i].lon),
                                                 line[i].lat + k / 500.0 * (line[i + 1].lat - line[i].lat)}));
    return least;
}

}  // namespace

TEST_CASE("the surroundings of lines end as far from them on the ellipsoid as was asked for") {
    for (const double km : {5.0, 25.0, 150.0}) {
        CAPTURE(km);
        const Polygons zone = surroundings(bent, km);
        REQUIRE(zone.size() == 1);
        const Path& rim = zone.front().outer;
        for (std::size_t i = 0; i < rim.size(); i += 7)
            CHECK(nearest_km(rim[i]) == Approx(km).epsilon(0.015));
        for (const Path& line : bent)
            for (const LonLat p : line) CHECK(contains(zone, p));
    }
}

TEST_CASE("an enclave smaller than the distance is all near its border, the middle of a larger one is not") {
    const Lines enclave{{{45.4, 40.6}, {45.55, 40.55}, {45.6, 40.68}, {45.45, 40.7}, {45.4, 40.6}}};
    CHECK(contains(surroundings(enclave, 10), {45.5, 40.63}));
    CHECK_FALSE(contains(surroundings(enclave, 2), {45.5, 40.63}));
}

TEST_CASE("nothing has no surroundings, and far lines have one zone each") {
    CHECK(surroundings({}, 10).empty());
    CHECK(surroundings({{{45, 40}}}, 10).empty());
    CHECK(surroundings({{{45, 40}, {45.1, 40}}, {{50, 40}, {50.1, 40}}}, 10).size() == 2);
}
