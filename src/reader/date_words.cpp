// SPDX-License-Identifier: MIT
#include "reader/date_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <unordered_map>

#include "story/date.h"

namespace marchland::reader {
namespace {

struct Meaning {
    std::string_view word;  // folded
    DatePart part;
    int value;
};

constexpr std::array meanings = {Meaning{"january", DatePart::month, 1},
                                 Meaning{"jan", DatePart::month, 1},
                                 Meaning{"janvier", DatePart::month, 1},
                                 Meaning{"января", DatePart::month, 1},
                                 Meaning{"январе", DatePart::month, 1},
                                 Meaning{"february", DatePart::month, 2},
                                 Meaning{"feb", DatePart::month, 2},
                                 Meaning{"fevrier", DatePart::month, 2},
                                 Meaning{"февраля", DatePart::month, 2},
                                 Meaning{"феврале", DatePart::month, 2},
                                 Meaning{"march", DatePart::month, 3},
                                 Meaning{"mar", DatePart::month, 3},
                                 Meaning{"mars", DatePart::month, 3},
                                 Meaning{"марта", DatePart::month, 3},
                                 Meaning{"марте", DatePart::month, 3},
                                 Meaning{"april", DatePart::month, 4},
                                 Meaning{"apr", DatePart::month, 4},
                                 Meaning{"avril", DatePart::month, 4},
                                 Meaning{"апреля", DatePart::month, 4},
                                 Meaning{"апреле", DatePart::month, 4},
                                 Meaning{"may", DatePart::month, 5},
                                 Meaning{"mai", DatePart::month, 5},
                                 Meaning{"мая", DatePart::month, 5},
                                 Meaning{"мае", DatePart::month, 5},
                                 Meaning{"june", DatePart::month, 6},
                                 Meaning{"jun", DatePart::month, 6},
                                 Meaning{"juin", DatePart::month, 6},
                                 Meaning{"июня", DatePart::month, 6},
                                 Meaning{"июне", DatePart::month, 6},
                                 Meaning{"july", DatePart::month, 7},
                                 Meaning{"jul", DatePart::month, 7},
                                 Meaning{"juillet", DatePart::month, 7},
                                 Meaning{"июля", DatePart::month, 7},
                                 Meaning{"июле", DatePart::month, 7},
                                 Meaning{"august", DatePart::month, 8},
                                 Meaning{"aug", DatePart::month, 8},
                                 Meaning{"aout", DatePart::month, 8},
                                 Meaning{"августа", DatePart::month, 8},
                                 Meaning{"августе", DatePart::month, 8},
                                 Meaning{"september", DatePart::month, 9},
                                 Meaning{"sept", DatePart::month, 9},
                                 Meaning{"sep", DatePart::month, 9},
                                 Meaning{"septembre", DatePart::month, 9},
                                 Meaning{"сентября", DatePart::month, 9},
                                 Meaning{"сентябре", DatePart::month, 9},
                                 Meaning{"october", DatePart::month, 10},
                                 Meaning{"oct", DatePart::month, 10},
                                 Meaning{"octobre", DatePart::month, 10},
                                 Meaning{"октября", DatePart::month, 10},
                                 Meaning{"октябре", DatePart::month, 10},
                                 Meaning{"november", DatePart::month, 11},
                                 Meaning{"nov", DatePart::month, 11},
                                 Meaning{"novembre", DatePart::month, 11},
                                 Meaning{"ноября", DatePart::month, 11},
                                 Meaning{"ноябре", DatePart::month, 11},
                                 Meaning{"december", DatePart::month, 12},
                                 Meaning{"dec", DatePart::month, 12},
                                 Meaning{"decembre", DatePart::month, 12},
                                 Meaning{"декабря", DatePart::month, 12},
                                 Meaning{"декабре", DatePart::month, 12},

                                 Meaning{"sunday", DatePart::weekday, 0},
                                 Meaning{"dimanche", DatePart::weekday, 0},
                                 Meaning{"воскресенье", DatePart::weekday, 0},
                                 Meaning{"monday", DatePart::weekday, 1},
                                 Meaning{"lundi", DatePart::weekday, 1},
                                 Meaning{"понедельник", DatePart::weekday, 1},
                                 Meaning{"tuesday", DatePart::weekday, 2},
                                 Meaning{"mardi", DatePart::weekday, 2},
                                 Meaning{"вторник", DatePart::weekday, 2},
                                 Meaning{"wednesday", DatePart::weekday, 3},
                                 Meaning{"mercredi", DatePart::weekday, 3},
                                 Meaning{"среду", DatePart::weekday, 3},
                                 Meaning{"thursday", DatePart::weekday, 4},
                                 Meaning{"jeudi", DatePart::weekday, 4},
                                 Meaning{"четверг", DatePart::weekday, 4},
                                 Meaning{"friday", DatePart::weekday, 5},
                                 Meaning{"vendredi", DatePart::weekday, 5},
                                 Meaning{"пятницу", DatePart::weekday, 5},
                                 Meaning{"saturday", DatePart::weekday, 6},
                                 Meaning{"samedi", DatePart::weekday, 6},
                                 Meaning{"субботу", DatePart::weekday, 6},

                                 Meaning{"last", DatePart::past, 0},
                                 Meaning{"past", DatePart::past, 0},
                                 Meaning{"previous", DatePart::past, 0},
                                 Meaning{"dernier", DatePart::past, 0},
                                 Meaning{"derniere", DatePart::past, 0},
                                 Meaning{"прошлом", DatePart::past, 0},
                                 Meaning{"прошлого", DatePart::past, 0},
                                 Meaning{"прошлои", DatePart::past, 0},
                                 Meaning{"минувшего", DatePart::past, 0},
                                 Meaning{"this", DatePart::current, 0},
                                 Meaning{"current", DatePart::current, 0},
                                 Meaning{"cette", DatePart::current, 0},
                                 Meaning{"этого", DatePart::current, 0},
                                 Meaning{"этом", DatePart::current, 0},
                                 Meaning{"нынешнего", DatePart::current, 0},
                                 Meaning{"next", DatePart::future, 0},
                                 Meaning{"prochain", DatePart::future, 0},
                                 Meaning{"prochaine", DatePart::future, 0},
                                 Meaning{"следующем", DatePart::future, 0},
                                 Meaning{"ago", DatePart::ago, 0},
                                 Meaning{"назад", DatePart::ago, 0},
                                 Meaning{"day", DatePart::unit, 1},
                                 Meaning{"days", DatePart::unit, 1},
                                 Meaning{"jour", DatePart::unit, 1},
                                 Meaning{"jours", DatePart::unit, 1},
                                 Meaning{"дня", DatePart::unit, 1},
                                 Meaning{"днеи", DatePart::unit, 1},
                                 Meaning{"week", DatePart::unit, 7},
                                 Meaning{"weeks", DatePart::unit, 7},
                                 Meaning{"semaine", DatePart::unit, 7},
                                 Meaning{"неделе", DatePart::unit, 7},
                                 Meaning{"month", DatePart::unit, 30},
                                 Meaning{"months", DatePart::unit, 30},
                                 Meaning{"mois", DatePart::unit, 30},
                                 Meaning{"месяце", DatePart::unit, 30},
                                 Meaning{"year", DatePart::unit, 365},
                                 Meaning{"years", DatePart::unit, 365},
                                 Meaning{"annee", DatePart::unit, 365},
                                 Meaning{"an", DatePart::unit, 365},
                                 Meaning{"году", DatePart::unit, 365},
                                 Meaning{"года", DatePart::unit, 365},
                                 Meaning{"год", DatePart::unit, 365},
                                 Meaning{"г", DatePart::unit, 365},
                                 Meaning{"yesterday", DatePart::offset, -1},
                                 Meaning{"hier", DatePart::offset, -1},
                                 Meaning{"вчера", DatePart::offset, -1},
                                 Meaning{"today", DatePart::offset, 0},
                                 Meaning{"tonight", DatePart::offset, 0},
                                 Meaning{"сегодня", DatePart::offset, 0},
                                 Meaning{"tomorrow", DatePart::offset, 1},
                                 Meaning{"demain", DatePart::offset, 1},
                                 Meaning{"завтра", DatePart::offset, 1},
                                 Meaning{"spring", DatePart::season, 3},
                                 Meaning{"printemps", DatePart::season, 3},
                                 Meaning{"весной", DatePart::season, 3},
                                 Meaning{"summer", DatePart::season, 6},
                                 Meaning{"ete", DatePart::season, 6},
                                 Meaning{"летом", DatePart::season, 6},
                                 Meaning{"autumn", DatePart::season, 9},
                                 Meaning{"fall", DatePart::season, 9},
                                 Meaning{"automne", DatePart::season, 9},
                                 Meaning{"осенью", DatePart::season, 9},
                                 Meaning{"winter", DatePart::season, 12},
                                 Meaning{"hiver", DatePart::season, 12},
                                 Meaning{"зимой", DatePart::season, 12},
                                 Meaning{"early", DatePart::part, 1},
                                 Meaning{"debut", DatePart::part, 1},
                                 Meaning{"начале", DatePart::part, 1},
                                 Meaning{"mid", DatePart::part, 2},
                                 Meaning{"late", DatePart::part, 3},
                                 Meaning{"fin", DatePart::part, 3},
                                 Meaning{"конце", DatePart::part, 3},
                                 Meaning{"a", DatePart::count, 1},
                                 Meaning{"one", DatePart::count, 1},
                                 Meaning{"two", DatePart::count, 2},
                                 Meaning{"three", DatePart::count, 3},
                                 Meaning{"four", DatePart::count, 4},
                                 Meaning{"five", DatePart::count, 5},
                                 Meaning{"six", DatePart::count, 6},
                                 Meaning{"seven", DatePart::count, 7},
                                 Meaning{"eight", DatePart::count, 8},
                                 Meaning{"nine", DatePart::count, 9},
                                 Meaning{"ten", DatePart::count, 10},
                                 Meaning{"deux", DatePart::count, 2},
                                 Meaning{"trois", DatePart::count, 3},
                                 Meaning{"два", DatePart::count, 2},
                                 Meaning{"три", DatePart::count, 3},
                                 Meaning{"of", DatePart::glue, 0},
                                 Meaning{"the", DatePart::glue, 0},
                                 Meaning{"de", DatePart::glue, 0},
                                 Meaning{"du", DatePart::glue, 0},
                                 Meaning{"l", DatePart::glue, 0},
                                 Meaning{"le", DatePart::glue, 0},
                                 Meaning{"to", DatePart::to, 0},
                                 Meaning{"until", DatePart::to, 0},
                                 Meaning{"till", DatePart::to, 0},
                                 Meaning{"through", DatePart::to, 0},
                                 Meaning{"and", DatePart::to, 0},
                                 Meaning{"au", DatePart::to, 0},
                                 Meaning{"et", DatePart::to, 0},
                                 Meaning{"по", DatePart::to, 0},
                                 Meaning{"и", DatePart::to, 0}};

const Meaning* meaning_of(std::string_view word) {
    static const auto by_word = [] {
        std::unordered_map<std::string_view, const Meaning*> made;
        for (const Meaning& meaning : meanings) made.emplace(meaning.word, &meaning);
        return made;
    }();
    const auto found = by_word.find(word);
    return found == by_word.end() ? nullptr : found->second;
}

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

DateWord of_token(const Sentence& sentence, std::string_view text, std::size_t i) {
    const Token& token = sentence.tokens[i];
    if (token.number) {
        const std::string_view raw = raw_token(sentence, text, i);
        const DateWord full = dotted(raw);
        return full.part != DatePart::none ? full : of_number(raw);
    }
    if (token.mark == ',') return {DatePart::glue, 1, 0, 0};
    if (token.mark == '-' || token.mark == '~') return {DatePart::to, 1, 0, 0};
    if (!token.word) return {};
    const std::string_view word = sentence.word(i);
    const Meaning* found = meaning_of(word);
    if (found == nullptr) return {};
    // "may" and "mars", "march" as verbs are small, and Russian months are small: only Latin ones need a
    // capital.
    const bool doubtful = one_of(word, {"may", "march", "mar", "sep", "dec", "nov", "fall"});
    if (doubtful && !token.capital) return {};
    return {found->part, found->value, 0, 0};
}

}  // namespace

std::vector<DateWord> date_words(const Sentence& sentence, std::string_view text) {
    std::vector<DateWord> words;
    for (std::size_t i = 0; i < sentence.tokens.size();) {
        if (sentence.tokens[i].mark == '.' && i + 1 < sentence.tokens.size()) {  // "Sept. 13"
            ++i;
            continue;
        }
        DateWord word = sentence.tokens[i].number ? iso_date(sentence, text, i) : DateWord{};
        if (word.part == DatePart::none) {
            word = of_token(sentence, text, i);
            word.first = word.last = i;
        }
        i = word.last + 1;
        words.push_back(word);
    }
    return words;
}

}  // namespace marchland::reader
