// SPDX-License-Identifier: MIT
#include "commands/series.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <regex>

#include "geo/error.h"
#include "page/sheet.h"

namespace marchland::commands {
namespace {

constexpr std::size_t most_pictures = 2000;

/// Days in a step; 0 for months.
int days_of(const std::string& step) {
    if (step == "month") return 0;
    if (step == "week") return 7;
    if (step == "day") return 1;
    int days = 0;
    const char* end = step.data() + step.size();
    const auto [stop, fault] = std::from_chars(step.data(), end, days);
    if (fault != std::errc{} || stop != end || days < 1 || days > 100'000)
        throw geo::UsageError(
            fmt::format("--series {}: use month, week, day or a number of days, as in 10", step));
    return days;
}

/// The first day after the step that `first` lies in.
story::Day next_step(story::Day first, int days) {
    if (days > 0) return first + std::chrono::days{days};
    const std::chrono::year_month_day date{first};
    return story::Day{(date.year() / date.month() + std::chrono::months{1}) / 1};
}

/// Before the number, its width, after it.
const std::regex& numbered_name() {
    static const std::regex form("([^%]*)%(0([1-9]))?d([^%]*)");
    return form;
}

}  // namespace

std::vector<map::TimeWindow> series_windows(const map::TimeWindow& window, const std::string& step,
                                            bool cumulative) {
    const int days = days_of(step);
    std::vector<map::TimeWindow> windows;
    for (story::Day first = window.first; first <= window.last;) {
        const story::Day next = next_step(first, days);
        if (windows.size() == most_pictures)
            throw geo::UsageError(
                fmt::format("--series {}: more than {} pictures; take longer steps or cut the window with "
                            "--from and --to",
                            step, most_pictures));
        windows.push_back(
            {cumulative ? window.first : first, std::min(next - std::chrono::days{1}, window.last)});
        first = next;
    }
    return windows;
}

std::filesystem::path series_target(const std::filesystem::path& pattern, std::size_t number) {
    const std::string text = pattern.string();
    std::smatch parts;
    if (!std::regex_match(text, parts, numbered_name()))
        throw geo::UsageError(
            fmt::format("{}: a series needs one number in its name, as in map-%03d.png, or goes into one "
                        "animation, as in map.webp",
                        text));
    const int width = parts[3].matched ? parts[3].str()[0] - '0' : 0;
    return fmt::format("{}{:0{}}{}", parts[1].str(), number, width, parts[4].str());
}

std::filesystem::path without_number(const std::filesystem::path& pattern) {
    std::string name = pattern.filename().string();
    std::smatch parts;
    if (!std::regex_match(name, parts, numbered_name())) return pattern;
    std::string stem = parts[1].str();
    stem.erase(stem.find_last_not_of("-_. ") + 1);
    return pattern.parent_path() / ((stem.empty() ? "series" : stem) + parts[4].str());
}

bool is_animation(const std::filesystem::path& target) {
    return page::is_webp(target) && target.string().find('%') == std::string::npos;
}

void check_series(const Series& series) {
    (void)series_windows({}, series.step, false);
    if (series.mode != "window" && series.mode != "cumulative")
        throw geo::UsageError(fmt::format("--series-mode {}: use window or cumulative", series.mode));
    if (series.frame_ms < shortest_frame_ms || series.frame_ms > longest_frame_ms)
        throw geo::UsageError(fmt::format("--frame-ms {}: give {} to {}", series.frame_ms, shortest_frame_ms,
                                          longest_frame_ms));
}

}  // namespace marchland::commands
