// SPDX-License-Identifier: MIT
#include "commands/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace marchland::commands {

Progress::Progress(std::size_t all) : all_(all), terminal_(::isatty(STDERR_FILENO) != 0) {}

void Progress::show(std::size_t done, std::size_t failed) {
    const auto now = std::chrono::steady_clock::now();
    if (!terminal_ || now < next_) return;
    next_ = now + std::chrono::milliseconds(100);
    const std::string failures = failed == 0 ? "" : fmt::format(", {} failed", failed);
    fmt::print(stderr, "\r\033[K{} of {} read{}", done, all_, failures);
    std::fflush(stderr);
    shown_ = true;
}

void Progress::say(const std::string& line) {
    clear();
    fmt::print(stderr, "marchland: {}\n", line);
}

void Progress::clear() {
    if (shown_) fmt::print(stderr, "\r\033[K");
    shown_ = false;
}

}  // namespace marchland::commands
