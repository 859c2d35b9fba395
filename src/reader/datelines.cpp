// SPDX-License-Identifier: MIT
#include "reader/datelines.h"

#include <algorithm>

#include "reader/date_table.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

constexpr std::size_t longest = 20;  // tokens

/// A dash, or a hyphen that joins nothing: "YEREVAN --", "BAKU -".
bool dash(const Sentence& sentence, std::size_t i) {
    const Token& token = sentence.tokens[i];
    if (token.mark == '~') return true;
    if (token.mark != '-') return false;
    const bool before = i > 0 && sentence.tokens[i - 1].end < token.start;
    const bool behind = i + 1 < sentence.tokens.size() && token.end < sentence.tokens[i + 1].start;
    return before || behind;
}

/// "(Reuters)", "/TASS/": past the bracket that token `i` opens, or `i` itself.
std::size_t past_bracket(const Sentence& sentence, std::string_view text, std::size_t i) {
    const auto raw = [&](std::size_t k) { return text[sentence.tokens[k].start]; };
    const char opener = raw(i);
    if (opener != '(' && opener != '/') return i;
    const char closer = opener == '(' ? ')' : '/';
    for (std::size_t k = i + 1; k < std::min(sentence.tokens.size(), i + 8); ++k) {
        if (raw(k) == closer) return k;
    }
    return i;
}

}  // namespace

std::size_t dateline_end(const Sentence& sentence, std::string_view text, std::string_view language) {
    const auto& tokens = sentence.tokens;
    if (tokens.empty() || !tokens[0].word || !tokens[0].capital) return 0;
    if (is(Words::function, sentence.word(0)) || DateTable::shipped().at(sentence, 0, language)) return 0;
    bool set_off = false;  // by a comma or the agency's brackets
    bool day = false;
    bool month = false;
    for (std::size_t i = 0; i < std::min(tokens.size(), longest); ++i) {
        const Token& token = tokens[i];
        if (i > 0 && dash(sentence, i)) {
            if (!set_off && !tokens[0].shouted) return 0;
            const bool doubled = i + 1 < tokens.size() && tokens[i + 1].mark == '-';
            return doubled ? i + 2 : i + 1;
        }
        if (const std::size_t end = past_bracket(sentence, text, i); end != i) {
            set_off = true;
            i = end;
            continue;
        }
        const auto part = DateTable::shipped().at(sentence, i, language);
        if (token.mark == ',') set_off = true;
        if (token.number) day = true;
        if (part && part->part == DatePart::month) month = true;
        const bool dated = set_off && day && month;
        if (dated && (token.mark == ':' || (token.mark == '.' && i + 1 < tokens.size() && i > 3)))
            return i + 1;
        const bool date_word = part && (part->part == DatePart::month || part->part == DatePart::weekday ||
                                        part->part == DatePart::glue || part->part == DatePart::unit);
        if (token.word && !token.capital && !date_word) return 0;
        if (token.mark == ';' || token.mark == '"' || token.mark == '?' || token.mark == '!') return 0;
    }
    return set_off && day && month && tokens.size() <= longest ? tokens.size() : 0;
}

}  // namespace marchland::reader
