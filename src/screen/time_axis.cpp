// SPDX-License-Identifier: MIT
#include "screen/time_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace marchland::screen {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr double grip_px = 7;
constexpr double year_days = 365.24;
constexpr double month_days = 30.44;
constexpr double least_days = 2;
constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view name_of(std::chrono::month month) {
    return month_names.at(static_cast<unsigned>(month) - 1);
}

std::string day_words(story::Day day) {
    const year_month_day date(day);
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), name_of(date.month()),
                       static_cast<int>(date.year()));
}

story::Day first_day(year_month month) {
    return story::Day(month / std::chrono::day{1});
}

TimeRange clamped(TimeRange range, const TimeRange& span) {
    const double length = std::clamp(range.days(), std::min(least_days, span.days()), span.days());
    const double first = std::clamp(range.first, span.first, span.end - length);
    return {first, first + length};
}

std::vector<Tick> hour_ticks(const TimeRange& range, int step) {
    std::vector<Tick> found;
    const double share = step / 24.0;
    for (double at = std::ceil(range.first / share) * share; at < range.end; at += share) {
        const auto hour = static_cast<int>(std::lround((at - std::floor(at + 1e-9)) * 24)) % 24;
        if (hour == 0)
            found.push_back({at, day_words(day_of(at + 1e-6)), true});
        else
            found.push_back({at, fmt::format("{:02}:00", hour), false});
    }
    return found;
}

std::vector<Tick> day_ticks(const TimeRange& range, int step) {
    std::vector<Tick> found;
    for (story::Day day = day_of(std::ceil(range.first)); day_number(day) < range.end; day += days{1}) {
        const year_month_day date(day);
        const auto number = static_cast<int>(static_cast<unsigned>(date.day()));
        // The last tick of a month may come too close to the next month's first.
        const bool close = step > 1 && number > 1 && 30 - number < step / 2;
        if ((number - 1) % step != 0 || close) continue;
        if (number == 1 || found.empty())
            found.push_back({day_number(day), day_words(day), true});
        else
            found.push_back({day_number(day), fmt::format("{}", number), false});
    }
    return found;
}

std::vector<Tick> month_ticks(const TimeRange& range, int step) {
    std::vector<Tick> found;
    const year_month_day start(day_of(std::floor(range.first)));
    for (year_month month = start.year() / start.month(); day_number(first_day(month)) < range.end;
         month += months{1}) {
        const auto number = static_cast<int>(static_cast<unsigned>(month.month())) - 1;
        const int from_zero = static_cast<int>(month.year()) * 12 + number;
        if (from_zero % step != 0 || day_number(first_day(month)) < range.first) continue;
        const auto year = static_cast<int>(month.year());
        if (step >= 12 || number == 0)
            found.push_back({day_number(first_day(month)), fmt::format("{}", year), step < 12});
        else if (found.empty())
            found.push_back(
                {day_number(first_day(month)), fmt::format("{} {}", name_of(month.month()), year), true});
        else
            found.push_back({day_number(first_day(month)), std::string(name_of(month.month())), false});
    }
    return found;
}

}  // namespace

double day_number(story::Day day) {
    return static_cast<double>(day.time_since_epoch().count());
}

story::Day day_of(double number) {
    return story::Day{days{static_cast<int>(std::floor(number))}};
}

TimeRange range_of(const map::TimeWindow& window) {
    return {day_number(window.first), day_number(window.last) + 1};
}

double TimeAxis::x_of(double number) const {
    return left_px + (number - range.first) * px_a_day();
}

double TimeAxis::x_of(story::Day day) const {
    return x_of(day_number(day));
}

double TimeAxis::x_in(story::Day day) const {
    return std::clamp(x_of(day), left_px, left_px + width_px);
}

double TimeAxis::number_at(double x) const {
    return range.first + (x - left_px) / px_a_day();
}

