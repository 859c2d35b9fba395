// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "map/view.h"

namespace marchland::screen {

/// A stretch of time in days since 1970-01-01, fractions included; end exclusive.
struct TimeRange {
    double first = 0;
    double end = 1;
    [[nodiscard]] double days() const { return end - first; }
    bool operator==(const TimeRange&) const = default;
};
[[nodiscard]] TimeRange range_of(const map::TimeWindow& window);
[[nodiscard]] double day_number(story::Day day);
[[nodiscard]] story::Day day_of(double number);

/// Where the days of a range lie along a line of px.
struct TimeAxis {
    TimeRange range;
    double left_px = 0;
    double width_px = 1;

    [[nodiscard]] double x_of(double number) const;   // not clamped
    [[nodiscard]] double x_of(story::Day day) const;  // of its beginning
    [[nodiscard]] double x_in(story::Day day) const;  // the same, clamped to the line
    [[nodiscard]] double number_at(double x) const;
    [[nodiscard]] story::Day day_at(double x) const;  // clamped to the range
    [[nodiscard]] double px_a_day() const { return width_px / range.days(); }
};

/// The range scaled by `factor` (> 1 is nearer) with the day under `fixed` staying there, or moved by some
/// days; never outside the span, never shorter than two days.
[[nodiscard]] TimeRange zoomed(const TimeRange& range, double factor, double fixed, const TimeRange& span);
[[nodiscard]] TimeRange moved(const TimeRange& range, double days, const TimeRange& span);
/// The range, moved as little as needed to hold the day.
[[nodiscard]] TimeRange following(const TimeRange& range, double number, const TimeRange& span);

/// What of the time window a pointer at x takes hold of.
enum class Grip { none, first, last, window };
[[nodiscard]] Grip grip_at(const TimeAxis& axis, const map::TimeWindow& window, double x);

/// The window after its grip went by that many days from where it was; stays in the span, and at
/// least a day long.
[[nodiscard]] map::TimeWindow dragged(const map::TimeWindow& window, Grip grip, int count,
                                      const map::TimeWindow& span);

/// How many px a pull from `from_x` to `x` goes past an end of the axis, negative before its beginning, 0
/// within: the pointer, or that end of a pulled window which goes ahead.
[[nodiscard]] double past_end(const TimeAxis& axis, const map::TimeWindow& window, Grip grip, double from_x,
                              double x);
/// The axis's range, scrolled for so many seconds by a pull so far past its end: the farther, the faster.
[[nodiscard]] TimeRange pulled_along(const TimeAxis& axis, double past_px, double seconds,
                                     const TimeRange& span);

/// One press of a step key: a year for ranges over eight years, a month over one, else a day.
[[nodiscard]] int step_days(const TimeRange& range);

/// A place on the axis with words, no two nearer than they have room: hours, days, months or years by what
/// fits. A major one says the next larger unit too.
struct Tick {
    double number = 0;
    std::string text;
    bool major = false;
};
[[nodiscard]] std::vector<Tick> ticks(const TimeAxis& axis, double least_px);

}  // namespace marchland::screen
