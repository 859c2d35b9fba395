// SPDX-License-Identifier: MIT
#include "geo/operations.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "geo/error.h"
#include "geo/geodesic.h"

using namespace marchland::geo;

namespace {

Polygon square(double west, double south, double side) {
    return {{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}}, {}};
}

Polygon with_hole() {
    Polygon polygon = square(45, 40, 4);
    polygon.holes.push_back(square(46, 41, 2).outer);
    return polygon;
}

double plane_area(const std::vector<Metres>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Metres a = ring[i];
        const Metres b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

double mesh_area(const Mesh& mesh) {
    double area = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        area += plane_area({mesh.vertices.at(mesh.indices[i]), mesh.vertices.at(mesh.indices[i + 1]),
                            mesh.vertices.at(mesh.indices[i + 2])});
    }
    return area;
}

/// A coast of `points` points with bays: a circle with a wavy radius.
std::vector<Metres> wavy(int points, double radius) {
    std::vector<Metres> ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const double r = radius * (1 + 0.2 * std::sin(9 * angle) + 0.01 * std::sin(501 * angle));
        ring.push_back({r * std::cos(angle), r * std::sin(angle)});
    }
    return ring;
}

}  // namespace

TEST_CASE("a point is inside a polygon, not in its hole, and inside any of several") {
    const Polygons shape{with_hole(), square(60, 0, 1)};
    CHECK(contains(shape, {45.5, 40.5}));
    CHECK_FALSE(contains(shape, {47, 42}));
    CHECK(contains(shape, {60.5, 0.5}));
    CHECK_FALSE(contains(shape, {44.9, 42}));
    CHECK_FALSE(contains(shape, {45.5, 44.5}));
    CHECK_FALSE(contains(Polygons{}, {0, 0}));
    CHECK_FALSE(contains(Polygon{}, {0, 0}));
}

TEST_CASE("a point level with a corner is counted once") {
    const Polygon diamond{{{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, {}};
    CHECK(contains(diamond, {0.5, 0}));
    CHECK_FALSE(contains(diamond, {-2, 0}));
    CHECK_FALSE(contains(diamond, {-0.5, 1}));
}

TEST_CASE("polygons that touch or overlap unite into one") {
    const Polygons united = unite({square(45, 40, 1), square(46, 40, 1), square(45.5, 40.5, 1)});
    REQUIRE(united.size() == 1);
    CHECK_FALSE(united[0].outer.front() == united[0].outer.back());
    CHECK(contains(united, {45.9999, 40.2}));
    CHECK(unite({square(0, 0, 1), square(5, 5, 1)}).size() == 2);
    CHECK(unite({}).empty());
}

TEST_CASE("uniting keeps a hole and fills one that is covered") {
    const Polygons ring = unite({with_hole()});
    REQUIRE(ring.size() == 1);
    REQUIRE(ring[0].holes.size() == 1);
    CHECK(unite({with_hole(), square(46, 41, 2)})[0].holes.empty());
}

TEST_CASE("intersections and clips are what both hold") {
    const Polygons both = intersect({square(0, 0, 2)}, {square(1, 1, 2)});
    REQUIRE(both.size() == 1);
    CHECK(area_km2(both) == Approx(area_km2({square(1, 1, 1)})));
    CHECK(intersect({square(0, 0, 1)}, {square(5, 5, 1)}).empty());
    CHECK(intersect({square(0, 0, 1)}, {square(1, 0, 1)}).empty());  // a shared edge is no area
    const Polygons clipped = clip({with_hole()}, {45, 40, 47, 44});
    CHECK(area_km2(clipped) == Approx(area_km2({with_hole()}) / 2).epsilon(0.001));
}

TEST_CASE("a polygon that crosses itself is repaired, not refused") {
    const Polygon bow{{{0, 0}, {2, 2}, {2, 0}, {0, 2}}, {}};
    const Polygons repaired = unite({bow});
    CHECK(repaired.size() == 2);
    CHECK(area_km2(repaired) == Approx(area_km2({square(0, 0, 2)}) / 2).epsilon(0.01));
    CHECK(area_km2(clip({bow}, {-1, -1, 3, 3})) == Approx(area_km2(repaired)));
}

TEST_CASE("rings too short to hold ground are passed over") {
    const Polygon line{{{0, 0}, {1, 1}}, {}};
    const Polygon closed_line{{{0, 0}, {1, 1}, {0, 0}}, {}};
    CHECK(unite({line, closed_line, Polygon{}}).empty());
}

TEST_CASE("a label lies well inside the largest part") {
    Polygon u{{{0, 40}, {9, 40}, {9, 49}, {8, 49}, {8, 44}, {1, 44}, {1, 49}, {0, 49}}, {}};
    const LonLat p = label_point({square(20, 40, 1), u});
    CHECK(contains(u, p));
    CHECK(p.lat < 44);
    CHECK(p.lon > 1);
    CHECK(p.lon < 8);
    const LonLat centre = label_point({square(45, 40, 2)});
    CHECK(centre.lon == Approx(46).margin(0.35));
    CHECK(centre.lat == Approx(41).margin(0.05));
}

TEST_CASE("a label is placed even on a sliver, and nothing has none") {
    const LonLat p = label_point({{{{45, 40}, {46, 40}, {45.5, 40}}, {}}});
    CHECK(p.lat == Approx(40).margin(1e-6));
    CHECK_THROWS_AS(label_point({}), Error);
    CHECK_THROWS_AS(label_point({Polygon{}}), Error);
}

TEST_CASE("triangles fill a polygon exactly, hole left out") {
    const std::vector<Metres> outer = wavy(3000, 100'000);
    const std::vector<Metres> hole = wavy(300, 20'000);
    const MetrePolygon island{{outer, hole}};
    const Mesh mesh = triangulate(std::vector{island});
    CHECK(mesh_area(mesh) == Approx(plane_area(outer) - plane_area(hole)).epsilon(1e-9));
    CHECK(mesh.vertices.size() == 3300);
    CHECK(mesh.indices.size() == 3 * 3300);  // n + 2h - 2 triangles
}

TEST_CASE("several polygons make one mesh, and bad ones are left out of it") {
    const MetrePolygon square{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}};
    const MetrePolygon bow{{{{20, 0}, {30, 10}, {30, 0}, {20, 10}}}};
    const MetrePolygon line{{{{0, 0}, {1, 1}}}};
    const MetrePolygon nothing;
    const Mesh mesh = triangulate(std::vector{square, line, nothing, bow});
    CHECK(mesh_area(mesh) == Approx(150));
    for (const std::uint32_t index : mesh.indices) CHECK(index < mesh.vertices.size());
    CHECK(triangulate({}).indices.empty());
}

TEST_CASE("the inner edge is where an area ends inside its host, without the rim they share") {
    const Polygons host{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {}}};
    const Polygons area{{{{0, 0}, {4, 0}, {4, 10}, {0, 10}}, {}}};
    const Lines edge = inner_edge(area, host, 0.1);
    REQUIRE(edge.size() == 1);
    for (const LonLat p : edge.front()) CHECK(p.lon == Approx(4));
    CHECK(std::abs(edge.front().front().lat - edge.front().back().lat) == Approx(9.8));
    CHECK(inner_edge(host, host, 0.1).empty());
}

TEST_CASE("a ring that is closed explicitly is the same polygon") {
    const MetrePolygon closed{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}}};
    CHECK(triangulate(std::vector{closed}).indices.size() == 6);
    CHECK(area_km2(unite({{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}})) > 0);
}
