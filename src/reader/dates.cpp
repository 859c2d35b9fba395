// SPDX-License-Identifier: MIT
#include "reader/dates.h"

#include <algorithm>
#include <chrono>

#include "reader/date_words.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

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
DateSpan month_span(int y, int m) {
    const year_month ym{year{y}, month{static_cast<unsigned>(m)}};
    return {sys_days{ym / 1}, sys_days{ym / last}, DatePrecision::month};
}
DateSpan year_span(int y) {
    return {sys_days{year{y} / January / 1}, sys_days{year{y} / December / 31}, DatePrecision::year};
}
DateSpan one_day(Day day) {
    return {day, day, DatePrecision::day};
}
int year_of(Day day) {
    return static_cast<int>(year_month_day{day}.year());
}
int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month()));
}

/// Three months from the first; winter runs into the next year.
DateSpan season_span(int y, int first_month) {
    const year_month from{year{y}, month{static_cast<unsigned>(first_month)}};
    return {sys_days{from / 1}, sys_days{(from + months{2}) / last}, DatePrecision::range};
}

/// "early 2020": a third of the year, or of the month.
DateSpan third_of(const DateSpan& whole, int part) {
    const int days_in = static_cast<int>((whole.last - whole.first).count()) + 1;
    const days from{days_in * (part - 1) / 3};
    const days to{days_in * part / 3 - 1};
    return {whole.first + from, whole.first + to, DatePrecision::range};
}

/// Reads the parts of one sentence into dates, left to right.
class Parser {
public:
    Parser(std::vector<DateWord> words, std::optional<Day> published, bool future)
        : words_(std::move(words)), published_(published), future_(future) {}

    std::vector<DateHit> read() {
        std::vector<DateHit> hits;
        for (std::size_t i = 0; i < words_.size();) {
            std::size_t next = i;
            const auto hit = date_at(i, next);
            if (hit) {
                hits.push_back(*hit);
                i = next;
            } else {
                ++i;
            }
        }
        return hits;
    }

private:
    [[nodiscard]] DatePart part(std::size_t i) const {
        return i < words_.size() ? words_[i].part : DatePart::none;
    }
    [[nodiscard]] int value(std::size_t i) const { return words_[i].value; }

    /// Past the glue, but only if a part of that kind follows.
    [[nodiscard]] std::optional<std::size_t> after_glue(std::size_t i, DatePart wanted) const {
        std::size_t at = i;
        while (part(at) == DatePart::glue && at < i + 2) ++at;
        return part(at) == wanted ? std::optional(at) : std::nullopt;
    }

    DateHit hit(std::size_t first, std::size_t next, std::optional<DateSpan> when) const {
        return {words_[first].first, words_[next - 1].last, when};
    }

    std::optional<DateHit> date_at(std::size_t i, std::size_t& next) const;
    std::optional<DateHit> day_and_month(std::size_t i, std::size_t& next) const;
    std::optional<DateHit> month_first(std::size_t i, std::size_t& next) const;
    std::optional<DateHit> relative(std::size_t i, std::size_t& next) const;
    std::optional<DateHit> modified(std::size_t i, std::size_t& next) const;
    std::optional<DateHit> year_alone(std::size_t i, std::size_t& next) const;

    /// The year at `at`, or a "last year" there, or the one that makes the date the latest past one.
    struct YearRead {
        std::optional<int> year;
        std::size_t next;
        enum { written, told, guessed } how;  // "2020", "last year", nothing
    };
    /// A day or month whose year is read or guessed.
    std::optional<DateHit> in_year(std::size_t i, const YearRead& year, const DateHit::Yearless& date) const;
    YearRead year_after(std::size_t at, int month, int day) const;
    [[nodiscard]] std::optional<int> guessed_year(int month, int day) const;

    std::vector<DateWord> words_;
    std::optional<Day> published_;
    bool future_;
};

std::optional<int> Parser::guessed_year(int month, int day) const {
    if (!published_) return std::nullopt;
    const int y = year_of(*published_);
    const auto first = day_span(y, month, std::max(day, 1));
    if (!first) return y;
    // A report may run a day ahead of its date line: time zones.
    const bool ahead = day > 0 ? first->first > *published_ + days{1} : month > month_of(*published_);
    if (future_) return first->last < *published_ && month < month_of(*published_) ? y + 1 : y;
    return ahead ? y - 1 : y;
}

