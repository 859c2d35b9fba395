// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "screen/time_axis.h"
#include "story/story.h"

namespace marchland::screen {

/// An event on the timeline, days since 1970-01-01 inclusive.
struct TimeMark {
    std::int32_t first = 0;
    std::int32_t last = 0;
    story::QuadClass quad = story::QuadClass::none;
    bool fuzzy = false;  // the date is known to a month or a year only
    std::uint32_t event = 0;
};

/// The dated events that are not rejected and pass, by first day.
[[nodiscard]] std::vector<TimeMark> time_marks(const story::Story& story,
                                               const std::function<bool(std::uint32_t)>& passes);

/// What one bar of the histogram stands for.
enum class BarUnit { day, week, month, quarter, year, decade };
/// The smallest unit whose bars are wide enough to be seen and pressed.
[[nodiscard]] BarUnit bar_unit(const TimeAxis& axis);

/// Events by bar and class that fall into one bar of the axis. What lasts longer, or is known worse, is
/// not counted in one: it lies below as a strip of its own.
struct Histogram {
    struct Bar {
        std::int32_t first = 0;
        std::int32_t end = 0;  // exclusive
        std::array<int, story::quad_class_count> counts{};
        [[nodiscard]] int total() const;
    };
    struct Strip {
        std::uint32_t mark = 0;  // index into the marks
        int row = 0;
    };
    BarUnit unit = BarUnit::month;
    std::vector<Bar> bars;
    std::vector<Strip> strips;
    int rows = 0;
    std::size_t without_row = 0;  // strips that found no room
    [[nodiscard]] int highest() const;
};
[[nodiscard]] Histogram histogram(const std::vector<TimeMark>& marks, const TimeAxis& axis, int most_rows);

}  // namespace marchland::screen
