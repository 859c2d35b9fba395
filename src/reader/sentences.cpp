// SPDX-License-Identifier: MIT
#include "reader/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <memory>
#include <string>

#include "geo/code_point.h"
#include "geo/error.h"

namespace marchland::reader {
namespace {

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};
using TextPtr = std::unique_ptr<UText, CloseText>;

/// What never ends a sentence by itself: titles, ranks, months, references.
constexpr std::array titles = {
    "Mr",  "Mrs",  "Ms",  "Dr",  "Prof", "Gen",    "Lt",  "Col",  "Maj", "Capt", "Sgt",  "Gov",  "Sen", "Rep",
    "Amb", "Pres", "St",  "Jan", "Feb",  "Mar",    "Apr", "Jun",  "Jul", "Aug",  "Sept", "Sep",  "Oct", "Nov",
    "Dec", "No",   "vs",  "etc", "Fig",  "approx", "Mt",  "Ft",   "Mme", "Mlle", "MM",   "env",  "им",  "ул",
    "гг",  "руб",  "тыс", "млн", "млрд", "проф",   "ген", "полк", "Adm", "Rev",  "Hon",  "Msgr", "Brig"};

/// What may end one: the next word decides.
constexpr std::array countries = {"U.S", "U.K", "U.N", "E.U", "U.S.S.R", "Jr",
                                  "Sr",  "a.m", "p.m", "Inc", "Ltd",     "г"};

constexpr std::array starters = {"The",   "A",     "An",    "He",    "She",    "It",  "They", "We",
                                 "I",     "In",    "On",    "At",    "But",    "And", "This", "That",
                                 "These", "Those", "There", "After", "Before", "His", "Her",  "Its",
                                 "Their", "As",    "If",    "When",  "While",  "For"};

template <typename List>
bool one_of(std::string_view word, const List& list) {
    return std::any_of(list.begin(), list.end(), [&](const char* other) { return word == other; });
}

bool blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// White space at `at`, also the non-breaking kinds; its length in bytes or 0.
std::size_t space_at(std::string_view text, std::size_t at) {
    if (blank(text[at])) return 1;
    if (text.substr(at, 2) == "\u00a0") return 2;
    if (text.substr(at, 3) == "\u202f" || text.substr(at, 3) == "\ufeff") return 3;
    return 0;
}

SentenceSpan trimmed(std::string_view text, std::size_t start, std::size_t end) {
    while (start < end) {
        const std::size_t n = space_at(text, start);
        if (n == 0 || start + n > end) break;
        start += n;
    }
    for (bool more = true; more && end > start;) {
        more = false;
        for (const std::size_t n : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
            if (end - start >= n && space_at(text.substr(0, end), end - n) == n) {
                end -= n;
                more = true;
                break;
            }
        }
    }
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

bool lower_at(std::string_view text, std::size_t at) {
    return u_islower(geo::next_code_point(text, at)) != 0;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Whether the lines of one paragraph are one run of text broken at a fixed width, as mail and old
/// wire copy are: all but the last about as long, and either three of them or the next one going on
/// in lower case.
bool hard_wrapped(std::string_view paragraph) {
    std::size_t lines = 0;
    std::size_t start = 0;
    bool goes_on = true;
    while (start < paragraph.size()) {
        const std::size_t end = std::min(paragraph.find('\n', start), paragraph.size());
        const std::size_t length = code_points(paragraph.substr(start, end - start));
        const bool last = end >= paragraph.size();
        if (length > 100 || (!last && length < 45)) return false;
        if (start > 0) goes_on = goes_on && lower_at(paragraph, start);
        ++lines;
        start = end + 1;
    }
    return lines >= 3 || (lines == 2 && goes_on);
}

/// The text with the line ends inside hard-wrapped paragraphs turned into spaces; same length.
std::string unwrapped(std::string_view text) {
    std::string copy(text);
    std::size_t start = 0;
    while (start < copy.size()) {
        std::size_t end = copy.find("\n\n", start);
        if (end == std::string::npos) end = copy.size();
        std::size_t last = end;
        while (last > start && copy[last - 1] == '\n') --last;
        const std::string_view paragraph(copy.data() + start, last - start);
        if (paragraph.find('\n') != std::string_view::npos && hard_wrapped(paragraph)) {
            std::replace(copy.begin() + static_cast<std::ptrdiff_t>(start),
                         copy.begin() + static_cast<std::ptrdiff_t>(last), '\n', ' ');
        }
        start = end + 2;
    }
    return copy;
}

std::string_view last_word(std::string_view sentence) {
    std::size_t at = sentence.size();
    while (at > 0 && !blank(sentence[at - 1]) && sentence[at - 1] != '(' && sentence[at - 1] != '"') --at;
    return sentence.substr(at);
}

std::string_view first_word(std::string_view sentence) {
    std::size_t end = 0;
    while (end < sentence.size() && !blank(sentence[end]) && sentence[end] != ',') ++end;
    return sentence.substr(0, end);
}

/// "A." or "К.": an initial, so a name goes on.
bool initial(std::string_view word) {
    std::size_t at = 0;
    const UChar32 c = geo::next_code_point(word, at);
    return at == word.size() && u_isupper(c) != 0;
}

/// Whether the break between `left` and `right` was only the stop of an abbreviation.
bool abbreviation(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty() || left.back() != '.') return false;
    std::string_view word = last_word(left);
    word.remove_suffix(1);
    if (word.empty()) return false;
    if (one_of(word, titles) || initial(word)) return word != "I";
    return one_of(word, countries) && !one_of(first_word(right), starters);
}

std::unique_ptr<icu::BreakIterator> sentence_breaks() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) != 0) {
        throw geo::Error("ICU has no sentence rules: its data file is missing; reinstall libicu72");
    }
    return breaks;
}