Parser::YearRead Parser::year_after(std::size_t at, int month, int day) const {
    if (const auto y = after_glue(at, DatePart::year)) {
        std::size_t next = *y + 1;
        if (part(next) == DatePart::unit && value(next) == 365) ++next;  // "2020 года"
        return {value(*y), next, YearRead::written};
    }
    const bool comma = part(at) == DatePart::glue;
    const bool named = !comma && part(at + 1) == DatePart::unit && value(at + 1) == 365;
    if (named &&
        (part(at) == DatePart::past || part(at) == DatePart::current || part(at) == DatePart::future)) {
        if (!published_) return {std::nullopt, at + 2, YearRead::told};
        const int shift = part(at) == DatePart::past ? -1 : part(at) == DatePart::future ? 1 : 0;
        return {year_of(*published_) + shift, at + 2, YearRead::told};
    }
    return {guessed_year(month, day), at, YearRead::guessed};
}

std::optional<DateHit> Parser::in_year(std::size_t i, const YearRead& year,
                                       const DateHit::Yearless& date) const {
    DateHit found = hit(i, year.next, year.year ? span_of(*year.year, date) : std::nullopt);
    if (year.year && !found.when) return std::nullopt;
    found.year_written = year.how == YearRead::written;
    if (year.how == YearRead::guessed) found.yearless = date;
    return found;
}

/// "4 December last year", "16–17 April 2024", "the 9th of November".
std::optional<DateHit> Parser::day_and_month(std::size_t i, std::size_t& next) const {
    std::size_t at = i + 1;
    std::optional<int> last_day;
    if (part(at) == DatePart::to && part(at + 1) == DatePart::day) {
        last_day = value(at + 1);
        at += 2;
    }
    const auto month_at = after_glue(at, DatePart::month);
    if (!month_at || (part(at) == DatePart::glue && value(at) == 1)) return std::nullopt;
    const int m = value(*month_at);
    const YearRead y = year_after(*month_at + 1, m, value(i));
    next = y.next;
    return in_year(i, y, {m, value(i), last_day.value_or(value(i))});
}

/// "September 13, 2022", "Sept 13", "September 2020", "in February", "March last year".
std::optional<DateHit> Parser::month_first(std::size_t i, std::size_t& next) const {
    const int m = value(i);
    std::size_t at = i + 1;
    if (part(at) == DatePart::day) {
        const int d = value(at);
        const YearRead y = year_after(at + 1, m, d);
        next = y.next;
        return in_year(i, y, {m, d, d});
    }
    const YearRead y = year_after(at, m, 0);
    next = y.next;
    return in_year(i, y, {m, 0, 0});
}

/// "yesterday", "on Wednesday", "two weeks ago".
std::optional<DateHit> Parser::relative(std::size_t i, std::size_t& next) const {
    if (part(i) == DatePart::offset) {
        next = i + 1;
        return hit(i, next, published_ ? std::optional(one_day(*published_ + days{value(i)})) : std::nullopt);
    }
    if (part(i) == DatePart::weekday) {
        next = i + 1;
        if (const auto d = after_glue(next, DatePart::day)) {  // "Wednesday, 17 April": the day says more
            if (const auto exact = day_and_month(*d, next)) return hit(i, next, exact->when);
        }
        if (const auto m = after_glue(next, DatePart::month)) {
            if (const auto exact = month_first(*m, next)) return hit(i, next, exact->when);
        }
        next = i + 1;
        if (!published_) return hit(i, next, std::nullopt);
        const int today = static_cast<int>(weekday{*published_}.c_encoding());
        const int back = (today - value(i) + 7) % 7;
        const Day day = future_ && back > 0 ? *published_ + days{7 - back} : *published_ - days{back};
        return hit(i, next, one_day(day));
    }
    const bool counted = part(i) == DatePart::count || part(i) == DatePart::day;
    if (!counted || part(i + 1) != DatePart::unit || part(i + 2) != DatePart::ago) return std::nullopt;
    next = i + 3;
    if (!published_) return hit(i, next, std::nullopt);
    const Day around = *published_ - days{value(i) * value(i + 1)};
    switch (value(i + 1)) {
        case 1:
            return hit(i, next, one_day(around));
        case 7:
            return hit(i, next, DateSpan{around - days{3}, around + days{3}, DatePrecision::week});
        case 30: {
            const year_month ym =
                year_month{year{year_of(*published_)}, month{static_cast<unsigned>(month_of(*published_))}} -
                months{value(i)};
            return hit(
                i, next,
                month_span(static_cast<int>(ym.year()), static_cast<int>(static_cast<unsigned>(ym.month()))));
        }
        default:
            return hit(i, next, year_span(year_of(*published_) - value(i)));
    }
}

