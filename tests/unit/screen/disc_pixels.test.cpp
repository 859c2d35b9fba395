// SPDX-License-Identifier: MIT
#include "screen/disc_pixels.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace marchland;
using namespace marchland::screen;

namespace {

constexpr std::uint32_t paper = 0xffffffff;

Pixels sheet(int width, int height) {
    Pixels picture(width, height);
    for (auto& px : picture.px) px = paper;
    return picture;
}

map::Disc disc(double x, double y, float radius, bool filled) {
    map::Disc disc;
    disc.at = {x, y};
    disc.radius_px = radius;
    disc.colour = {0, 0, 0, 255};
    disc.filled = filled;
    return disc;
}

int marked(const Pixels& picture) {
    return static_cast<int>(
        std::count_if(picture.px.begin(), picture.px.end(), [](std::uint32_t px) { return px != paper; }));
}

}  // namespace

TEST_CASE("A circle's outline lies on its radius, in dashes") {
    const float radius = GENERATE(20.0f, 90.0f, 300.0f);
    Pixels picture = sheet(700, 700);
    DiscPixels().draw(picture, disc(350, 350, radius, false), 1);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            if (picture.row(y)[x] != paper)
                REQUIRE(std::abs(std::hypot(x + 0.5 - 350, y + 0.5 - 350) - radius) < 1.3);
    const double around = 2 * 3.14159 * radius;
    // Five of nine px of it, some two px wide.
    CHECK(marked(picture) > around * 5 / 9 * 1.6);
    CHECK(marked(picture) < around * 7 / 9 * 2.6);
}

TEST_CASE("A small circle is tinted inside, a large one is not") {
    Pixels picture = sheet(100, 100);
    DiscPixels discs;
    discs.draw(picture, disc(50, 50, 15, true), 1);
    CHECK(picture.row(50)[50] != paper);
    CHECK(picture.row(50)[80] == paper);
    picture = sheet(100, 100);
    discs.draw(picture, disc(50, 50, 15, false), 1);
    CHECK(picture.row(50)[50] == paper);
}

TEST_CASE("A circle across the picture's edge is the part of it that lies inside") {
    const float radius = GENERATE(30.0f, 400.0f);
    Pixels whole = sheet(1200, 1200);
    Pixels part = sheet(600, 600);
    DiscPixels discs;
    discs.draw(whole, disc(600, 600, radius, false), 1);
    discs.draw(part, disc(600, 600, radius, false), 1);
    int missed = 0;
    for (int y = 0; y < part.height; ++y)
        for (int x = 0; x < part.width; ++x) missed += part.row(y)[x] != whole.row(y)[x] ? 1 : 0;
    CHECK(missed == 0);
    CHECK(marked(part) > 0);
    Pixels untouched = sheet(100, 100);
    discs.draw(untouched, disc(-1000, 5000, radius, true), 1);
    CHECK(marked(untouched) == 0);
}

TEST_CASE("However many colours and sizes came before, a circle is the same") {
    DiscPixels used;
    for (int i = 0; i < 1500; ++i) {
        map::Disc one = disc(50, 50, 10 + static_cast<float>(i % 700) / 4, true);
        one.colour = {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i / 7), 90, 255};
        Pixels picture = sheet(100, 100);
        Pixels fresh = sheet(100, 100);
        used.draw(picture, one, 1);
        DiscPixels().draw(fresh, one, 1);
        REQUIRE(picture.px == fresh.px);
    }
}
