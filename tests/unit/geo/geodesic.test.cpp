// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"

#include <catch2/catch.hpp>

using namespace marchland::geo;

TEST_CASE("distances agree with published geodesics") {
    // Examples of the GeographicLib manual (Karney), to the millimetre.
    CHECK(distance_km({-73.8, 40.6}, {-0.5, 51.6}) == Approx(5551.759400).margin(1e-6));
    CHECK(distance_km({174.81, -41.32}, {-5.50, 40.96}) == Approx(19959.679267).margin(1e-6));
}

TEST_CASE("distances in the region") {
    const LonLat yerevan{44.5126, 40.1776};
    const LonLat baku{49.8671, 40.4093};
    CHECK(distance_km(yerevan, baku) == Approx(455).margin(2));
    CHECK(distance_km(baku, yerevan) == distance_km(yerevan, baku));
    CHECK(distance_km(baku, baku) == 0);
}

TEST_CASE("a distance across the antimeridian is the short way") {
    CHECK(distance_km({179.9, 0}, {-179.9, 0}) == Approx(22.264).margin(0.001));
}

TEST_CASE("areas are those of the ellipsoid") {
    // GeographicLib manual: a coarse outline of Antarctica, which holds the pole.
    const Path antarctica{{-58, -63.1},  {-74, -72.9}, {-102, -71.9}, {-102, -74.9}, {-131, -74.3},
                          {-163, -77.5}, {163, -77.4}, {172, -71.7},  {140, -65.9},  {113, -65.7},
                          {88, -66.6},   {59, -66.9},  {25, -69.8},   {-4, -70.0},   {-14, -71.0},
                          {-33, -77.3},  {-46, -77.9}, {-61, -74.7}};
    CHECK(area_km2({{antarctica, {}}}) == Approx(13662703.680).margin(0.001));
}

TEST_CASE("a hole is taken off an area, and the direction of a ring does not matter") {
    const Path square{{45, 40}, {46, 40}, {46, 41}, {45, 41}};
    const Path clockwise(square.rbegin(), square.rend());
    const Path hole{{45.2, 40.2}, {45.8, 40.2}, {45.8, 40.8}, {45.2, 40.8}};
    const double whole = area_km2({{square, {}}});
    CHECK(whole == Approx(9409).epsilon(0.01));
    CHECK(area_km2({{clockwise, {}}}) == Approx(whole));
    CHECK(area_km2({{square, {hole}}}) == Approx(whole - area_km2({{hole, {}}})));
    CHECK(area_km2({{square, {}}, {hole, {}}}) == Approx(whole + area_km2({{hole, {}}})));
    CHECK(area_km2({}) == 0);
}

TEST_CASE("travelling goes where the compass says") {
    const LonLat start{45, 40};
    const LonLat north = travel(start, 0, 100);
    CHECK(north.lon == Approx(45).margin(1e-9));
    CHECK(north.lat > 40.89);
    CHECK(travel(start, 90, 100).lon > 46.1);
    CHECK(distance_km(start, travel(start, 217, 33.5)) == Approx(33.5).margin(1e-6));
}

TEST_CASE("a circle has its radius on the ground all around") {
    const LonLat centre{46.75, 39.82};
    const Path ring = circle(centre, 25, 36);
    REQUIRE(ring.size() == 36);
    for (const LonLat p : ring) CHECK(distance_km(centre, p) == Approx(25).margin(1e-6));
    CHECK_FALSE(ring.front() == ring.back());
    CHECK(area_km2({{circle(centre, 25, 720), {}}}) == Approx(3.14159265 * 25 * 25).epsilon(0.001));
}

TEST_CASE("the straight line is never longer than the way over ground, and close to it nearby") {
    const LonLat yerevan{44.5126, 40.1776};
    const LonLat points[] = {{49.8671, 40.4093}, {44.52, 40.18}, {-73.8, 40.6}, {174.8, -41.3}, {0, 90}};
    for (const LonLat p : points) {
        const double straight = straight_km(geocentric(yerevan), geocentric(p));
        CHECK(straight <= distance_km(yerevan, p));
        if (straight < 1000) CHECK(straight == Approx(distance_km(yerevan, p)).epsilon(0.001));
    }
    CHECK(geocentric({0, 0})[0] == Approx(6378.137));
    CHECK(geocentric({0, 90})[2] == Approx(6356.752).margin(0.001));
}
