// SPDX-License-Identifier: MIT
#include "map/mark_shapes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace marchland::map;

TEST_CASE("a bent line passes through its middle half way") {
    const PxLine line = bent({0, 0}, {50, -30}, {100, 0});
    CHECK(line.front() == Pixel{0, 0});
    CHECK(line.back() == Pixel{100, 0});
    CHECK(line[line.size() / 2].x == Approx(50));
    CHECK(line[line.size() / 2].y == Approx(-30));
}

TEST_CASE("a smoothed path keeps its points and makes no overshoot on a straight line") {
    const std::vector<Pixel> path{{0, 0}, {40, 0}, {40, 0}, {80, 0}};
    for (const Pixel p : smoothed(path)) {
        CHECK(p.y == Approx(0).margin(1e-9));
        CHECK(p.x <= 80 + 1e-9);
    }
    const PxLine corner = smoothed(std::vector<Pixel>{{0, 0}, {30, 0}, {30, 30}});
    CHECK(nearest_on(corner, false, {30, 0}).px == Approx(0).margin(1e-9));
}

TEST_CASE("an arrow's shaft ends inside its head, also on short arrows") {
    for (const double length : {300.0, 20.0, 3.0}) {
        const std::vector<Pixel> line{{0, 0}, {length, 0}};
        const ArrowHead head = arrow_head(line, 4);
        CHECK(head.ring.front() == Pixel{length, 0});
        CHECK(head.covered < length);
        const PxLine shaft = shortened(line, 0, head.covered);
        CHECK(shaft.back().x == Approx(length - head.covered));
        CHECK(inside(std::vector<PxLine>{head.ring}, {shaft.back().x + 0.01, 0}));
    }
    CHECK(arrow_head(std::vector<Pixel>{{5, 5}, {5, 5}}, 4).ring.empty());
    CHECK(shortened(std::vector<Pixel>{{0, 0}, {10, 0}}, 6, 6).size() < 2);
}

TEST_CASE("a leader leaves its box at the nearest edge") {
    const PxBox box{100, 100, 200, 140};
    CHECK(leader_start(box, {150, 300}) == Pixel{150, 140});
    CHECK(leader_start(box, {150, 20}) == Pixel{150, 100});
    CHECK(leader_start(box, {20, 120}) == Pixel{100, 120});
    CHECK(leader_start(box, {400, 150})->x == 200);
    CHECK_FALSE(leader_start(box, {150, 120}));
}

TEST_CASE("the middle of a ring is that of its area") {
    const std::vector<Pixel> ring{{0, 0}, {10, 0}, {10, 10}, {5, 10}, {0, 10}};
    CHECK(middle_of(ring).x == Approx(5));
    CHECK(middle_of(ring).y == Approx(5));
    CHECK(middle_of(std::vector<Pixel>{{1, 1}, {3, 3}}) == Pixel{2, 2});
}

TEST_CASE("the nearest segment of a ring may be the one that closes it") {
    const std::vector<Pixel> ring{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
    CHECK(nearest_on(ring, true, {-1, 5}).segment == 3);
    CHECK(nearest_on(ring, true, {-1, 5}).px == Approx(1));
    CHECK(nearest_on(ring, false, {-1, 5}).px > 1);
    const std::vector<PxLine> with_hole{{{0, 0}, {10, 0}, {10, 10}, {0, 10}},
                                        {{4, 4}, {6, 4}, {6, 6}, {4, 6}}};
    CHECK(inside(with_hole, {2, 2}));
    CHECK_FALSE(inside(with_hole, {5, 5}));
}

TEST_CASE("boxes along a stroke cover it and keep to it") {
    const PxLine line{{0, 0}, {100, 80}, {102, 81}, {104, 81}, {300, 81}, {300, -50}};
    const auto boxes = boxes_along(line, false, 4);
    CHECK(boxes.size() < 20);
    const auto covered = [&](Pixel p) {
        return std::ranges::any_of(boxes, [&](const PxBox& box) {
            return p.x >= box.left && p.x <= box.right && p.y >= box.top && p.y <= box.bottom;
        });
    };
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        for (double t = 0; t <= 1; t += 0.01)
            CHECK(covered(
                {line[i].x + t * (line[i + 1].x - line[i].x), line[i].y + t * (line[i + 1].y - line[i].y)}));
    for (const PxBox& box : boxes) {
        const Pixel middle{(box.left + box.right) / 2, (box.top + box.bottom) / 2};
        CHECK(nearest_on(line, false, middle).px < 8);
    }
    CHECK_FALSE(covered({150, 60}));
    CHECK(boxes_along(PxLine{{5, 5}}, false, 4).empty());
    CHECK(boxes_along(PxLine{{0, 0}, {50, 0}, {50, 50}}, true, 2).size() >
          boxes_along(PxLine{{0, 0}, {50, 0}, {50, 50}}, false, 2).size());
}
