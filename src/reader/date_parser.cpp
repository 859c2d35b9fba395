// SPDX-License-Identifier: MIT
#include "reader/date_parser.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "reader/date_spans.h"

namespace marchland::reader {
namespace {

using std::chrono::days;
using story::DatePrecision;
using story::DateSpan;
using story::Day;

/// 0 Sunday .. 6 Saturday.
int weekday_of(Day day) {
    return static_cast<int>(std::chrono::weekday{day}.c_encoding());
}

}  // namespace

std::vector<DateHit> DateParser::read() const {
    std::vector<DateHit> hits;
    for (std::size_t i = 0; i < words_.size();) {
        std::size_t next = i;
        if (auto found = date_at(i, next)) {
            hits.push_back(*found);
            i = next;
        } else {
            ++i;
        }
    }
    return hits;
}

bool DateParser::modifier(std::size_t i) const {
    return part(i) == DatePart::past || part(i) == DatePart::current || part(i) == DatePart::future;
}

int DateParser::shift(std::size_t i) const {
    return part(i) == DatePart::past ? -1 : part(i) == DatePart::future ? 1 : 0;
}

std::optional<std::size_t> DateParser::after_glue(std::size_t i, DatePart wanted) const {
    std::size_t at = i;
    while (part(at) == DatePart::glue && at < i + 2) ++at;
    return part(at) == wanted ? std::optional(at) : std::nullopt;
}

bool DateParser::ahead(std::size_t i) const {
    if (told_[i]) return false;
    constexpr std::size_t reach = 15;
    for (std::size_t k = i; k-- > 0 && i - k <= reach;) {
        if (part(k) == DatePart::ahead) return true;
    }
    return false;
}

DateParser::Found DateParser::weekday(std::size_t i, std::size_t& next) const {
    // "Wednesday, 17 April": the day says more.
    for (const DatePart kind : {DatePart::day, DatePart::month}) {
        const auto at = after_glue(i + 1, kind);
        if (!at) continue;
        if (auto exact = kind == DatePart::day ? day_and_month(*at, next) : month_first(*at, next)) {
            exact->first = words_[i].first;
            return exact;
        }
    }
    next = i + 1;
    if (!published_) return hit(i, next, std::nullopt);
    const int back = (weekday_of(*published_) - value(i) + 7) % 7;
    return hit(i, next,
               one_day(ahead(i) && back > 0 ? *published_ + days{7 - back} : *published_ - days{back}));
}

/// "yesterday", "overnight", "at the weekend", "накануне"; and "the day before", which DateMemory counts.
DateParser::Found DateParser::from_publication(std::size_t i, std::size_t& next) const {
    next = i + 1;
    const auto when = [&](auto span) { return published_ ? std::optional<DateSpan>(span()) : std::nullopt; };
    switch (part(i)) {
        case DatePart::offset:
            return hit(i, next, when([&] { return one_day(*published_ + days{value(i)}); }));
        case DatePart::night: {
            DateHit found = hit(i, next, when([&] {
                                    return DateSpan{*published_ - days{1}, *published_, DatePrecision::range};
                                }));
            found.night = true;
            return found;
        }
        case DatePart::weekend:
            return hit(i, next, when([&] {
                           const Day saturday = *published_ - days{(weekday_of(*published_) + 1) % 7};
                           return DateSpan{saturday, saturday + days{1}, DatePrecision::range};
                       }));
        case DatePart::lately:
            return hit(
                i, next, when([&] {
                    return stepped_vaguely({*published_, *published_, DatePrecision::day}, -1, value(i));
                }));
        case DatePart::the_day: {
            DateHit found = hit(i, next, when([&] { return latest_day(*published_, value(i)); }));
            found.day_alone = value(i);
            return found;
        }
        case DatePart::same_year:
        case DatePart::soon: {
            const bool soon = part(i) == DatePart::soon;
            DateHit found = hit(i, next, std::nullopt);
            found.step = {DateHit::Step::From::text, soon ? (value(i) < 0 ? -1 : 1) : 0,
                          soon ? std::abs(value(i)) : 365, soon};
            return found;
        }
        case DatePart::eve:
        case DatePart::step: {
            const bool eve = part(i) == DatePart::eve;
            DateHit found = hit(i, next, std::nullopt);
            found.step = {eve ? DateHit::Step::From::publication : DateHit::Step::From::text,
                          eve ? -1 : value(i), 1};
            return found;
        }
        default:
            return std::nullopt;
    }
}

/// "two weeks ago", "il y a trois jours", "three days later", "five days after", "hours earlier".
DateParser::Found DateParser::counted(std::size_t i, std::size_t& next) const {
    const auto links = [&](std::size_t at) {
        return part(at) == DatePart::ago || part(at) == DatePart::later || part(at) == DatePart::earlier;
    };
    const bool leads = links(i);
    std::size_t at = leads ? i + 1 : i;
    std::optional<int> count;
    if (part(at) == DatePart::count || part(at) == DatePart::day) count = value(at++);
    // "three weeks later", "two days ago": what is vague alone is counted here.
    if (count && *count > 0 && part(at) == DatePart::soon) {
        next = at + 1;
        DateHit found = hit(i, next, std::nullopt);
        found.step = {DateHit::Step::From::text, value(at) < 0 ? -*count : *count, std::abs(value(at))};
        return found;
    }
    if (count && *count > 0 && part(at) == DatePart::lately) {
        next = at + 1;
        if (!published_) return hit(i, next, std::nullopt);
        return hit(i, next, stepped(*published_, -*count, value(at)));
    }
    if (part(at) != DatePart::unit) return std::nullopt;
    const int unit = value(at++);
    const bool hours = unit == 0;
    // "год назад", "неделю спустя": one needs no word.
    if (!count && !hours && !leads && !links(at)) return std::nullopt;
    const std::size_t link = leads ? i : at;
    if (!leads) ++at;
    const DatePart kind = part(link);
    const bool earlier = kind == DatePart::earlier || kind == DatePart::before || kind == DatePart::until;
    const bool to_deed = kind == DatePart::after || kind == DatePart::before || kind == DatePart::until;
    if (!links(link) && !to_deed) return std::nullopt;
    const bool vague = count && *count == 0;
    const int n = vague ? 3 : count.value_or(1);
    // "three days after" is measured up to the word, which opens what it counts from.
    next = to_deed ? at - 1 : at;
    if (kind != DatePart::ago) {
        DateHit found = hit(i, next, std::nullopt);
        found.step = {to_deed ? DateHit::Step::From::deed : DateHit::Step::From::text, earlier ? -n : n,
                      unit};
        return found;
    }
    if (!published_) return hit(i, next, std::nullopt);
    DateSpan span = stepped(*published_, -n, unit);
    if (vague && unit == 1) span = {span.first - days{2}, span.last + days{1}, DatePrecision::range};
    return hit(i, next, span);
}

/// "over the past three weeks".
DateParser::Found DateParser::over_the_past(std::size_t i, std::size_t& next) const {
    const bool counts = part(i + 1) == DatePart::count || part(i + 1) == DatePart::day;
    if (part(i) != DatePart::past || !counts || value(i + 1) == 0 || part(i + 2) != DatePart::unit)
        return std::nullopt;
    next = i + 3;
    if (!published_) return hit(i, next, std::nullopt);
    const int back = value(i + 2) == 0 ? (value(i + 1) + 23) / 24 : value(i + 1) * value(i + 2);
    return hit(i, next, DateSpan{*published_ - days{back}, *published_, DatePrecision::range});
}

DateSpan DateParser::shifted_unit(int unit, int shift, bool future) const {
    if (unit == 365) return year_span(year_of(*published_) + shift);
    if (unit == 30) return stepped(*published_, shift, 30);
    const int since_monday = (weekday_of(*published_) + 6) % 7;
    const Day monday = *published_ - days{since_monday} + days{7 * shift};
    // What is told of this week has happened.
    if (shift == 0 && !future) return {monday, *published_, DatePrecision::range};
    return {monday, monday + days{6}, DatePrecision::week};
}

/// "last September", "last year", "this month", "next Friday", "l'année dernière".
DateParser::Found DateParser::modified(std::size_t i, std::size_t& next) const {
    const bool before = modifier(i);  // the modifier leads, as in English
    const std::size_t noun = before ? i + 1 : i;
    const std::size_t how = before ? i : i + 1;
    if (!before && !modifier(how)) return std::nullopt;
    // "in April last year": the modifier is the year's.
    if (!before && part(how + 1) == DatePart::unit && value(how + 1) == 365) return std::nullopt;
    const DatePart kind = part(noun);
    if (kind != DatePart::month && kind != DatePart::unit && kind != DatePart::weekday &&
        kind != DatePart::season)
        return std::nullopt;
    if (kind == DatePart::unit && value(noun) <= 1) return std::nullopt;  // "these days", "last day"
    next = i + 2;
    // "ce mercredi 17 avril", "last May 9": the day says more.
    if (before && kind == DatePart::weekday && part(next) == DatePart::day) return std::nullopt;
    if (before && kind == DatePart::month && part(next) == DatePart::day) return std::nullopt;
    if (!published_) return hit(i, next, std::nullopt);
    const int by = shift(how);
    const int this_year = year_of(*published_);
    const int this_month = month_of(*published_);
    if (kind == DatePart::month) {
        const int y = this_year - (by < 0 && value(noun) >= this_month ? 1 : 0) +
                      (by > 0 && value(noun) <= this_month ? 1 : 0);
        return hit(i, next, month_span(y, value(noun)));
    }
    if (kind == DatePart::season) {
        const int y = this_year - (by < 0 && value(noun) + 2 >= this_month ? 1 : 0);
        return hit(i, next, season_span(by > 0 ? y + 1 : y, value(noun)));
    }
    if (kind == DatePart::weekday) {
        const int back = (weekday_of(*published_) - value(noun) + 7) % 7;
        if (by > 0) return hit(i, next, one_day(*published_ + days{back == 0 ? 7 : 7 - back}));
        return hit(i, next, one_day(*published_ - days{by < 0 && back == 0 ? 7 : back}));
    }
    return hit(i, next, shifted_unit(value(noun), by, ahead(i)));
}

DateParser::Found DateParser::date_at(std::size_t i, std::size_t& next) const {
    if (part(i) == DatePart::none) return std::nullopt;
    if (part(i) == DatePart::iso) return written(i, next);
    if (auto found = over_the_past(i, next)) return found;
    if (auto found = modified(i, next)) return found;
    if (part(i) == DatePart::part) return part_of(i, next);
    if (part(i) == DatePart::day) {
        if (auto found = day_and_month(i, next)) return found;
    }
    if (part(i) == DatePart::month) return month_first(i, next);
    if (part(i) == DatePart::weekday) return weekday(i, next);
    if (auto found = counted(i, next)) return found;
    if (auto found = from_publication(i, next)) return found;
    return year_alone(i, next);
}

}  // namespace marchland::reader
