// SPDX-License-Identifier: MIT
#include "text/halo.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace marchland;

TEST_CASE("a point grows to a disc with a soft edge") {
    text::Mask point{21, 21, std::vector<std::uint8_t>(21 * 21)};
    point.alpha[10 * 21 + 10] = 255;
    const text::Mask disc = text::grown(point, 4);
    for (int y = 0; y < 21; ++y)
        for (int x = 0; x < 21; ++x) {
            const double distance = std::hypot(x - 10, y - 10);
            const int alpha = disc.alpha[static_cast<std::size_t>(y * 21 + x)];
            if (distance <= 3.5) CHECK(alpha == 255);
            if (distance >= 4.5) CHECK(alpha == 0);
            if (distance == 4) CHECK(alpha == Approx(128).margin(1));
        }
}

TEST_CASE("growing keeps half-covered pixels half-covered and stays inside the picture") {
    text::Mask edge{5, 3, std::vector<std::uint8_t>(15)};
    edge.alpha[5] = 100;  // at the left edge of the middle row
    const text::Mask grown = text::grown(edge, 1);
    CHECK(grown.alpha[5] == 100);
    CHECK(grown.alpha[6] > 0);
    CHECK(grown.alpha[6] <= 100);
    CHECK(grown.alpha[9] == 0);  // not wrapped to the row's end
}
