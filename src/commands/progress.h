// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstddef>
#include <string>

namespace marchland::commands {

/// One line on standard error that is written over as the work goes on; only where that is a terminal.
class Progress {
public:
    explicit Progress(std::size_t all);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Ten times a second at most.
    void show(std::size_t done, std::size_t failed);
    /// A line that stays, above the progress.
    void say(const std::string& line);

private:
    void clear();
    std::size_t all_;
    bool terminal_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point next_;
};

}  // namespace marchland::commands
