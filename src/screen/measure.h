// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "map/view.h"

namespace marchland::screen {

/// The camera of frame `i` of `count` of the fixed path: a circle of pans, in to 60 m/px, out to
/// 4,000 m/px and back.
[[nodiscard]] map::Camera path_camera(const map::Camera& start, int i, int count);

struct Measurement {
    double first_frame_ms = 0;
    std::vector<double> frame_ms;
    std::vector<double> play_ms;       // frames while the clock plays as it does at first
    std::vector<double> fast_play_ms;  // and at its fastest
    double filter_ms = 0;
    double pick_us = 0;
    std::size_t events = 0;
};

/// The JSON object that `view --measure` prints, one line.
[[nodiscard]] std::string to_json(const Measurement& measurement);

/// Milliseconds since this process started, by the kernel's books.
[[nodiscard]] double process_age_ms();

}  // namespace marchland::screen
