// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "map/view.h"

namespace marchland::commands {

/// The windows of a series of pictures: calendar months, weeks from the first day on, days, or so many days
/// ("10"), cut to the window. `cumulative`: each from the window's first day on. Throws geo::UsageError for
/// another step or more than 2,000 pictures.
[[nodiscard]] std::vector<map::TimeWindow> series_windows(const map::TimeWindow& window,
                                                          const std::string& step, bool cumulative);

/// "map-%03d.png" with its field filled in. Throws geo::UsageError without exactly one field %d or %0Nd.
[[nodiscard]] std::filesystem::path series_target(const std::filesystem::path& pattern, std::size_t number);

}  // namespace marchland::commands
