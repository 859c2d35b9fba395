// SPDX-License-Identifier: MIT
#include "screen/timeline_panel.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;

TEST_CASE("dates are written as often as they can be read, and come to rest on the day that is shown") {
    const auto until = [](int day) {
        return map::TimeWindow{story::Day{}, story::Day{} + std::chrono::days{day}};
    };
    TimelinePanel panel;
    CHECK(panel.read_out(until(1), 10.0));
    CHECK(panel.read_out() == until(1));
    CHECK_FALSE(panel.read_out(until(2), 10.02));
    CHECK_FALSE(panel.read_out(until(3), 10.04));
    CHECK(panel.read_out() == until(1));
    CHECK(panel.read_out(until(4), 10.07));
    CHECK(panel.read_out() == until(4));
    CHECK(panel.read_out(until(4), 10.08));
    CHECK(panel.read_out(until(9), 20));
    CHECK(panel.read_out() == until(9));
}
