// SPDX-License-Identifier: MIT
#include "screen/measure.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;

TEST_CASE("the measured path pans, reaches both ends of its scales and comes back") {
    map::Camera start;
    start.metres_per_px = 700;
    double nearest = 1e9;
    double farthest = 0;
    for (int i = 0; i <= 600; ++i) {
        const map::Camera camera = path_camera(start, i, 600);
        nearest = std::min(nearest, camera.metres_per_px);
        farthest = std::max(farthest, camera.metres_per_px);
    }
    CHECK(nearest == Approx(60).epsilon(0.02));
    CHECK(farthest == Approx(4000).epsilon(0.02));
    CHECK(path_camera(start, 60, 600).centre.x != start.centre.x);
    CHECK(path_camera(start, 600, 600).metres_per_px == Approx(700));
}

TEST_CASE("figures are one line of JSON with the promised names") {
    Measurement measurement;
    measurement.first_frame_ms = 312.5;
    measurement.frame_ms = {5, 1, 2, 3, 4, 30, 6, 7, 8, 9, 10};
    measurement.events = 119;
    const std::string json = to_json(measurement);
    CHECK(json.find('\n') == std::string::npos);
    CHECK(json.starts_with(
        R"({"first_frame_ms":312.5,"frames":11,"median_ms":6.0,"p95_ms":30.0,"max_ms":30.0,)"));
    for (const char* name : {"filter_ms", "pick_us", "events", "rss_mib"})
        CHECK(json.find(std::string("\"") + name + "\":") != std::string::npos);
}

TEST_CASE("the process is older than this test and younger than the machine's patience") {
    const double age = process_age_ms();
    CHECK(age >= 0);
    CHECK(age < 3600e3);
}
