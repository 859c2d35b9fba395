// SPDX-License-Identifier: MIT
#include "geo/values.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace marchland::geo;

TEST_CASE("a position from untrusted numbers is on the earth or nothing") {
    CHECK(lonlat(180, -90) == LonLat{180, -90});
    CHECK_FALSE(lonlat(180.001, 0));
    CHECK_FALSE(lonlat(0, 90.001));
    CHECK_FALSE(lonlat(std::numeric_limits<double>::quiet_NaN(), 0));
    CHECK_FALSE(lonlat(0, std::numeric_limits<double>::infinity()));
}

TEST_CASE("bounds hold every point of any geometry") {
    CHECK_FALSE(bounds(Geometry{}));
    CHECK_FALSE(bounds(Geometry{Lines{}}));
    CHECK(bounds(Geometry{LonLat{45, 40}}) == LonLatBox{45, 40, 45, 40});
    CHECK(bounds(Geometry{Lines{{{45, 40}, {46, 39}}, {{44, 41}, {44, 42}}}}) == LonLatBox{44, 39, 46, 42});
    CHECK(bounds(Geometry{Polygons{{{{1, 2}, {3, 2}, {3, 5}}, {}}}}) == LonLatBox{1, 2, 3, 5});
}

TEST_CASE("a box of metres grows with its points and overlaps what it touches") {
    MetreBox box;
    CHECK(box.empty());
    box.add({1, 1});
    box.add({3, -2});
    CHECK_FALSE(box.empty());
    CHECK(box.overlaps({{3, 1}, {9, 9}}));
    CHECK_FALSE(box.overlaps({{3.1, 1}, {9, 9}}));
}
