// SPDX-License-Identifier: MIT
#include "screen/framing.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;

namespace {

map::Camera picture(int width, int height) {
    map::Camera camera;
    camera.width = width;
    camera.height = height;
    return camera;
}

}  // namespace

TEST_CASE("a framed box lies inside what the panels leave free") {
    const geo::Projection projection("lcc");
    AppState state;
    state.selected = map::Ref{map::Ref::Kind::place, 0};
    const map::Camera window = picture(1600, 1000);
    const Area area = free_area(state, window);
    CHECK(area.left > 200);
    CHECK(area.right < 1200);
    const map::Camera camera = framed(map::home_box, projection, window, area);
    CHECK(camera.width == 1600);
    for (const geo::LonLat corner : {geo::LonLat{map::home_box.west, map::home_box.south},
                                     geo::LonLat{map::home_box.east, map::home_box.north}}) {
        const map::Pixel at = camera.to_px(*projection.forward(corner));
        CHECK(at.x >= area.left);
        CHECK(at.x <= area.right);
        CHECK(at.y >= area.top);
        CHECK(at.y <= area.bottom);
    }
}

TEST_CASE("a centred point lies in the middle of the area at the same scale") {
    const map::Camera camera = centred({5000, -7000}, picture(1600, 1000), {0, 76, 1184, 872});
    const map::Pixel at = camera.to_px({5000, -7000});
    CHECK(at.x == Approx(592));
    CHECK(at.y == Approx(474));
    CHECK(camera.metres_per_px == picture(1, 1).metres_per_px);
}

TEST_CASE("a window smaller than its panels gives the map all of it") {
    AppState state;
    state.selected = map::Ref{};
    const Area area = free_area(state, picture(320, 200));
    CHECK(area.left == 0);
    CHECK(area.right == 320);
    CHECK(area.top == 0);
    CHECK(area.bottom == 200);
}