/// "last September", "last year", "this month", "next Friday", "l'année dernière".
std::optional<DateHit> Parser::modified(std::size_t i, std::size_t& next) const {
    const auto modifier = [&](std::size_t at) {
        return part(at) == DatePart::past || part(at) == DatePart::current || part(at) == DatePart::future;
    };
    const bool before = modifier(i);  // the modifier leads, as in English
    const std::size_t noun = before ? i + 1 : i;
    const std::size_t how = before ? i : i + 1;
    if (!before && !modifier(how)) return std::nullopt;
    const DatePart kind = part(noun);
    if (kind != DatePart::month && kind != DatePart::unit && kind != DatePart::weekday &&
        kind != DatePart::season)
        return std::nullopt;
    if (kind == DatePart::unit && value(noun) == 1) return std::nullopt;  // "these days", "last day"
    next = i + 2;
    if (!published_) return hit(i, next, std::nullopt);
    const int shift = part(how) == DatePart::past ? -1 : part(how) == DatePart::future ? 1 : 0;
    const int this_year = year_of(*published_);
    const int this_month = month_of(*published_);
    if (kind == DatePart::month) {
        int y = this_year;
        if (shift < 0 && value(noun) >= this_month) --y;
        if (shift > 0 && value(noun) <= this_month) ++y;
        return hit(i, next, month_span(y, value(noun)));
    }
    if (kind == DatePart::season) {
        int y = this_year;
        if (shift < 0 && value(noun) + 2 >= this_month) --y;
        return hit(i, next, season_span(shift > 0 ? y + 1 : y, value(noun)));
    }
    if (kind == DatePart::weekday) {
        const int today = static_cast<int>(weekday{*published_}.c_encoding());
        const int back = (today - value(noun) + 7) % 7;
        if (shift > 0) return hit(i, next, one_day(*published_ + days{back == 0 ? 7 : 7 - back}));
        return hit(i, next, one_day(*published_ - days{shift < 0 && back == 0 ? 7 : back}));
    }
    if (value(noun) == 365) return hit(i, next, year_span(this_year + shift));
    if (value(noun) == 30) {
        const year_month ym =
            year_month{year{this_year}, month{static_cast<unsigned>(this_month)}} + months{shift};
        return hit(
            i, next,
            month_span(static_cast<int>(ym.year()), static_cast<int>(static_cast<unsigned>(ym.month()))));
    }
    const int since_monday = (static_cast<int>(weekday{*published_}.c_encoding()) + 6) % 7;
    const Day monday = *published_ - days{since_monday} + days{7 * shift};
    return hit(i, next, DateSpan{monday, monday + days{6}, DatePrecision::week});
}

/// "in 2020", "the 1990s", "early 2021", "autumn 2020".
std::optional<DateHit> Parser::year_alone(std::size_t i, std::size_t& next) const {
    if (part(i) == DatePart::decade) {
        next = i + 1;
        return hit(i, next,
                   DateSpan{year_span(value(i)).first, year_span(value(i) + 9).last, DatePrecision::range});
    }
    if (part(i) == DatePart::season) {
        const auto y = after_glue(i + 1, DatePart::year);
        if (!y) return std::nullopt;
        next = *y + 1;
        return hit(i, next, season_span(value(*y), value(i)));
    }
    if (part(i) == DatePart::part) {
        std::size_t at = i + 1;
        if (part(at) == DatePart::to && value(at) == 1) ++at;  // "mid-2020"
        if (part(at) != DatePart::month && part(at) != DatePart::year) return std::nullopt;
        const auto whole = date_at(at, next);
        if (!whole) return std::nullopt;
        return hit(i, next, whole->when ? std::optional(third_of(*whole->when, value(i))) : std::nullopt);
    }
    if (part(i) != DatePart::year || value(i) < 1800 || value(i) > 2100) return std::nullopt;
    next = i + 1;
    DateHit found = hit(i, next, year_span(value(i)));
    found.year_written = true;
    return found;
}

