// SPDX-License-Identifier: MIT
#include "screen/clock.h"

#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;
using map::ClockMode;

namespace {

story::Day day(const char* iso) {
    return story::parse_date(iso)->first;
}

const map::TimeWindow span{day("2020-01-01"), day("2020-12-31")};

}  // namespace

TEST_CASE("a second at a day a second is a day, and fractions are owed until they are one") {
    Playback playback;
    playback.playing = true;
    playback.days_a_second = 1;
    map::TimeWindow window{day("2020-09-27"), day("2020-09-28")};
    for (int i = 0; i < 3; ++i) window = play(playback, window, ClockMode::window, 0.25, span);
    CHECK(window.first == day("2020-09-27"));
    window = play(playback, window, ClockMode::window, 0.25, span);
    CHECK(window == map::TimeWindow{day("2020-09-28"), day("2020-09-29")});
    playback.days_a_second = 30;
    window = play(playback, window, ClockMode::window, 1, span);
    CHECK(window.last == day("2020-10-29"));
}

TEST_CASE("a window slides, what is cumulative grows, a point goes on") {
    const map::TimeWindow window{day("2020-03-01"), day("2020-03-10")};
    CHECK(advanced(window, ClockMode::window, 2, span) ==
          map::TimeWindow{day("2020-03-03"), day("2020-03-12")});
    CHECK(advanced(window, ClockMode::cumulative, 2, span) ==
          map::TimeWindow{day("2020-03-01"), day("2020-03-12")});
    CHECK(advanced(window, ClockMode::point, 2, span) ==
          map::TimeWindow{day("2020-03-12"), day("2020-03-12")});
}

TEST_CASE("the clock stops at the last day, or begins again when it loops") {
    Playback playback;
    playback.playing = true;
    playback.days_a_second = 100;
    map::TimeWindow window{day("2020-12-01"), day("2020-12-20")};
    window = play(playback, window, ClockMode::window, 1, span);
    CHECK(window.last == span.last);  // never past it
    CHECK(playback.playing);
    window = play(playback, window, ClockMode::window, 1, span);
    CHECK_FALSE(playback.playing);
    playback.playing = playback.loop = true;
    window = play(playback, window, ClockMode::window, 1, span);
    CHECK(playback.playing);
    CHECK(window.first == span.first);
    CHECK(window.last == day("2020-01-20"));
}

TEST_CASE("speeds go up and down the list, from a speed beside it too") {
    CHECK(faster(1, 1) == Approx(7));
    CHECK(faster(1, -1) == Approx(0.5));
    CHECK(faster(2, 1) == Approx(7));
    CHECK(faster(2, -1) == Approx(1));
    CHECK(faster(speeds.back().days_a_second, 1) == Approx(speeds.back().days_a_second));
    CHECK(faster(speeds.front().days_a_second, -1) == Approx(speeds.front().days_a_second));
}

TEST_CASE("every speed that is offered moves the clock within its seconds, the slowest too") {
    for (const Speed& speed : speeds) {
        Playback playback;
        playback.playing = true;
        playback.days_a_second = speed.days_a_second;
        const map::TimeWindow start{day("2020-01-01"), day("2020-01-01")};
        map::TimeWindow window = start;
        for (int frame = 0; frame < 4 * 60 + 1; ++frame)
            window = play(playback, window, ClockMode::point, 1 / 60.0, span);
        CHECK(window.last > start.last);
        CHECK(speed.words.find("hour") == std::string_view::npos);
    }
}

TEST_CASE("a speed can be typed") {
    CHECK(parse_speed("10 days/s").value() == Approx(10));
    CHECK(parse_speed("1 month/s").value() == Approx(30.44));
    CHECK(parse_speed("2w").value() == Approx(14));
    CHECK(parse_speed(" 0.5 ").value() == Approx(0.5));
    CHECK(parse_speed("1 day in 4 s").value() == Approx(0.25));
    CHECK(parse_speed("day in 5 seconds").value() == Approx(0.2));
    CHECK(parse_speed("2 days/4 s").value() == Approx(0.5));
    for (const Speed& speed : speeds)
        CHECK(parse_speed(speed.words).value() == Approx(speed.days_a_second).epsilon(0.001));
    for (const char* none : {"fast", "-3 days", "0", "1e999 days", "nan", "3 parsecs", "100 years", "6 hours",
                             "1 day in 60 s", "1 day in 0 s", "1 day in -4 s", "1 day in"})
        CHECK_FALSE(parse_speed(none));
    CHECK(speed_words(10) == "10 days/s");
    CHECK(speed_words(0.2) == "1 day in 5 s");
    CHECK(speed_words(30.44) == "1 month/s");
}

TEST_CASE("changing the mode keeps the last day") {
    const map::TimeWindow window{day("2020-03-01"), day("2020-09-27")};
    CHECK(in_mode(window, ClockMode::point, span) == map::TimeWindow{day("2020-09-27"), day("2020-09-27")});
    CHECK(in_mode(window, ClockMode::cumulative, span) == map::TimeWindow{span.first, day("2020-09-27")});
    const map::TimeWindow again = in_mode({window.last, window.last}, ClockMode::window, span);
    CHECK(again.last == window.last);
    CHECK(again.first < again.last);
}
