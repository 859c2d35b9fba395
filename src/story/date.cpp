// SPDX-License-Identifier: MIT
#include "story/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace marchland::story {

namespace {

using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 5> precisions{"day", "week", "month", "year", "range"};

int year_of(const year_month_day& date) {
    return static_cast<int>(date.year());
}
unsigned month_of(const year_month_day& date) {
    return static_cast<unsigned>(date.month());
}
unsigned day_of(const year_month_day& date) {
    return static_cast<unsigned>(date.day());
}

/// The number written in digits at `at`; the caller has checked the shape.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(at, count)) value = value * 10 + (c - '0');
    return value;
}

/// Whether the text looks like the pattern, where 9 stands for any digit.
bool shaped(std::string_view text, std::string_view pattern) {
    return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                      [](char c, char wanted) { return wanted == '9' ? c >= '0' && c <= '9' : c == wanted; });
}

std::string month_and_year(const year_month_day& date) {
    return fmt::format("{} {}", months[month_of(date) - 1], year_of(date));
}

}  // namespace

std::optional<DateSpan> parse_date(std::string_view text) {
    using namespace std::chrono;
    const bool day_given = shaped(text, "9999-99-99");
    const bool month_given = day_given || shaped(text, "9999-99");
    if (!month_given && !shaped(text, "9999")) return std::nullopt;
    const year y{digits(text, 0, 4)};
    if (y < year{1}) return std::nullopt;
    if (!month_given)
        return DateSpan{sys_days{y / January / 1}, sys_days{y / December / 31}, DatePrecision::year};
    const month m{static_cast<unsigned>(digits(text, 5, 2))};
    if (!m.ok()) return std::nullopt;
    if (!day_given) return DateSpan{sys_days{y / m / 1}, sys_days{y / m / last}, DatePrecision::month};
    const year_month_day date = y / m / static_cast<int>(digits(text, 8, 2));
    if (!date.ok()) return std::nullopt;
    return DateSpan{sys_days{date}, sys_days{date}, DatePrecision::day};
}

std::string iso(Day day) {
    const year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", year_of(date), month_of(date), day_of(date));
}

std::string iso(const DateSpan& span) {
    // The short forms stand for whole months and years: a span that is less is written out.
    const std::string first = iso(span.first);
    for (const std::size_t length : {std::size_t{4}, std::size_t{7}}) {
        std::string shortened = first.substr(0, length);
        if (parse_date(shortened) == span) return shortened;
    }
    return span.first == span.last ? first : first + "/" + iso(span.last);
}

std::string readable(Day day) {
    const year_month_day date{day};
    return fmt::format("{} {}", day_of(date), month_and_year(date));
}

std::string readable(const DateSpan& span) {
    const year_month_day first{span.first};
    const year_month_day last{span.last};
    if (span.precision == DatePrecision::year && first.year() == last.year())
        return fmt::format("{}", year_of(first));
    if (span.precision == DatePrecision::month && first.year() == last.year() &&
        first.month() == last.month()) {
        return month_and_year(first);
    }
    if (first == last) return readable(span.last);
    if (first.year() != last.year()) return fmt::format("{} – {}", readable(span.first), readable(span.last));
    if (first.month() != last.month()) {
        return fmt::format("{} {} – {}", day_of(first), months[month_of(first) - 1], readable(span.last));
    }
    return fmt::format("{}–{}", day_of(first), readable(span.last));
}

std::string_view name(DatePrecision precision) {
    return precisions.at(static_cast<std::size_t>(precision));
}

std::optional<DatePrecision> date_precision(std::string_view name) {
    const auto* found = std::find(precisions.begin(), precisions.end(), name);
    return found == precisions.end() ? std::nullopt
                                     : std::optional(static_cast<DatePrecision>(found - precisions.begin()));
}

}  // namespace marchland::story