std::optional<DateHit> Parser::date_at(std::size_t i, std::size_t& next) const {
    if (part(i) == DatePart::iso) {
        next = i + 1;
        const auto span = day_span(value(i) / 10000, value(i) / 100 % 100, value(i) % 100);
        if (!span) return std::nullopt;
        DateHit found = hit(i, next, span);
        found.year_written = true;
        return found;
    }
    if (auto found = modified(i, next)) return found;
    if (part(i) == DatePart::day) {
        if (auto found = day_and_month(i, next)) return found;
    }
    if (part(i) == DatePart::month) {
        if (auto found = month_first(i, next)) return found;
    }
    if (auto found = relative(i, next)) return found;
    return year_alone(i, next);
}

/// Whether the sentence speaks of what is to come, so that "on Friday" is the next one.
bool speaks_of_future(const Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const std::string_view word = sentence.word(i);
        if (word == "will" || word == "scheduled" || word == "upcoming" || word == "prochain" ||
            word == "будет" || word == "состоится")
            return true;
    }
    return false;
}

/// A year is a year only where the sentence does not count with it: "1960 soldiers".
bool counts_people(const Sentence& sentence, const DateHit& hit) {
    const std::size_t next = hit.last + 1;
    if (hit.first != hit.last || next >= sentence.tokens.size() || !sentence.tokens[hit.first].number)
        return false;
    const std::string_view word = sentence.word(next);
    return word == "troops" || word == "soldiers" || word == "peacekeepers" || word == "people" ||
           word == "men" || word == "km" || word == "servicemen" || word == "residents" ||
           word == "civilians" || word == "refugees" || word == "kilometres" || word == "meters" ||
           word == "metres" || word == "dollars" || word == "square";
}

/// "from 27 September to 10 November 2020", "between 1988 and 1994": two dates make one range; the
/// first may leave its year to the second.
void join_ranges(std::vector<DateHit>& hits, const Sentence& sentence) {
    for (std::size_t i = 0; i + 1 < hits.size();) {
        DateHit& a = hits[i];
        const DateHit& b = hits[i + 1];
        const bool adjacent = b.first == a.last + 2;
        const std::string_view joint = adjacent ? sentence.word(a.last + 1) : std::string_view();
        const std::string_view lead = a.first > 0 ? sentence.word(a.first - 1) : std::string_view();
        const bool spans =
            adjacent &&
            (joint == "to" || joint == "until" || joint == "through" || joint == "au" || joint == "по" ||
             sentence.tokens[a.last + 1].mark == '~' || sentence.tokens[a.last + 1].mark == '-' ||
             ((joint == "and" || joint == "et") && (lead == "between" || lead == "entre")));
        if (!spans || !a.when || !b.when) {
            ++i;
            continue;
        }
        const bool bare = !sentence.tokens[a.last].number || a.last - a.first <= 1;
        DateSpan from = *a.when;
        if (bare && from.precision == DatePrecision::day) {
            const year_month_day first{from.first};
            const auto moved =
                day_span(year_of(b.when->first), static_cast<int>(static_cast<unsigned>(first.month())),
                         static_cast<int>(static_cast<unsigned>(first.day())));
            if (moved) from = *moved;
        }
        if (from.first <= b.when->last) a.when = DateSpan{from.first, b.when->last, DatePrecision::range};
        a.last = b.last;
        a.yearless.reset();
        a.year_written = b.year_written;
        hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

}  // namespace

std::optional<DateSpan> span_of(int year, const DateHit::Yearless& date) {
    if (date.day == 0) return month_span(year, date.month);
    const auto first = day_span(year, date.month, date.day);
    const auto last_one = day_span(year, date.month, date.last_day);
    if (!first || !last_one || last_one->last < first->first) return std::nullopt;
    if (date.day == date.last_day) return first;
    return DateSpan{first->first, last_one->last, DatePrecision::range};
}

std::vector<DateHit> find_dates(const Sentence& sentence, std::string_view text,
                                std::optional<Day> published) {
    auto hits = Parser(date_words(sentence, text), published, speaks_of_future(sentence)).read();
    std::erase_if(hits, [&](const DateHit& hit) { return counts_people(sentence, hit); });
    join_ranges(hits, sentence);
    return hits;
}

}  // namespace marchland::reader
