// SPDX-License-Identifier: MIT
#include "reader/written_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "reader/dates.h"
#include "reader/publication_words.h"
#include "reader/sentences.h"
#include "reader/vocabulary.h"
#include "reader/words.h"

namespace marchland::reader {
namespace {

using story::Day;

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// A day of the time since there are newspapers, not after the next century's middle.
std::optional<Day> whole(std::string_view year, std::string_view month, std::string_view day) {
    if (year < "1700" || year > "2150") return std::nullopt;
    const auto span = story::parse_date(fmt::format("{}-{}-{}", year, month, day));
    return span ? std::optional(span->first) : std::nullopt;
}

/// Whether `text` at `at` looks like `form`, where 0 is any digit and nothing that goes on with a digit.
bool looks(std::string_view text, std::size_t at, std::string_view form) {
    if (at + form.size() > text.size() || (at > 0 && digit(text[at - 1]))) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == '0' ? !digit(text[at + i]) : form[i] != text[at + i]) return false;
    }
    return at + form.size() == text.size() || !digit(text[at + form.size()]);
}

/// A date in figures that begins at `at`: year first, or day first with full stops.
std::optional<Day> figures_at(std::string_view text, std::size_t at) {
    for (const std::string_view form : {"0000-00-00", "0000/00/00", "0000.00.00"}) {
        if (looks(text, at, form))
            return whole(text.substr(at, 4), text.substr(at + 5, 2), text.substr(at + 8, 2));
    }
    if (looks(text, at, "00.00.0000"))
        return whole(text.substr(at + 6, 4), text.substr(at + 3, 2), text.substr(at, 2));
    return std::nullopt;
}

std::optional<Day> figures_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!digit(text[at])) continue;
        if (const auto day = figures_at(text, at)) return day;
    }
    return std::nullopt;
}

/// "20240417", "20240417T093000Z", "D:20240417093000".
std::optional<Day> run_together(std::string_view text) {
    if (text.starts_with("D:")) text.remove_prefix(2);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits != 8 && digits != 12 && digits != 14) return std::nullopt;
    return whole(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
}

/// Dates with a year and a day in a sentence, from token `first` on.
std::vector<DateHit> whole_dates(const Sentence& sentence, std::string_view text, std::size_t first = 0) {
    const Sentence part = split_words(text, {sentence.tokens[first].start, sentence.span.end});
    auto hits = find_dates(part, text, std::nullopt);
    std::erase_if(hits, [](const DateHit& hit) {
        return !hit.when || !hit.year_written || hit.when->precision != story::DatePrecision::day;
    });
    for (DateHit& hit : hits) {
        hit.first += first;
        hit.last += first;
    }
    return hits;
}

/// The same, also where a weekday before the date makes it one that counts from publication: "Wednesday, 17
/// April 2024".
std::vector<DateHit> all_whole_dates(const Sentence& sentence, std::string_view text) {
    if (sentence.tokens.empty()) return {};
    auto hits = whole_dates(sentence, text);
    constexpr std::size_t head = 8;
    for (std::size_t i = 0; hits.empty() && i + 1 < std::min(head, sentence.tokens.size()); ++i) {
        if (sentence.tokens[i].word && is(Words::weekday_or_month, sentence.word(i)))
            hits = whole_dates(sentence, text, i + 1);
    }
    return hits;
}

/// "Published: 17 April 2024 | 14:05 GMT": nothing before the date but what says that it is one, nothing
/// behind it but the hour.
bool date_line(const Sentence& sentence, const DateHit& hit) {
    constexpr std::size_t longest = 24;  // tokens
    if (sentence.tokens.size() > longest) return false;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (i >= hit.first && i <= hit.last) continue;
        const Token& token = sentence.tokens[i];
        if (token.word && !is_publication_word(sentence.word(i)) && !token.shouted) return false;
        if (token.number && i < hit.first) return false;
        if (token.mark == '?' || token.mark == '"') return false;
    }
    return true;
}

/// "YEREVAN, April 17, 2024 (Reuters) -": a place, then the date, then what sets them off.
bool dateline(const Sentence& sentence, const DateHit& hit) {
    constexpr std::size_t longest = 12;  // tokens before the text
    const auto& tokens = sentence.tokens;
    if (hit.first == 0 || hit.last > longest || !tokens[0].word || !tokens[0].capital) return false;
    bool comma = false;
    for (std::size_t i = 0; i < hit.first; ++i) {
        if (tokens[i].word && !tokens[i].capital && !is_publication_word(sentence.word(i))) return false;
        comma = comma || tokens[i].mark == ',' || tokens[i].mark == '(' || tokens[i].mark == '/' ||
                tokens[i].mark == '~' || tokens[i].mark == '-';
    }
    const std::size_t next = hit.last + 1;
    if (!comma || next >= tokens.size()) return false;
    return std::string_view("-~(/:.#|").find(tokens[next].mark) != std::string_view::npos &&
           tokens[next].mark != 0;
}

}  // namespace

std::optional<Day> written_day(std::string_view text) {
    constexpr std::size_t longest = 100;
    text = text.substr(0, longest);
    if (const auto day = run_together(text)) return day;
    if (const auto day = figures_in(text)) return day;
    const Sentence sentence = split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    const auto hits = all_whole_dates(sentence, text);
    return hits.size() == 1 ? std::optional(hits.front().when->first) : std::nullopt;
}

std::optional<ToldDay> day_in_head(std::string_view text) {
    constexpr std::size_t head = 2000;  // bytes
    constexpr std::size_t lines = 10;
    std::size_t size = std::min(head, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) --size;
    text = text.substr(0, size);
    std::size_t seen = 0;
    for (const SentenceSpan& span : sentences(text)) {
        if (++seen > lines) break;
        const Sentence sentence = split_words(text, span);
        const std::string_view line = text.substr(span.start, span.end - span.start);
        if (line.size() <= 40) {
            const auto day = figures_in(line);
            const bool words = std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                                           [](const Token& token) { return token.word; });
            if (day && !words) return ToldDay{*day, "the date line near its top"};
        }
        for (const DateHit& hit : all_whole_dates(sentence, text)) {
            if (date_line(sentence, hit)) return ToldDay{hit.when->first, "the date line near its top"};
            if (dateline(sentence, hit)) return ToldDay{hit.when->first, "its dateline"};
        }
    }
    return std::nullopt;
}

std::optional<ToldDay> day_in_names(std::string_view url, std::string_view file) {
    if (const auto day = figures_in(url)) return ToldDay{*day, "its address"};
    if (const auto day = figures_in(file)) return ToldDay{*day, "its file's name"};
    return std::nullopt;
}

}  // namespace marchland::reader
