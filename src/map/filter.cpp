// SPDX-License-Identifier: MIT
#include "map/filter.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace marchland::map {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Words and numbers of what stands outside brackets, in lower case; "6,900" is one number.
std::vector<std::string> tokens(std::string_view words) {
    std::vector<std::string> found(1);
    int depth = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char c = words[i];
        if (c == '(' || c == '[') ++depth;
        if (c == ')' || c == ']') depth = std::max(0, depth - 1);
        const bool groups = c == ',' && i > 0 && is_digit(words[i - 1]) && i + 3 < words.size() &&
                            std::all_of(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                        words.begin() + static_cast<std::ptrdiff_t>(i) + 4, is_digit);
        if (groups) continue;
        const bool letter = is_digit(c) || std::isalpha(static_cast<unsigned char>(c)) != 0;
        if (depth == 0 && letter)
            found.back() += lower(c);
        else if (!found.back().empty())
            found.emplace_back();
    }
    if (found.back().empty()) found.pop_back();
    return found;
}

bool is_month(std::string_view word) {
    constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
    return word.size() >= 3 &&
           std::ranges::any_of(months, [&](auto month) { return month.starts_with(word); });
}

/// Of a number that counts no dead.
bool is_other(std::string_view word) {
    constexpr std::array<std::string_view, 5> others{"wound", "injur", "missing", "captur", "percent"};
    return std::ranges::any_of(others, [&](auto other) { return word.starts_with(other); });
}

std::optional<std::uint32_t> number(std::string_view word) {
    constexpr std::array<std::string_view, 13> spelt{"zero", "one",    "two",   "three", "four",
                                                     "five", "six",    "seven", "eight", "nine",
                                                     "ten",  "eleven", "twelve"};
    if (const auto* const found = std::ranges::find(spelt, word); found != spelt.end())
        return static_cast<std::uint32_t>(found - spelt.begin());
    constexpr std::size_t most_digits = 9;
    if (word.size() > most_digits || !std::all_of(word.begin(), word.end(), is_digit)) return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : word) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    return value;
}

}  // namespace

DateBand date_band(const story::DateSpan& when) {
    switch (when.precision) {
        case story::DatePrecision::day:
            return DateBand::day;
        case story::DatePrecision::week:
            return DateBand::week;
        case story::DatePrecision::month:
            return DateBand::month;
        case story::DatePrecision::year:
            return DateBand::longer;
        case story::DatePrecision::range:
            break;
    }
    const auto days = (when.last - when.first).count() + 1;
    return days <= 1    ? DateBand::day
           : days <= 7  ? DateBand::week
           : days <= 31 ? DateBand::month
                        : DateBand::longer;
}

geo::Path rectangle(const geo::LonLatBox& box) {
    return {{box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}};
}

std::optional<std::uint32_t> lowest_fatalities(std::string_view words) {
    const auto found = tokens(words);
    std::optional<std::uint32_t> lowest;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto value = number(found[i]);
        if (!value) continue;
        const std::string_view before = i > 0 ? std::string_view(found[i - 1]) : "";
        const std::string_view after = i + 1 < found.size() ? std::string_view(found[i + 1]) : "";
        const bool date = is_month(before) || is_month(after);
        if (date || is_other(after)) continue;
        lowest = std::min(lowest.value_or(*value), *value);
    }
    return lowest;
}

}  // namespace marchland::map
