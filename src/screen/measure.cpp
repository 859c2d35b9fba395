// SPDX-License-Identifier: MIT
#include "screen/measure.h"

#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numbers>
#include <sstream>

namespace marchland::screen {
namespace {

constexpr double nearest_metres_per_px = 60;
constexpr double farthest_metres_per_px = 4000;

double geometric(double from, double to, double t) {
    return from * std::pow(to / from, t);
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(std::ceil(share * last))];
}

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

double peak_rss_mib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

map::Camera path_camera(const map::Camera& start, int i, int count) {
    const double t = static_cast<double>(i) / std::max(count, 1);
    map::Camera camera = start;
    if (t < 0.4) {
        const double angle = t / 0.4 * 2 * std::numbers::pi;
        const double radius = 300 * start.metres_per_px;
        camera.centre = {start.centre.x + radius * std::sin(angle),
                         start.centre.y + radius * (1 - std::cos(angle))};
    } else if (t < 0.6) {
        camera.metres_per_px = geometric(start.metres_per_px, nearest_metres_per_px, (t - 0.4) / 0.2);
    } else if (t < 0.85) {
        camera.metres_per_px = geometric(nearest_metres_per_px, farthest_metres_per_px, (t - 0.6) / 0.25);
    } else {
        camera.metres_per_px = geometric(farthest_metres_per_px, start.metres_per_px, (t - 0.85) / 0.15);
    }
    return camera;
}

std::string to_json(const Measurement& measurement) {
    const std::vector<double>& frames = measurement.frame_ms;
    const nlohmann::ordered_json json = {
        {"first_frame_ms", rounded(measurement.first_frame_ms)},
        {"frames", frames.size()},
        {"median_ms", rounded(quantile(frames, 0.5))},
        {"p95_ms", rounded(quantile(frames, 0.95))},
        {"max_ms", rounded(quantile(frames, 1))},
        {"play_median_ms", rounded(quantile(measurement.play_ms, 0.5))},
        {"play_p95_ms", rounded(quantile(measurement.play_ms, 0.95))},
        {"fast_play_median_ms", rounded(quantile(measurement.fast_play_ms, 0.5))},
        {"fast_play_p95_ms", rounded(quantile(measurement.fast_play_ms, 0.95))},
        {"filter_ms", rounded(measurement.filter_ms)},
        {"pick_us", rounded(measurement.pick_us)},
        {"events", measurement.events},
        {"rss_mib", rounded(peak_rss_mib())},
    };
    return json.dump();
}

double process_age_ms() {
    std::ifstream in("/proc/self/stat");
    std::string text;
    std::getline(in, text);
    // The program's name, in brackets, may hold blanks: fields are counted behind it. starttime is the 22nd.
    std::istringstream fields(text.substr(std::min(text.rfind(')') + 1, text.size())));
    std::string field;
    for (int number = 3; number <= 22; ++number) fields >> field;
    const double started = std::strtod(field.c_str(), nullptr) / static_cast<double>(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started) * 1000;
}

}  // namespace marchland::screen
