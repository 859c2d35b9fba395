// SPDX-License-Identifier: MIT
#include "screen/area_drawing.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;

TEST_CASE("a rectangle follows the pointer, a polygon ends at it") {
    AreaDrawing drawing;
    CHECK(drawing.outline().empty());
    drawing.corners = {{0, 0}};
    drawing.pointer = {10, 20};
    const auto box = drawing.outline();
    REQUIRE(box.size() == 4);
    CHECK(box[1].x == 10);
    CHECK(box[1].y == 0);
    drawing.shape = AreaDrawing::Shape::polygon;
    CHECK(drawing.outline().size() == 2);
}

TEST_CASE("the ring runs where it was drawn, its edges cut for the curved ground") {
    const geo::Projection projection("lcc");
    const geo::Metres corner = projection.forward(geo::LonLat{45, 40}).value();
    const auto ring =
        ring_of(rectangle_between(corner, {corner.x + 200'000, corner.y + 100'000}), projection);
    REQUIRE(ring);
    CHECK(ring->size() == 32);
    CHECK(ring->front().lon == Approx(45));
    CHECK(ring->front().lat == Approx(40));
    for (const geo::LonLat p : *ring) CHECK(p.lat > 39.9);
}

TEST_CASE("what encloses nothing is no area") {
    const geo::Projection projection("lcc");
    CHECK_FALSE(ring_of({{0, 0}, {1000, 0}}, projection));
    CHECK_FALSE(ring_of({{0, 0}, {1000, 0}, {2000, 0}}, projection));
    CHECK_FALSE(ring_of(std::vector<geo::Metres>(map::most_corners + 1, {5, 5}), projection));
    std::vector<geo::Metres> many;
    for (int i = 0; i < 300; ++i) many.push_back({i * 100.0, (i % 2) * 5000.0 + i * i});
    const auto ring = ring_of(many, projection);
    REQUIRE(ring);
    CHECK(ring->size() <= map::most_corners);
}
