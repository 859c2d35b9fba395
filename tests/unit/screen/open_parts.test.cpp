// SPDX-License-Identifier: MIT
#include "screen/open_parts.h"

#include <catch2/catch.hpp>
#include <random>

using namespace marchland;
using screen::open_parts;
using screen::PxRect;

namespace {

constexpr PxRect window{0, 0, 160, 100};

bool holds(const PxRect& rect, int x, int y) {
    return x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;
}

}  // namespace

TEST_CASE("A window without panels is open as a whole") {
    CHECK(open_parts(window, {}, 1) == std::vector{window});
}

TEST_CASE("What a panel covers is left out, and a px that it covers in part is not") {
    const auto parts = open_parts(window, {{-5, -5, 200, 40.5}}, 1);
    CHECK(parts == std::vector{PxRect{0, 40, 160, 100}});
    CHECK(open_parts(window, {{-5, -5, 200, 200}}, 1).empty());
}

TEST_CASE("Boxes are in style px, parts in device px") {
    CHECK(open_parts(window, {{0, 0, 80, 25}}, 2) == std::vector{PxRect{0, 50, 160, 100}});
}

TEST_CASE("Every px is in one open part or under a panel, whatever the panels") {
    std::mt19937 random(4);
    std::uniform_int_distribution<int> x(-20, 180);
    std::uniform_int_distribution<int> y(-20, 120);
    for (int round = 0; round < 50; ++round) {
        std::vector<map::PxBox> panels;
        for (int i = 0; i < 6; ++i) {
            const int left = x(random);
            const int top = y(random);
            panels.push_back({1.0 * left, 1.0 * top, left + 40.0, top + 30.0});
        }
        const auto parts = open_parts(window, panels, 1);
        for (int row = 0; row < window.bottom; ++row)
            for (int column = 0; column < window.right; ++column) {
                int times = 0;
                for (const PxRect& part : parts) times += holds(part, column, row) ? 1 : 0;
                bool under = false;
                for (const map::PxBox& panel : panels)
                    under |= column >= panel.left && column < panel.right && row >= panel.top &&
                             row < panel.bottom;
                REQUIRE(times == (under ? 0 : 1));
            }
    }
}
