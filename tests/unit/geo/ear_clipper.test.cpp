// SPDX-License-Identifier: MIT
#include "geo/ear_clipper.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <random>

using namespace marchland::geo;

namespace {

double ring_area(const std::vector<Metres>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Metres a = ring[i];
        const Metres b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

double polygon_area(const MetrePolygon& polygon) {
    double area = 0;
    for (std::size_t i = 0; i < polygon.rings.size(); ++i)
        area += (i == 0 ? 1 : -1) * ring_area(polygon.rings[i]);
    return area;
}

double triangle_area(const Mesh& mesh, std::size_t i) {
    const Metres a = mesh.vertices.at(mesh.indices[i]);
    const Metres b = mesh.vertices.at(mesh.indices[i + 1]);
    const Metres c = mesh.vertices.at(mesh.indices[i + 2]);
    return ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
}

/// The promise of the clipper: triangles that all turn left and add up to the polygon cover it exactly.
void check_fill(const MetrePolygon& polygon) {
    Mesh mesh;
    REQUIRE(clip_ears(polygon, mesh));
    double sum = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        REQUIRE(triangle_area(mesh, i) > 0);
        sum += triangle_area(mesh, i);
    }
    CHECK(sum == Approx(polygon_area(polygon)).epsilon(1e-9));
}

std::vector<Metres> star(std::mt19937& random, int points, Metres centre, double least, double most) {
    std::uniform_real_distribution<double> radius(least, most);
    std::vector<Metres> ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const double r = radius(random);
        ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    return ring;
}

}  // namespace

TEST_CASE("simple shapes are filled, whichever way their rings run") {
    check_fill({{{{0, 0}, {1, 0}, {0, 1}}}});
    check_fill({{{{0, 0}, {0, 1}, {1, 0}}}});
    check_fill({{{{0, 0}, {4, 0}, {4, 4}, {2, 1}, {0, 4}}}});
    const std::vector<Metres> outer{{0, 0}, {9, 0}, {9, 9}, {0, 9}};
    const std::vector<Metres> hole{{3, 3}, {6, 3}, {6, 6}, {3, 6}};
    check_fill({{outer, hole}});
    check_fill({{{outer.rbegin(), outer.rend()}, {hole.rbegin(), hole.rend()}}});
}

TEST_CASE("corners on a line and repeated corners do no harm") {
    check_fill({{{{0, 0}, {1, 0}, {2, 0}, {2, 0}, {2, 2}, {1, 2}, {0, 2}, {0, 1}, {0, 0}}}});
    check_fill({{{{0, 0}, {4, 0}, {4, 4}, {2, 4}, {2, 6}, {2, 4}, {0, 4}}}});  // a spike out and back
}

TEST_CASE("holes beside, above and between one another are all left out") {
    MetrePolygon cheese{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}}};
    for (int x = 5; x < 95; x += 10) {
        for (int y = 5; y < 95; y += 10) {
            const double left = x;
            const double low = y;
            cheese.rings.push_back({{left, low}, {left + 5, low}, {left + 5, low + 5}, {left, low + 5}});
        }
    }
    check_fill(cheese);
}

TEST_CASE("a hole that touches its ring or another hole at a corner is filled around") {
    check_fill({{{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{9, 5}, {6, 3}, {6, 7}}}});
    check_fill({{{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{2, 2}, {4, 2}, {4, 4}}, {{4, 4}, {6, 4}, {6, 6}}}});
}

TEST_CASE("ragged coasts with ragged lakes, a hundred of them") {
    std::mt19937 random(20240417);  // NOLINT(cert-msc51-cpp): the same coasts each time
    for (int i = 0; i < 100; ++i) {
        CAPTURE(i);
        MetrePolygon polygon{{star(random, 20 + 17 * i, {}, 800, 1000)}};
        for (int lake = 0; lake < i % 7; ++lake) {
            const double angle = lake;
            polygon.rings.push_back(
                star(random, 5 + i, {500 * std::cos(angle), 500 * std::sin(angle)}, 50, 150));
        }
        check_fill(polygon);
    }
}

TEST_CASE("a comb, a spiral and a long thin strip are filled") {
    std::vector<Metres> comb{{0, -10}};
    std::vector<Metres> strip;
    std::vector<Metres> spiral;
    for (int i = 0; i < 2000; ++i) {
        comb.push_back({i * 1.0, i % 2 == 0 ? 0.0 : 100.0});
        strip.push_back({i * 10.0, std::sin(i * 0.1)});
        spiral.push_back({(10.0 + i) * std::cos(i * 0.05), (10.0 + i) * std::sin(i * 0.05)});
    }
    comb.push_back({1999, -10});
    for (int i = 1999; i >= 0; --i) {
        strip.push_back({i * 10.0, 2 + std::sin(i * 0.1)});
        spiral.push_back({(30.0 + i) * std::cos(i * 0.05), (30.0 + i) * std::sin(i * 0.05)});
    }
    check_fill({{comb}});
    check_fill({{strip}});
    check_fill({{spiral}});
}

TEST_CASE("what is not simple is refused and leaves the mesh as it was") {
    Mesh mesh;
    REQUIRE(clip_ears({{{{0, 0}, {1, 0}, {0, 1}}}}, mesh));
    const std::size_t vertices = mesh.vertices.size();
    CHECK_FALSE(clip_ears({{{{0, 0}, {3, 3}, {3, 0}, {0, 2}}}}, mesh));                    // crosses itself
    CHECK_FALSE(clip_ears({{{{0, 0}, {1, 0}, {0, 1}}, {{5, 5}, {6, 5}, {5, 6}}}}, mesh));  // a hole outside
    CHECK(mesh.vertices.size() == vertices);
    CHECK(mesh.indices.size() == 3);
}

TEST_CASE("rings without area fill nothing") {
    Mesh mesh;
    CHECK(clip_ears({}, mesh));
    CHECK(clip_ears({{{}}}, mesh));
    CHECK(clip_ears({{{{1, 1}}}}, mesh));
    CHECK(clip_ears({{{{0, 0}, {1, 1}, {2, 2}}}}, mesh));
    CHECK(mesh.indices.empty());
}
