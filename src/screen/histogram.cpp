// SPDX-License-Identifier: MIT
#include "screen/histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace marchland::screen {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr double least_bar_px = 5;
constexpr double least_strip_px = 3;
constexpr double strip_gap_px = 2;

int months_of(BarUnit unit) {
    switch (unit) {
        case BarUnit::month:
            return 1;
        case BarUnit::quarter:
            return 3;
        case BarUnit::year:
            return 12;
        case BarUnit::decade:
            return 120;
        default:
            return 0;
    }
}

std::int32_t number(story::Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

// The first day of the bar that holds the day.
std::int32_t bar_start(std::int32_t day, BarUnit unit) {
    if (unit == BarUnit::day) return day;
    if (unit == BarUnit::week) return day - (day + 3) % 7 - ((day + 3) % 7 < 0 ? 7 : 0);  // Mondays
    const year_month_day date{story::Day{days{day}}};
    const int from_zero =
        static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    const int start = from_zero - from_zero % months_of(unit);
    return number(story::Day{std::chrono::year{start / 12} /
                             std::chrono::month{static_cast<unsigned>(start % 12) + 1} / 1});
}

std::int32_t bar_end(std::int32_t start, BarUnit unit) {
    if (unit == BarUnit::day) return start + 1;
    if (unit == BarUnit::week) return start + 7;
    const year_month_day date{story::Day{days{start}}};
    return number(story::Day{(date.year() / date.month() + months{months_of(unit)}) / std::chrono::day{1}});
}

// Rows of strips that do not touch: each takes the first row that is free where it begins.
void pack(Histogram& histogram, const std::vector<TimeMark>& marks, const TimeAxis& axis, int most_rows) {
    std::vector<double> free_from(static_cast<std::size_t>(most_rows), -1e18);
    for (auto& strip : histogram.strips) {
        const TimeMark& mark = marks[strip.mark];
        const double left = axis.x_of(static_cast<double>(mark.first));
        const double right = std::max(axis.x_of(mark.last + 1.0), left + least_strip_px);
        const auto row =
            std::find_if(free_from.begin(), free_from.end(), [&](double x) { return x <= left; });
        strip.row = row == free_from.end() ? -1 : static_cast<int>(row - free_from.begin());
        if (strip.row < 0) {
            ++histogram.without_row;
            continue;
        }
        *row = right + strip_gap_px;
        histogram.rows = std::max(histogram.rows, strip.row + 1);
    }
    std::erase_if(histogram.strips, [](const auto& strip) { return strip.row < 0; });
}

}  // namespace

std::vector<TimeMark> time_marks(const story::Story& story,
                                 const std::function<bool(std::uint32_t)>& passes) {
    std::vector<TimeMark> marks;
    for (std::uint32_t i = 0; i < story.events.size(); ++i) {
        const story::Event& event = story.events[i];
        if (!event.when || event.review == story::Review::rejected || !passes(i)) continue;
        const bool fuzzy = event.when->precision != story::DatePrecision::day &&
                           event.when->precision != story::DatePrecision::range;
        marks.push_back(
            {number(event.when->first), number(event.when->last), story::quad_class(event.type), fuzzy, i});
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const TimeMark& a, const TimeMark& b) { return a.first < b.first; });
    return marks;
}

BarUnit bar_unit(const TimeAxis& axis) {
    constexpr std::array<std::pair<BarUnit, double>, 5> lengths{{{BarUnit::day, 1},
                                                                 {BarUnit::week, 7},
                                                                 {BarUnit::month, 30},
                                                                 {BarUnit::quarter, 91},
                                                                 {BarUnit::year, 365}}};
    for (const auto& [unit, length] : lengths)
        if (length * axis.px_a_day() >= least_bar_px) return unit;
    return BarUnit::decade;
}

int Histogram::Bar::total() const {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

int Histogram::highest() const {
    int most = 0;
    for (const Bar& bar : bars) most = std::max(most, bar.total());
    return most;
}

Histogram histogram(const std::vector<TimeMark>& marks, const TimeAxis& axis, int most_rows) {
    Histogram made;
    made.unit = bar_unit(axis);
    const auto from = static_cast<std::int32_t>(std::floor(axis.range.first));
    const auto to = static_cast<std::int32_t>(std::ceil(axis.range.end));
    std::int32_t end = 0;  // of the last bar
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
        const TimeMark& mark = marks[i];
        if (mark.first >= to) break;
        if (mark.last < from) continue;
        if (made.bars.empty() || mark.first >= end) {
            const std::int32_t start = bar_start(mark.first, made.unit);
            const std::int32_t next = bar_end(start, made.unit);
            if (mark.last < next) made.bars.push_back({start, next, {}}), end = next;
        }
        if (!made.bars.empty() && mark.first >= made.bars.back().first && mark.last < end)
            ++made.bars.back().counts.at(static_cast<std::size_t>(mark.quad));
        else
            made.strips.push_back({i, 0});
    }
    pack(made, marks, axis, most_rows);
    return made;
}

}  // namespace marchland::screen
