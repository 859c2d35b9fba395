// SPDX-License-Identifier: MIT
#include "geo/measure.h"

#include <catch2/catch.hpp>
#include <random>

#include "geo/geodesic.h"

using namespace marchland::geo;

namespace {

/// The same by looking at many points of the geodesic between neighbours.
double nearest_by_steps(LonLat p, LonLat a, LonLat b) {
    double best = distance_km(p, a);
    const double whole = distance_km(a, b);
    // A direction that leads from a to b, found by bisecting the azimuth.
    double low = -180;
    double high = 180;
    double towards = 0;
    double miss = 1e9;
    for (int round = 0; round < 12; ++round) {
        for (int i = 0; i <= 20; ++i) {
            const double azimuth = low + (high - low) * i / 20;
            const double off = distance_km(travel(a, azimuth, whole), b);
            if (off < miss) miss = off, towards = azimuth;
        }
        const double step = (high - low) / 20;
        low = towards - step;
        high = towards + step;
    }
    for (int i = 0; i <= 20'000; ++i)
        best = std::min(best, distance_km(p, travel(a, towards, whole * i / 20'000)));
    return best;
}

}  // namespace

TEST_CASE("the distance to a line is that to the nearest point of its geodesics", "[measure]") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> lon(40, 51);
    std::uniform_real_distribution<double> lat(38, 44);
    for (int i = 0; i < 10; ++i) {
        const LonLat p{lon(random), lat(random)};
        const LonLat a{lon(random), lat(random)};
        const LonLat b{lon(random), lat(random)};
        CAPTURE(p.lon, p.lat, a.lon, a.lat, b.lon, b.lat);
        const auto found = nearest(p, Path{a, b});
        REQUIRE(found);
        CHECK(found->km == Approx(nearest_by_steps(p, a, b)).margin(0.002));
        CHECK(distance_km(p, found->at) == Approx(found->km).margin(1e-9));
    }
}

TEST_CASE("nearest points are found at ends, on either side of the date line and in several lines",
          "[measure]") {
    const auto end = nearest({45, 40}, Path{{46, 40}, {47, 40}});
    REQUIRE(end);
    CHECK(end->at.lon == Approx(46));
    CHECK(end->km == Approx(distance_km({45, 40}, {46, 40})));
    const auto across = nearest({-179.5, 10}, Path{{179.5, 9}, {179.5, 11}});
    REQUIRE(across);
    CHECK(across->km == Approx(distance_km({-179.5, 10}, {179.5, 10})).margin(0.05));
    const auto second = nearest({45, 40}, Lines{{{48, 39}, {48, 41}}, {}, {{45.5, 39}, {45.5, 41}}});
    REQUIRE(second);
    CHECK(second->at.lon == Approx(45.5).margin(1e-3));
    const auto point = nearest({45, 40}, Path{{46, 40}});
    REQUIRE(point);
    CHECK(point->at.lon == Approx(46));
    CHECK_FALSE(nearest({45, 40}, Lines{}));
    CHECK_FALSE(nearest({45, 40}, Path{{-135, -40}, {-134, -40}}));
}

TEST_CASE("inside a polygon the distance is 0, in its hole that to the edge", "[measure]") {
    const Polygons square{
        {{{46, 39}, {48, 39}, {48, 41}, {46, 41}}, {{{46.9, 39.9}, {47.1, 39.9}, {47, 40.1}}}}};
    CHECK(nearest({46.5, 40}, square)->km == 0);
    const auto hole = nearest({47, 39.95}, square);
    REQUIRE(hole);
    CHECK(hole->km == Approx(distance_km({47, 39.95}, {47, 39.9})).margin(0.01));
    // The closing edge, from the last corner to the first, counts.
    const auto west = nearest({45.5, 40}, square);
    REQUIRE(west);
    CHECK(west->at.lon == Approx(46).margin(1e-3));
}

TEST_CASE("lines are as long as all their paths", "[measure]") {
    const Lines lines{{{45, 40}, {46, 40}}, {{45, 41}, {45, 42}, {46, 42}}};
    CHECK(length_km(lines) == Approx(length_km(lines[0]) + length_km(lines[1])));
}
