// SPDX-License-Identifier: MIT
#include "screen/time_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace marchland::screen {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr double grip_px = 7;
constexpr int year_days = 365;

int length(const map::TimeWindow& window) {
    return static_cast<int>((window.last - window.first).count()) + 1;
}

year_month month_of(story::Day day) {
    const year_month_day date(day);
    return date.year() / date.month();
}

story::Day first_day(year_month month) {
    return story::Day(month / std::chrono::day{1});
}

// Months between bars of the histogram, and the month in which the bar with that month begins.
unsigned bar_months(const map::TimeWindow& span) {
    return length(span) < 6 * year_days ? 1 : 3;
}

year_month bar_month(year_month month, unsigned step) {
    const unsigned index = static_cast<unsigned>(month.month()) - 1;
    return month.year() / std::chrono::month{index - index % step + 1};
}

}  // namespace

double TimeAxis::x_of(story::Day day) const {
    const double share = static_cast<double>((day - span.first).count()) / length(span);
    return left_px + std::clamp(share, 0.0, 1.0) * width_px;
}

story::Day TimeAxis::day_at(double x) const {
    const double share = std::clamp((x - left_px) / width_px, 0.0, 1.0);
    const int day = static_cast<int>(std::floor(share * length(span)));
    return span.first + days{std::clamp(day, 0, length(span) - 1)};
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

int step_days(const map::TimeWindow& span) {
    if (length(span) > 8 * year_days) return year_days;
    return length(span) > year_days ? 30 : 1;
}

std::vector<Tick> ticks(const TimeAxis& axis, double least_px) {
    constexpr int steps[] = {1, 3, 12, 24, 60, 120, 240};  // months
    const double px_a_month = axis.width_px * 30.4 / length(axis.span);
    const auto* step = std::find_if(std::begin(steps), std::end(steps) - 1,
                                    [&](int count) { return count * px_a_month >= least_px; });
    std::vector<Tick> found;
    year_month month = month_of(axis.span.first);
    for (; first_day(month) <= axis.span.last; month += months{1}) {
        const int number =
            static_cast<int>(month.year()) * 12 + static_cast<int>(static_cast<unsigned>(month.month())) - 1;
        if (number % *step != 0 || first_day(month) < axis.span.first) continue;
        const std::string year = fmt::format("{}", static_cast<int>(month.year()));
        found.push_back({first_day(month), *step < 12 ? story::iso(first_day(month)).substr(0, 7) : year});
    }
    return found;
}

int Histogram::Bar::total() const {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

int Histogram::highest() const {
    int most = 0;
    for (const Bar& bar : bars) most = std::max(most, bar.total());
    return most;
}

Histogram histogram(const story::Story& story, const map::TimeWindow& span) {
    const unsigned step = bar_months(span);
    const year_month start = bar_month(month_of(span.first), step);
    Histogram histogram;
    for (year_month month = start; first_day(month) <= span.last; month += months{step})
        histogram.bars.push_back({first_day(month), first_day(month + months{step}), {}});
    for (const story::Event& event : story.events) {
        if (!event.when || event.review == story::Review::rejected) continue;
        if (event.when->first < span.first || event.when->first > span.last) continue;
        const auto bar = static_cast<std::size_t>((month_of(event.when->first) - start).count()) / step;
        ++histogram.bars[bar].counts[static_cast<std::size_t>(story::quad_class(event.type))];
    }
    return histogram;
}

}  // namespace marchland::screen
