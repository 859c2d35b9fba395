// SPDX-License-Identifier: MIT
// The dates of DateParser that name a day, month or year of the calendar.
#include <algorithm>
#include <chrono>

#include "reader/date_parser.h"
#include "reader/date_spans.h"

namespace marchland::reader {

using std::chrono::days;
using story::DatePrecision;
using story::DateSpan;

std::optional<int> DateParser::guessed_year(bool future, int month, int day) const {
    if (!published_) return std::nullopt;
    const int y = year_of(*published_);
    const auto first = day_span(y, month, std::max(day, 1));
    if (!first) return y;
    // A report may run a day ahead of its date line: time zones.
    const bool later = day > 0 ? first->first > *published_ + days{1} : month > month_of(*published_);
    if (future) return first->last < *published_ && month < month_of(*published_) ? y + 1 : y;
    return later ? y - 1 : y;
}

/// "last year", "of last year": where the modifier stands.
std::optional<std::size_t> DateParser::last_year_after(std::size_t at) const {
    while (part(at) == DatePart::glue && !comma(at)) ++at;
    const bool named = modifier(at) && part(at + 1) == DatePart::unit && value(at + 1) == 365;
    return named ? std::optional(at) : std::nullopt;
}

DateParser::YearRead DateParser::year_after(std::size_t at, std::size_t i, int month, int day) const {
    if (const auto y = after_glue(at, DatePart::year)) {
        std::size_t next = *y + 1;
        if (part(next) == DatePart::unit && value(next) == 365) ++next;  // "2020 года"
        return {value(*y), next, YearRead::written};
    }
    const auto how = last_year_after(at);
    if (how) {
        if (!published_) return {std::nullopt, *how + 2, YearRead::told};
        return {year_of(*published_) + shift(*how), *how + 2, YearRead::told};
    }
    return {guessed_year(ahead(i), month, day), at, YearRead::guessed};
}

DateParser::Found DateParser::in_year(std::size_t i, const YearRead& year,
                                      const DateHit::Yearless& date) const {
    DateHit found = hit(i, year.next, year.year ? span_of(*year.year, date) : std::nullopt);
    if (year.year && !found.when) return std::nullopt;
    found.year_written = year.how == YearRead::written;
    if (year.how == YearRead::guessed) found.yearless = date;
    return found;
}

/// "4 December last year", "16–17 April 2024", "the 9th of November".
DateParser::Found DateParser::day_and_month(std::size_t i, std::size_t& next) const {
    std::size_t at = i + 1;
    int last_day = value(i);
    if (part(at) == DatePart::to && part(at + 1) == DatePart::day) {
        last_day = value(at + 1);
        at += 2;
    }
    const auto month_at = after_glue(at, DatePart::month);
    if (!month_at || comma(at)) return std::nullopt;
    const int m = value(*month_at);
    const YearRead y = year_after(*month_at + 1, i, m, value(i));
    next = y.next;
    return in_year(i, y, {m, value(i), last_day});
}

/// "September 13, 2022", "Sept 13", "Sept 12-14", "September 2020", "in February", "March last year".
DateParser::Found DateParser::month_first(std::size_t i, std::size_t& next) const {
    const int m = value(i);
    std::size_t at = i + 1;
    int d = 0;
    int last_day = 0;
    if (part(at) == DatePart::day) {
        d = last_day = value(at++);
        const bool range = part(at) == DatePart::to && part(at + 1) == DatePart::day && value(at + 1) > d &&
                           part(at + 2) != DatePart::month;
        if (range) {
            last_day = value(at + 1);
            at += 2;
        }
    }
    const YearRead y = year_after(at, i, m, d);
    next = y.next;
    return in_year(i, y, {m, d, last_day});
}

/// "at the beginning of the month": publication's, unless that is yet to come.
DateParser::Found DateParser::part_of_this(std::size_t i, std::size_t at, std::size_t& next) const {
    const bool of_the = at >= i + 2 && part(at) == DatePart::unit && value(at) >= 30;
    if (!of_the || !published_) return std::nullopt;
    const DateSpan whole = value(at) == 30 ? month_span(year_of(*published_), month_of(*published_))
                                           : year_span(year_of(*published_));
    const DateSpan third = third_of(whole, value(i));
    if (third.first > *published_) return std::nullopt;
    next = at + 1;
    return hit(i, next, third);
}

/// "early 2021", "mid-September", "late last year", "end of the 1990s".
DateParser::Found DateParser::part_of(std::size_t i, std::size_t& next) const {
    std::size_t at = i + 1;
    if (part(at) == DatePart::to && value(at) == 2) ++at;  // "mid-2020"
    while (part(at) == DatePart::glue && !comma(at) && at < i + 3) ++at;
    if (auto found = part_of_this(i, at, next)) return found;
    const bool whole_named = part(at) == DatePart::month || part(at) == DatePart::year ||
                             part(at) == DatePart::decade || modifier(at);
    if (!whole_named) return std::nullopt;
    const auto whole = date_at(at, next);
    if (!whole || (whole->when && whole->when->first == whole->when->last)) return std::nullopt;
    return hit(i, next, whole->when ? std::optional(third_of(*whole->when, value(i))) : std::nullopt);
}

/// "in the spring", "de l'automne": the last one that has begun.
DateParser::Found DateParser::latest_season(std::size_t i, std::size_t& next) const {
    const bool led = i > 0 && part(i - 1) == DatePart::glue && !comma(i - 1);
    if (!led || ahead(i) || !published_) return std::nullopt;
    next = i + 1;
    DateSpan span = season_span(year_of(*published_), value(i));
    if (span.first > *published_) span = season_span(year_of(*published_) - 1, value(i));
    return hit(i, next, span);
}

/// "in 2020", "the 1990s", "autumn 2020", "the spring of last year".
DateParser::Found DateParser::year_alone(std::size_t i, std::size_t& next) const {
    next = i + 1;
    if (part(i) == DatePart::decade)
        return hit(i, next,
                   DateSpan{year_span(value(i)).first, year_span(value(i) + 9).last, DatePrecision::range});
    std::size_t at = i;
    if (part(i) == DatePart::season) {
        if (const auto how = last_year_after(i + 1)) {
            next = *how + 2;
            if (!published_) return hit(i, next, std::nullopt);
            return hit(i, next, season_span(year_of(*published_) + shift(*how), value(i)));
        }
        const auto y = after_glue(i + 1, DatePart::year);
        if (!y) return latest_season(i, next);
        at = *y;
    }
    if (part(at) != DatePart::year || value(at) < 1800 || value(at) > 2100) return std::nullopt;
    next = at + 1;
    if (part(next) == DatePart::unit && value(next) == 365) ++next;  // "в 2020 году"
    DateHit found = hit(i, next, at == i ? year_span(value(i)) : season_span(value(at), value(i)));
    found.year_written = true;
    return found;
}

DateParser::Found DateParser::written(std::size_t i, std::size_t& next) const {
    next = i + 1;
    const auto span = day_span(value(i) / 10000, value(i) / 100 % 100, value(i) % 100);
    if (!span) return std::nullopt;
    DateHit found = hit(i, next, span);
    found.year_written = true;
    return found;
}

}  // namespace marchland::reader
