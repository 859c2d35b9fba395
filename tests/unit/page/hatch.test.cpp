// SPDX-License-Identifier: MIT
#include "page/hatch.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

using namespace marchland;
using page::Ring;

namespace {

const Ring square{{0, 0}, {100, 0}, {100, 100}, {0, 100}};
const Ring hole{{40, 40}, {40, 60}, {60, 60}, {60, 40}};  // the other way round

double length(const std::vector<page::Segment>& lines) {
    double sum = 0;
    for (const auto& [a, b] : lines) sum += std::hypot(b.x - a.x, b.y - a.y);
    return sum;
}

}  // namespace

TEST_CASE("hatch lines cover an area by their spacing") {
    for (const double angle : {0.0, std::numbers::pi / 4, -std::numbers::pi / 4, 1.0}) {
        const std::vector<Ring> rings{square};
        CHECK(length(page::hatch_lines(rings, angle, 5)) * 5 == Approx(10'000).epsilon(0.05));
    }
}

TEST_CASE("holes stay empty") {
    const std::vector<Ring> rings{square, hole};
    CHECK(length(page::hatch_lines(rings, 0, 1)) == Approx(10'000 - 400).epsilon(0.02));
    for (const map::Pixel dot : page::hatch_dots(rings, 5)) {
        CHECK_FALSE((dot.x > 40 && dot.x < 60 && dot.y > 40 && dot.y < 60));
        CHECK((dot.x >= 0 && dot.x <= 100 && dot.y >= 0 && dot.y <= 100));
    }
}

TEST_CASE("areas that overlap are hatched once") {
    const std::vector<Ring> rings{square, square};
    CHECK(length(page::hatch_lines(rings, 0, 5)) ==
          Approx(length(page::hatch_lines(std::vector<Ring>{square}, 0, 5))));
}

TEST_CASE("dots stand on one grid whatever the area") {
    const std::vector<Ring> rings{Ring{{3, 3}, {33, 3}, {33, 33}, {3, 33}}};
    const auto dots = page::hatch_dots(rings, 10);
    REQUIRE(dots.size() == 9);
    for (const map::Pixel dot : dots) {
        CHECK(std::fmod(dot.x, 10) == Approx(0).margin(1e-9));
        CHECK(std::fmod(dot.y, 10) == Approx(0).margin(1e-9));
    }
}

TEST_CASE("a rising hatch rises to the right on paper") {
    const std::vector<Ring> rings{square};
    for (const auto& [a, b] : page::hatch_lines(rings, -std::numbers::pi / 4, 7))
        CHECK((b.x - a.x) * (b.y - a.y) < 0);
}
