// SPDX-License-Identifier: MIT
#include "page/clip.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>
#include "map/mark_shapes.h"

using namespace marchland;
using page::Box;
using page::Ring;

namespace {

constexpr Box box{0, 0, 100, 50};

bool inside(map::Pixel p) {
    return p.x >= -1e-9 && p.x <= 100 + 1e-9 && p.y >= -1e-9 && p.y <= 50 + 1e-9;
}

double area(const Ring& ring) {
    return std::abs(map::doubled_area(ring)) / 2;
}

}  // namespace

TEST_CASE("a ring inside the box stays as it is") {
    const Ring ring{{10, 10}, {20, 10}, {20, 20}};
    CHECK(page::clip_ring(ring, box) == ring);
}

TEST_CASE("a ring around the box becomes the box") {
    const Ring around{{-1e7, -1e7}, {1e7, -1e7}, {1e7, 1e7}, {-1e7, 1e7}};
    const Ring clipped = page::clip_ring(around, box);
    CHECK(area(clipped) == Approx(5000));
    for (const map::Pixel p : clipped) CHECK(inside(p));
}

TEST_CASE("a ring beside the box is nothing") {
    CHECK(page::clip_ring(Ring{{200, 10}, {300, 10}, {300, 40}}, box).empty());
    CHECK(page::clip_ring(Ring{}, box).empty());
}

TEST_CASE("a clipped ring covers exactly what lay inside") {
    const Ring half{{50, 10}, {150, 10}, {150, 30}, {50, 30}};
    CHECK(area(page::clip_ring(half, box)) == Approx(50 * 20));
    const Ring corner{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}};
    CHECK(area(page::clip_ring(corner, box)) == Approx(100));
}

TEST_CASE("whatever the ring, nothing of it lies outside after clipping") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> anywhere(-200, 300);
    for (int round = 0; round < 500; ++round) {
        Ring ring;
        for (int i = 0; i < 9; ++i) ring.push_back({anywhere(random), anywhere(random)});
        for (const map::Pixel p : page::clip_ring(ring, box)) REQUIRE(inside(p));
        for (const Ring& piece : page::clip_line(ring, box)) {
            REQUIRE(piece.size() >= 2);
            for (const map::Pixel p : piece) REQUIRE(inside(p));
        }
    }
}

TEST_CASE("a line that leaves and comes back is two pieces") {
    const Ring line{{10, 25}, {90, 25}, {150, 25}, {150, 40}, {50, 40}};
    const auto pieces = page::clip_line(line, box);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == Ring{{10, 25}, {90, 25}, {100, 25}});
    CHECK(pieces[1] == Ring{{100, 40}, {50, 40}});
}

TEST_CASE("a line that crosses without a vertex inside is kept") {
    const auto pieces = page::clip_line(Ring{{-50, 25}, {150, 25}}, box);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0] == Ring{{0, 25}, {100, 25}});
}

TEST_CASE("a line that misses the box is nothing") {
    CHECK(page::clip_line(Ring{{-10, -10}, {200, -10}}, box).empty());
    CHECK(page::clip_line(Ring{{-30, 20}, {20, -30}}, box).empty());
    CHECK(page::clip_line(Ring{{5, 5}}, box).empty());
}

TEST_CASE("thinning keeps the ends and what is far enough apart") {
    const Ring dense{{0, 0}, {0.01, 0}, {0.02, 0}, {5, 0}, {5.01, 0}};
    CHECK(page::thinned(dense, 0.1) == Ring{{0, 0}, {5, 0}, {5.01, 0}});
}
