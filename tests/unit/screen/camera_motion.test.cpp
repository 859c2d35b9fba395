// SPDX-License-Identifier: MIT
#include "screen/camera_motion.h"

#include <catch2/catch.hpp>

using namespace marchland;
using screen::CameraMotion;

namespace {

map::Camera camera() {
    map::Camera camera;
    camera.centre = {120000, -40000};
    camera.metres_per_px = 700;
    camera.width = 1600;
    camera.height = 1000;
    return camera;
}

}  // namespace

TEST_CASE("the point under the cursor stays there all through a smooth zoom") {
    CameraMotion motion;
    map::Camera now = camera();
    const map::Pixel cursor{1234, 321};
    const geo::Metres ground = now.to_metres(cursor);
    motion.zoom(4, cursor);
    int frames = 0;
    for (; motion.moving() && frames < 200; ++frames) {
        now = motion.step(now, 1.0 / 60);
        const map::Pixel at = now.to_px(ground);
        REQUIRE(at.x == Approx(cursor.x).margin(0.01));
        REQUIRE(at.y == Approx(cursor.y).margin(0.01));
    }
    CHECK(frames < 60);
    CHECK(now.metres_per_px == Approx(175));
}

TEST_CASE("a flight ends exactly where it was to go, and takes no detour in scale") {
    CameraMotion motion;
    map::Camera now = camera();
    map::Camera goal = camera();
    goal.centre = {-300000, 90000};
    goal.metres_per_px = 90;
    motion.fly(now, goal);
    double last = now.metres_per_px;
    while (motion.moving()) {
        now = motion.step(now, 1.0 / 60);
        CHECK(now.metres_per_px <= last);
        last = now.metres_per_px;
    }
    CHECK(now.centre.x == Approx(goal.centre.x));
    CHECK(now.centre.y == Approx(goal.centre.y));
    CHECK(now.metres_per_px == Approx(goal.metres_per_px));
}

TEST_CASE("a zoom takes over from a flight, and stop ends both") {
    CameraMotion motion;
    motion.fly(camera(), camera().panned(500, 0));
    motion.zoom(2, {800, 500});
    map::Camera now = camera();
    while (motion.moving()) now = motion.step(now, 0.016);
    CHECK(now.metres_per_px == Approx(350));
    CHECK(now.centre.x == Approx(camera().centre.x));
    motion.zoom(2, {800, 500});
    motion.stop();
    CHECK_FALSE(motion.moving());
}
