// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace marchland::story {

/// A civil day, proleptic Gregorian; years 1..9999.
using Day = std::chrono::sys_days;

enum class DatePrecision { day, week, month, year, range };

/// Inclusive days. A month is its first to its last day with precision `month`.
struct DateSpan {
    Day first;
    Day last;
    DatePrecision precision = DatePrecision::day;
    bool operator==(const DateSpan&) const = default;
};

/// "2024-04-17", "2024-04" or "2024"; nothing for anything else, a 30 February included.
[[nodiscard]] std::optional<DateSpan> parse_date(std::string_view text);

/// "2024-04-17".
[[nodiscard]] std::string iso(Day day);
/// As short as its precision allows: "2024", "2024-04", "2024-04-17", "2024-04-16/2024-04-17".
[[nodiscard]] std::string iso(const DateSpan& span);
/// For people, English: "17 April 2024", "April 2024", "2024", "16–17 April 2024".
[[nodiscard]] std::string readable(const DateSpan& span);
[[nodiscard]] std::string readable(Day day);

[[nodiscard]] std::string_view name(DatePrecision precision);
[[nodiscard]] std::optional<DatePrecision> date_precision(std::string_view name);

}  // namespace marchland::story
