// SPDX-License-Identifier: MIT
#include "screen/clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace marchland::screen {
namespace {

using std::chrono::days;

constexpr double slowest = 0.1;
constexpr double fastest = 3652.4;

struct Unit {
    std::string_view name;
    double days;
};
constexpr std::array units{Unit{"day", 1.0}, Unit{"week", 7.0}, Unit{"month", 30.44}, Unit{"year", 365.24}};

// How long a window is that has no length of its own.
days share_of(const map::TimeWindow& span) {
    return std::max(days{1}, (span.last - span.first) / 20);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// Takes the number that the text begins with; 1 where it begins with none, nothing for one beyond all bounds.
std::optional<double> take_number(std::string_view& text) {
    double number = 1;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault == std::errc::result_out_of_range || !std::isfinite(number)) return std::nullopt;
    if (fault == std::errc{}) text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text = trimmed(text);
    return number;
}

// "s", "second", "4 s", "4 seconds".
std::optional<double> seconds_in(std::string_view text) {
    text = trimmed(text);
    const auto number = take_number(text);
    if (!number || *number <= 0) return std::nullopt;
    if (text.empty() || text == "s" || text == "second" || text == "seconds") return number;
    return std::nullopt;
}

// "day", "days", "d"; days where no unit is named.
std::optional<double> unit_days(std::string_view text) {
    if (text.empty()) return 1.0;
    for (const Unit& unit : units) {
        const bool plural = text.size() == unit.name.size() + 1 && text.back() == 's';
        if (unit.name == text.substr(0, text.size() - (plural ? 1 : 0))) return unit.days;
    }
    const auto* const by_letter = std::find_if(units.begin(), units.end(), [&](const Unit& u) {
        return text.size() == 1 && u.name.front() == text[0];
    });
    if (by_letter == units.end()) return std::nullopt;
    return by_letter->days;
}

}  // namespace

double faster(double days_a_second, int by) {
    constexpr double slack = 1.001;
    if (by > 0) {
        const auto* const next = std::find_if(speeds.begin(), speeds.end(), [&](const Speed& speed) {
            return speed.days_a_second > days_a_second * slack;
        });
        return next == speeds.end() ? speeds.back().days_a_second : next->days_a_second;
    }
    double slower = speeds.front().days_a_second;
    for (const Speed& speed : speeds)
        if (speed.days_a_second * slack < days_a_second) slower = speed.days_a_second;
    return slower;
}

std::string speed_words(double days_a_second) {
    for (const Speed& speed : speeds)
        if (std::abs(speed.days_a_second / days_a_second - 1) < 0.001) return std::string(speed.words);
    return days_a_second < 1 ? fmt::format("1 day in {:.3g} s", 1 / days_a_second)
                             : fmt::format("{:.4g} days/s", days_a_second);
}

std::optional<double> parse_speed(std::string_view text) {
    constexpr std::string_view every = " in ";
    text = trimmed(text);
    const auto number = take_number(text);
    std::optional<double> seconds = 1;
    if (const auto at = text.find(every); at != std::string_view::npos) {
        seconds = seconds_in(text.substr(at + every.size()));
        text = trimmed(text.substr(0, at));
    } else if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        seconds = seconds_in(text.substr(slash + 1));
        text = trimmed(text.substr(0, slash));
    }
    const auto unit = unit_days(text);
    if (!number || !unit || !seconds) return std::nullopt;
    const double speed = *number * *unit / *seconds;
    if (speed < slowest * 0.999 || speed > fastest * 1.001) return std::nullopt;
    return speed;
}

std::optional<map::TimeWindow> advanced(const map::TimeWindow& window, map::ClockMode mode, int by,
                                        const map::TimeWindow& span) {
    if (window.last >= span.last) return std::nullopt;
    const days step = std::min(days{by}, span.last - window.last);
    map::TimeWindow next{window.first, window.last + step};
    if (mode == map::ClockMode::window) next.first += step;
    if (mode == map::ClockMode::point) next.first = next.last;
    return next;
}

map::TimeWindow rewound(const map::TimeWindow& window, map::ClockMode mode, const map::TimeWindow& span) {
    if (mode != map::ClockMode::window) return {span.first, span.first};
    const days length = window.last - window.first;
    const bool is_all = length >= span.last - span.first;
    return {span.first, std::min(span.first + (is_all ? share_of(span) : length), span.last)};
}

map::TimeWindow play(Playback& playback, const map::TimeWindow& window, map::ClockMode mode, double seconds,
                     const map::TimeWindow& span) {
    playback.owed += seconds * playback.days_a_second;
    const double whole = std::floor(playback.owed);
    if (whole < 1) return window;
    playback.owed -= whole;
    if (const auto next = advanced(window, mode, static_cast<int>(whole), span)) return *next;
    if (playback.loop) return rewound(window, mode, span);
    playback.playing = false;
    playback.owed = 0;
    return window;
}

map::TimeWindow in_mode(const map::TimeWindow& window, map::ClockMode mode, const map::TimeWindow& span) {
    switch (mode) {
        case map::ClockMode::point:
            return {window.last, window.last};
        case map::ClockMode::cumulative:
            return {span.first, window.last};
        case map::ClockMode::window:
            break;
    }
    if (window.first < window.last) return window;
    return {std::max(span.first, window.last - share_of(span)), window.last};
}

}  // namespace marchland::screen
