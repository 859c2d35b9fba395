// SPDX-License-Identifier: MIT
#include "reader/date_words.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "reader/date_table.h"
#include "story/date.h"

namespace marchland::reader {
namespace {

/// The leading digits of a token, and how many.
struct Digits {
    int value = 0;
    std::size_t count = 0;
};
Digits leading_digits(std::string_view raw) {
    Digits digits;
    const auto [end, code] = std::from_chars(raw.data(), raw.data() + raw.size(), digits.value);
    if (code == std::errc()) digits.count = static_cast<std::size_t>(end - raw.data());
    return digits;
}

bool one_of(std::string_view text, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

DateWord of_number(std::string_view raw) {
    const Digits digits = leading_digits(raw);
    const std::string_view tail = raw.substr(digits.count);
    if (digits.count == 4 && tail.empty() && digits.value >= 1000 && digits.value < 3000)
        return {DatePart::year, digits.value, 0, 0};
    if (digits.count == 4 && tail == "s" && digits.value % 10 == 0)
        return {DatePart::decade, digits.value, 0, 0};
    const bool ordinal = tail.empty() || one_of(tail, {"st", "nd", "rd", "th", "er"});
    if (digits.count >= 1 && digits.count <= 2 && ordinal && digits.value >= 1 && digits.value <= 31)
        return {DatePart::day, digits.value, 0, 0};
    return {};
}

/// "17.04.2024": one token, since the stops stand between digits.
DateWord dotted(std::string_view raw) {
    const Digits day = leading_digits(raw);
    if (day.count == 0 || day.count > 2 || raw.size() < day.count + 2 || raw[day.count] != '.') return {};
    raw.remove_prefix(day.count + 1);
    const Digits month = leading_digits(raw);
    if (month.count == 0 || month.count > 2 || raw.size() != month.count + 5 || raw[month.count] != '.')
        return {};
    const Digits year = leading_digits(raw.substr(month.count + 1));
    if (year.count != 4 || month.value > 12 || day.value > 31) return {};
    return {DatePart::iso, year.value * 10000 + month.value * 100 + day.value, 0, 0};
}

std::string_view raw_token(const Sentence& sentence, std::string_view text, std::size_t i) {
    return text.substr(sentence.tokens[i].start, sentence.tokens[i].end - sentence.tokens[i].start);
}

/// "2024-04-17": year, hyphen, month, hyphen, day without blanks.
DateWord iso_date(const Sentence& sentence, std::string_view text, std::size_t i) {
    const auto& tokens = sentence.tokens;
    if (i + 4 >= tokens.size() || tokens[i + 1].mark != '-' || tokens[i + 3].mark != '-') return {};
    if (tokens[i + 4].end - tokens[i].start != 10) return {};
    const auto span = story::parse_date(text.substr(tokens[i].start, 10));
    if (!span) return {};
    const std::chrono::year_month_day date(span->first);
    const int value = static_cast<int>(date.year()) * 10000 +
                      static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
                      static_cast<int>(static_cast<unsigned>(date.day()));
    return {DatePart::iso, value, i, i + 4};
}

/// "on the 13th," with nothing of the 13th behind it.
bool day_alone(const Sentence& sentence, std::string_view raw, std::size_t i) {
    if (i < 2 || sentence.word(i - 1) != "the" ||
        !one_of(sentence.word(i - 2), {"on", "of", "by", "since", "until"}))
        return false;
    const bool ordinal =
        raw.ends_with("st") || raw.ends_with("nd") || raw.ends_with("rd") || raw.ends_with("th");
    return ordinal && (i + 1 >= sentence.tokens.size() || sentence.tokens[i + 1].mark != 0);
}

DateWord of_token(const Sentence& sentence, std::string_view text, std::string_view language, std::size_t i) {
    const Token& token = sentence.tokens[i];
    DateWord word;
    if (token.number) {
        const std::string_view raw = raw_token(sentence, text, i);
        word = dotted(raw);
        if (word.part == DatePart::none) word = of_number(raw);
        if (word.part == DatePart::day && day_alone(sentence, raw, i)) word.part = DatePart::the_day;
    } else if (token.mark == ',') {
        word = {DatePart::glue, 1, i, i};
    } else if (token.mark == '-' || token.mark == '~') {
        word = {DatePart::to, 2, i, i};
    } else if (const auto found = DateTable::shipped().at(sentence, i, language)) {
        return *found;
    }
    word.first = word.last = i;
    return word;
}

}  // namespace

std::vector<DateWord> date_words(const Sentence& sentence, std::string_view text, std::string_view language) {
    std::vector<DateWord> words;
    for (std::size_t i = 0; i < sentence.tokens.size();) {
        if (sentence.tokens[i].mark == '.' && i + 1 < sentence.tokens.size()) {  // "Sept. 13"
            ++i;
            continue;
        }
        DateWord word = sentence.tokens[i].number ? iso_date(sentence, text, i) : DateWord{};
        if (word.part == DatePart::none) word = of_token(sentence, text, language, i);
        i = word.last + 1;
        words.push_back(word);
    }
    return words;
}

}  // namespace marchland::reader
