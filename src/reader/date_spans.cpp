// SPDX-License-Identifier: MIT
#include "reader/date_spans.h"

#include <chrono>
#include <cstdlib>

namespace marchland::reader {

using namespace std::chrono;
using story::DatePrecision;
using story::DateSpan;
using story::Day;

std::optional<DateSpan> day_span(int y, int m, int d) {
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                              std::chrono::day{static_cast<unsigned>(d)}};
    if (!date.ok() || y < 1 || y > 9999) return std::nullopt;
    return DateSpan{sys_days{date}, sys_days{date}, DatePrecision::day};
}
DateSpan one_day(Day day) {
    return {day, day, DatePrecision::day};
}
DateSpan month_span(int y, int m) {
    const year_month ym{year{y}, month{static_cast<unsigned>(m)}};
    return {sys_days{ym / 1}, sys_days{ym / last}, DatePrecision::month};
}
DateSpan year_span(int y) {
    return {sys_days{year{y} / January / 1}, sys_days{year{y} / December / 31}, DatePrecision::year};
}
DateSpan season_span(int y, int first_month) {
    const year_month from{year{y}, month{static_cast<unsigned>(first_month)}};
    return {sys_days{from / 1}, sys_days{(from + months{2}) / last}, DatePrecision::range};
}
DateSpan third_of(const DateSpan& whole, int part) {
    const int days_in = static_cast<int>((whole.last - whole.first).count()) + 1;
    const days from{days_in * (part - 1) / 3};
    const days to{days_in * part / 3 - 1};
    return {whole.first + from, whole.first + to, DatePrecision::range};
}

DateSpan stepped(Day from, int count, int unit) {
    const Day around = from + days{count * unit};
    switch (unit) {
        case 0:
            return one_day(from);
        case 1:
            return one_day(around);
        case 7:
            return {around - days{3}, around + days{3}, DatePrecision::week};
        case 30: {
            const year_month ym =
                year_month{year{year_of(from)}, month{static_cast<unsigned>(month_of(from))}} + months{count};
            return month_span(static_cast<int>(ym.year()),
                              static_cast<int>(static_cast<unsigned>(ym.month())));
        }
        default:
            return year_span(year_of(from) + count);
    }
}

DateSpan stepped_vaguely(const DateSpan& from, int count, int unit) {
    constexpr int some = 6;
    const days reach{some * unit};
    if (count < 0) return {from.first - reach, from.first - days{1}, DatePrecision::range};
    return {from.first + days{1}, from.last + reach, DatePrecision::range};
}

DateSpan latest_day(Day until, int day) {
    for (Day at = until;; at -= days{1}) {
        if (static_cast<int>(static_cast<unsigned>(year_month_day{at}.day())) == day) return one_day(at);
    }
}

int year_of(Day day) {
    return static_cast<int>(year_month_day{day}.year());
}
int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month()));
}

std::optional<DateSpan> span_of(int year, const DateHit::Yearless& date) {
    if (date.day == 0) return month_span(year, date.month);
    const auto first = day_span(year, date.month, date.day);
    const auto last_one = day_span(year, date.month, date.last_day);
    if (!first || !last_one || last_one->last < first->first) return std::nullopt;
    if (date.day == date.last_day) return first;
    return DateSpan{first->first, last_one->last, DatePrecision::range};
}

}  // namespace marchland::reader
