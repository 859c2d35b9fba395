// SPDX-License-Identifier: MIT
#include "story/date_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace marchland::story {

namespace {

constexpr std::size_t longest = 40;
constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// Lower-case words and numbers; commas and full stops are spaces.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words{""};
    for (char c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == ' ' || c == ',' || c == '.') {
            if (!words.back().empty()) words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// 0 for what is no number of at most that many digits.
int number(const std::string& word, std::size_t digits) {
    const bool fits = !word.empty() && word.size() <= digits &&
                      std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return fits ? std::stoi(word) : 0;
}

int month_of(const std::string& word) {
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (months[i].starts_with(word)) return static_cast<int>(i) + 1;
    }
    return 0;
}

/// The first month of three, or 0.
int season_of(const std::string& word) {
    if (word == "spring") return 3;
    if (word == "summer") return 6;
    if (word == "autumn" || word == "fall") return 9;
    return word == "winter" ? 12 : 0;
}

std::optional<DateSpan> day(int year, int month, int day_of_month) {
    if (year == 0 || month == 0 || day_of_month == 0) return std::nullopt;
    return parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day_of_month));
}

std::optional<DateSpan> season(int year, int first_month) {
    using namespace std::chrono;
    if (year == 0 || first_month == 0) return std::nullopt;
    const std::chrono::year_month first{std::chrono::year{year}, month{static_cast<unsigned>(first_month)}};
    return DateSpan{sys_days{first / 1}, sys_days{(first + std::chrono::months{2}) / last},
                    DatePrecision::range};
}

}  // namespace

std::optional<DateSpan> read_date(std::string_view text) {
    if (text.size() > longest) return std::nullopt;
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (const auto written = parse_date(text)) return written;
    const auto words = words_of(text);
    if (words.size() == 2) {
        const int year = words[1].size() == 4 ? number(words[1], 4) : 0;
        if (const int first = season_of(words[0])) return season(year, first);
        const int month = month_of(words[0]);
        if (year == 0 || month == 0) return std::nullopt;
        return parse_date(fmt::format("{:04}-{:02}", year, month));
    }
    if (words.size() != 3 || words[2].size() != 4) return std::nullopt;
    const int year = number(words[2], 4);
    if (const int month = month_of(words[1])) return day(year, month, number(words[0], 2));
    if (const int month = month_of(words[0])) return day(year, month, number(words[1], 2));
    return day(year, number(words[1], 2), number(words[0], 2));
}

}  // namespace marchland::story
