// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "map/view.h"

namespace marchland::screen {

/// How fast the clock may go, slowest first. It goes by whole days: slower than one a second is a day every
/// few seconds.
struct Speed {
    double days_a_second;
    std::string_view words;
};
inline constexpr std::array speeds{
    Speed{0.25, "1 day in 4 s"}, Speed{0.5, "1 day in 2 s"}, Speed{1, "1 day/s"},      Speed{7, "1 week/s"},
    Speed{30.44, "1 month/s"},   Speed{91.31, "3 months/s"}, Speed{365.24, "1 year/s"}};

/// The clock as it plays; where it stands is the view's window.
struct Playback {
    bool playing = false;
    bool loop = false;
    double days_a_second = 30.44;
    double owed = 0;  // days gone by but not shown yet: less than one
};

/// The next faster or slower of the speeds.
[[nodiscard]] double faster(double days_a_second, int by);
/// "1 month/s"; "10 days/s", "1 day in 5 s" for what was typed.
[[nodiscard]] std::string speed_words(double days_a_second);
/// "1 month", "10 days/s", "1 day in 4 s", "0.5 d": days a second; nothing for what is no speed between a day
/// in ten seconds and ten years a second.
[[nodiscard]] std::optional<double> parse_speed(std::string_view text);

/// The window `by` whole days on: a window slides, what is cumulative grows, a day goes on. Stays in the
/// span; nothing when it stands at the end already.
[[nodiscard]] std::optional<map::TimeWindow> advanced(const map::TimeWindow& window, map::ClockMode mode,
                                                      int by, const map::TimeWindow& span);
/// Where playing begins anew. A window over all of the span, which could not slide, becomes a share of it.
[[nodiscard]] map::TimeWindow rewound(const map::TimeWindow& window, map::ClockMode mode,
                                      const map::TimeWindow& span);

/// Lets that many seconds go by: the window it comes to, `playing` off when the end is reached and the clock
/// does not loop.
[[nodiscard]] map::TimeWindow play(Playback& playback, const map::TimeWindow& window, map::ClockMode mode,
                                   double seconds, const map::TimeWindow& span);

/// The window in another mode: a point is a window's last day, a window again gets a share of the span.
[[nodiscard]] map::TimeWindow in_mode(const map::TimeWindow& window, map::ClockMode mode,
                                      const map::TimeWindow& span);

}  // namespace marchland::screen
