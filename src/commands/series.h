// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "map/view.h"

namespace marchland::commands {

/// How a window becomes a series of pictures.
struct Series {
    std::string step;             // month, week, day or a number of days; empty: one picture
    std::string mode = "window";  // each shows its own days; or "cumulative": all up to its last day
    int frame_ms = 700;           // each picture of an animation is shown so long
};
inline constexpr int shortest_frame_ms = 20;
inline constexpr int longest_frame_ms = 60'000;

/// The windows of a series of pictures: calendar months, weeks from the first day on, days, or so many days
/// ("10"), cut to the window. `cumulative`: each from the window's first day on. Throws geo::UsageError for
/// another step or more than 2,000 pictures.
[[nodiscard]] std::vector<map::TimeWindow> series_windows(const map::TimeWindow& window,
                                                          const std::string& step, bool cumulative);

/// "map-%03d.png" with its field filled in. Throws geo::UsageError without exactly one field %d or %0Nd.
[[nodiscard]] std::filesystem::path series_target(const std::filesystem::path& pattern, std::size_t number);
/// "map-%03d.png" without its number, "map.png"; what has no number as it is.
[[nodiscard]] std::filesystem::path without_number(const std::filesystem::path& pattern);

/// A series goes into this one file: a .webp without a number in its name.
[[nodiscard]] bool is_animation(const std::filesystem::path& target);

/// Throws geo::UsageError for a step, mode or time that is none.
void check_series(const Series& series);

}  // namespace marchland::commands
