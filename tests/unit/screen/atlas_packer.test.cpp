// SPDX-License-Identifier: MIT
#include "screen/atlas_packer.h"

#include <catch2/catch.hpp>
#include <random>

using marchland::screen::AtlasPacker;

TEST_CASE("packed rectangles stay on the sheet and never touch") {
    AtlasPacker packer(256);
    std::vector<char> taken(256 * 256, 0);
    std::mt19937 random(20240417);
    std::uniform_int_distribution<int> width(1, 60);
    std::uniform_int_distribution<int> height(1, 24);
    int placed = 0;
    for (int i = 0; i < 400; ++i) {
        const int w = width(random);
        const int h = height(random);
        const auto spot = packer.place(w, h);
        if (!spot) continue;
        ++placed;
        REQUIRE(spot->x + w <= 256);
        REQUIRE(spot->y + h <= 256);
        for (int y = spot->y; y < spot->y + h; ++y)
            for (int x = spot->x; x < spot->x + w; ++x) {
                char& texel = taken[static_cast<std::size_t>(y * 256 + x)];
                REQUIRE(texel == 0);
                texel = 1;
            }
    }
    CHECK(placed > 60);
}

TEST_CASE("a full sheet says so") {
    AtlasPacker packer(64);
    CHECK(packer.place(63, 63));
    CHECK_FALSE(packer.place(10, 10));
    CHECK_FALSE(AtlasPacker(64).place(64, 64));
    CHECK(AtlasPacker(64).place(10, 10));
}