story::Day TimeAxis::day_at(double x) const {
    return day_of(std::clamp(number_at(x), range.first, std::nextafter(range.end, range.first)));
}

TimeRange zoomed(const TimeRange& range, double factor, double fixed, const TimeRange& span) {
    const double share = std::clamp((fixed - range.first) / range.days(), 0.0, 1.0);
    const double length = std::max(range.days() / factor, least_days);
    return clamped({fixed - share * length, fixed + (1 - share) * length}, span);
}

TimeRange moved(const TimeRange& range, double by, const TimeRange& span) {
    return clamped({range.first + by, range.end + by}, span);
}

TimeRange following(const TimeRange& range, double number, const TimeRange& span) {
    const double margin = range.days() * 0.05;
    if (number > range.end - margin) return moved(range, number + margin - range.end, span);
    if (number < range.first + margin) return moved(range, number - margin - range.first, span);
    return range;
}

Grip grip_at(const TimeAxis& axis, const map::TimeWindow& window, double x) {
    const double first = axis.x_of(window.first);
    const double last = axis.x_of(window.last + days{1});
    const double to_first = std::abs(x - first);
    const double to_last = std::abs(x - last);
    if (std::min(to_first, to_last) <= grip_px) {
        // Both lie under the pointer: the side that it is on leaves room to pull.
        if (to_first == to_last) return x < first ? Grip::first : Grip::last;
        return to_first < to_last ? Grip::first : Grip::last;
    }
    return x > first && x < last ? Grip::window : Grip::none;
}

map::TimeWindow dragged(const map::TimeWindow& window, Grip grip, int count, const map::TimeWindow& span) {
    map::TimeWindow moved = window;
    switch (grip) {
        case Grip::none:
            break;
        case Grip::first:
            moved.first = std::clamp(window.first + days{count}, span.first, window.last);
            break;
        case Grip::last:
            moved.last = std::clamp(window.last + days{count}, window.first, span.last);
            break;
        case Grip::window: {
            const days least = span.first - window.first;
            const days most = span.last - window.last;
            const days by = std::clamp(days{count}, std::min(least, days{0}), std::max(most, days{0}));
            moved = {window.first + by, window.last + by};
            break;
        }
    }
    return moved;
}

double past_end(const TimeAxis& axis, const map::TimeWindow& window, Grip grip, double from_x, double x) {
    const double right = axis.left_px + axis.width_px;
    if (x > right) return x - right;
    if (x < axis.left_px) return x - axis.left_px;
    if (grip != Grip::window) return 0;
    if (x > from_x) return std::max(0.0, axis.x_of(window.last + std::chrono::days{1}) - right);
    return x < from_x ? std::min(0.0, axis.x_of(window.first) - axis.left_px) : 0;
}

TimeRange pulled_along(const TimeAxis& axis, double past_px, double seconds, const TimeRange& span) {
    constexpr double least = 60;  // px a second
    constexpr double faster = 20;
    if (past_px == 0) return axis.range;
    const double speed = std::min(least + faster * std::abs(past_px), 1.5 * axis.width_px);
    return moved(axis.range, std::copysign(speed * seconds / axis.px_a_day(), past_px), span);
}

int step_days(const TimeRange& range) {
    if (range.days() > 8 * year_days) return 365;
    return range.days() > year_days + 1 ? 30 : 1;
}

std::vector<Tick> ticks(const TimeAxis& axis, double least_px) {
    const double px = axis.px_a_day();
    for (const int hours : {6, 12})
        if (px * hours / 24 >= 1.6 * least_px) return hour_ticks(axis.range, hours);
    for (const int step : {1, 2, 5, 10})
        if (px * step >= least_px) return day_ticks(axis.range, step);
    for (const int step : {1, 3, 6, 12, 24, 60, 120, 240})
        if (px * month_days * step >= least_px) return month_ticks(axis.range, step);
    return month_ticks(axis.range, 600);
}

}  // namespace marchland::screen
