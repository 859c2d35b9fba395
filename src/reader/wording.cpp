// SPDX-License-Identifier: MIT
#include "reader/wording.h"

#include <algorithm>
#include <initializer_list>

namespace marchland::reader {
namespace {

constexpr std::size_t title_size = 90;  // code points

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool counts(const Sentence& sentence, std::size_t i) {
    return sentence.tokens[i].number ||
           any_of(sentence.word(i),
                  {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                   "twelve", "dozens", "hundreds", "scores", "several", "a"});
}

std::string raw(std::string_view text, const Sentence& sentence, std::size_t first, std::size_t last) {
    const std::uint32_t start = sentence.tokens[first].start;
    std::string words(text.substr(start, sentence.tokens[last].end - start));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

/// The number that counts the dead, left of `at` or right of it, within a few words.
std::size_t count_before(const Sentence& sentence, std::size_t at) {
    for (std::size_t i = at; i-- > 0 && at - i <= 6;) {
        if (sentence.tokens[i].mark == ';' || sentence.tokens[i].mark == '"') break;
        if (counts(sentence, i) && sentence.word(i) != "a") return i;
    }
    return sentence.tokens.size();
}

}  // namespace

std::string title_of(std::string_view text, const Sentence& sentence, std::size_t clause,
                     std::size_t trigger) {
    const auto& tokens = sentence.tokens;
    std::size_t last = tokens.size() - 1;
    while (last > trigger && tokens[last].mark == '.') --last;
    if (std::string whole = raw(text, sentence, 0, last); code_points(whole) <= title_size) return whole;
    const auto length = [&](std::size_t from, std::size_t to) {
        return code_points(text.substr(tokens[from].start, tokens[to].end - tokens[from].start));
    };
    // From the head of the sentence if the deed is near it, else of the clause, else a few words back.
    std::size_t first = 0;
    if (length(0, trigger) > title_size / 2) first = std::min(clause, trigger);
    if (length(first, trigger) > title_size * 2 / 3) first = trigger - std::min<std::size_t>(trigger, 5);
    while (first < trigger && tokens[first].mark != 0) ++first;
    std::size_t end = trigger;
    while (end < last && length(first, end + 1) < title_size - 4) ++end;
    while (end > trigger &&
           (tokens[end].mark != 0 ||
            (end < last && tokens[end + 1].start == tokens[end].end && tokens[end + 1].mark == '-')))
        --end;
    const std::string head = first > 0 ? "… " : "";
    return head + raw(text, sentence, first, end) + (end < last ? " …" : "");
}

std::string fatalities(const Sentence& sentence, std::string_view text) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const std::string_view word = sentence.word(i);
        if (any_of(word, {"killing", "kill", "kills"}) ||
            (word == "killed" && i + 1 < sentence.tokens.size() && counts(sentence, i + 1))) {
            const bool at_least = i + 3 < sentence.tokens.size() && sentence.word(i + 1) == "at" &&
                                  sentence.word(i + 2) == "least";
            const std::size_t count = at_least ? i + 3 : i + 1;
            if (count + 1 < sentence.tokens.size() && counts(sentence, count))
                return raw(text, sentence, i + 1, count + 1) + " killed";
            continue;
        }
        if (!any_of(word, {"killed", "dead", "died", "dies"})) continue;
        const std::size_t count = count_before(sentence, i);
        if (count == sentence.tokens.size()) continue;
        const bool at_least =
            count >= 2 && sentence.word(count - 1) == "least" && sentence.word(count - 2) == "at";
        return raw(text, sentence, at_least ? count - 2 : count, i);
    }
    return {};
}

}  // namespace marchland::reader
