// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <vector>

#include "map/view.h"

namespace marchland::screen {

/// Where the days of a span lie along a line of px. The right edge is the end of the last day.
struct TimeAxis {
    map::TimeWindow span;
    double left_px = 0;
    double width_px = 1;

    /// Of the beginning of the day; a day past the span's last gives the right edge.
    [[nodiscard]] double x_of(story::Day day) const;
    /// Clamped to the span.
    [[nodiscard]] story::Day day_at(double x) const;
};

/// What of the time window a pointer at x takes hold of.
enum class Grip { none, first, last, window };
[[nodiscard]] Grip grip_at(const TimeAxis& axis, const map::TimeWindow& window, double x);

/// The window after its grip went by that many days from where it was; stays in the span, and at
/// least a day long.
[[nodiscard]] map::TimeWindow dragged(const map::TimeWindow& window, Grip grip, int count,
                                      const map::TimeWindow& span);

/// One press of a step key: a year for spans over eight years, a month over one, else a day.
[[nodiscard]] int step_days(const map::TimeWindow& span);

/// Labelled days of an axis: beginnings of years, or of months when the span is short.
struct Tick {
    story::Day day;
    std::string text;
};
[[nodiscard]] std::vector<Tick> ticks(const TimeAxis& axis, double least_px);

/// Events by calendar quarter, or by month for spans under six years, and quad class; what is known
/// only to a year or worse is spread over no bar but its first.
struct Histogram {
    struct Bar {
        story::Day first;
        story::Day end;  // exclusive
        std::array<int, story::quad_class_count> counts{};
        [[nodiscard]] int total() const;
    };
    std::vector<Bar> bars;
    [[nodiscard]] int highest() const;
};
[[nodiscard]] Histogram histogram(const story::Story& story, const map::TimeWindow& span);

}  // namespace marchland::screen