/// Spans above longest_sentence in pieces, each up to the last white space that fits.
std::vector<SentenceSpan> cut_long(std::string_view text, const std::vector<SentenceSpan>& spans) {
    std::vector<SentenceSpan> pieces;
    for (SentenceSpan rest : spans) {
        while (rest.end - rest.start > longest_sentence) {
            const std::string_view head = text.substr(rest.start, longest_sentence);
            std::size_t size = head.find_last_of(" \t\n") + 1;
            if (size == 0) {
                for (size = head.size(); size > 1 && (text[rest.start + size] & 0xC0) == 0x80;) --size;
            }
            const std::size_t cut = rest.start + size;
            const SentenceSpan piece = trimmed(text, rest.start, cut);
            if (piece.start < piece.end) pieces.push_back(piece);
            rest = trimmed(text, cut, rest.end);
        }
        if (rest.start < rest.end) pieces.push_back(rest);
    }
    return pieces;
}

}  // namespace

std::vector<SentenceSpan> sentences(std::string_view utf8) {
    assert(utf8.size() <= static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()));
    std::vector<SentenceSpan> found;
    if (utf8.empty()) return found;
    const std::string text = unwrapped(utf8);
    UErrorCode status = U_ZERO_ERROR;
    const TextPtr input(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    const auto breaks = sentence_breaks();
    breaks->setText(input.get(), status);
    if (U_FAILURE(status) != 0) throw geo::Error("ICU could not read the text: it is not text");

    std::int32_t start = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE;
         start = end, end = breaks->next()) {
        const SentenceSpan span =
            trimmed(text, static_cast<std::size_t>(start), static_cast<std::size_t>(end));
        if (span.start >= span.end) continue;
        const std::string_view right(text.data() + span.start, span.end - span.start);
        if (!found.empty()) {
            SentenceSpan& before = found.back();
            const std::string_view gap(text.data() + before.end, span.start - before.end);
            const std::string_view left(text.data() + before.start, before.end - before.start);
            if (gap.find('\n') == std::string_view::npos && abbreviation(left, right)) {
                before.end = span.end;
                continue;
            }
        }
        found.push_back(span);
    }
    return cut_long(text, found);
}

}  // namespace marchland::reader
