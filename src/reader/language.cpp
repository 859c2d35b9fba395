// SPDX-License-Identifier: MIT
#include "reader/language.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <string>

#include "geo/code_point.h"
#include "reader/language_table.h"
#include "reader/words.h"

namespace marchland::reader {
namespace {

/// The script of most letters; invalid for none.
UScriptCode script_of(std::string_view text) {
    std::map<UScriptCode, std::size_t> letters;
    std::size_t all = 0;
    std::size_t latin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = geo::next_code_point(text, at);
        if (c < 0x80) {  // most letters of most articles
            latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
            continue;
        }
        if (u_isalpha(c) == 0) continue;
        UErrorCode status = U_ZERO_ERROR;
        ++letters[uscript_getScript(c, &status)];
        ++all;
    }
    if (latin > 0) letters[USCRIPT_LATIN] += latin;
    all += latin;
    for (const auto& [script, count] : letters) {
        if (count * 2 > all) return script;
    }
    return USCRIPT_INVALID_CODE;
}

/// Own letters lie beyond ASCII, which spares most words the look.
bool has_letter(std::string_view word, const std::set<UChar32>& letters) {
    for (std::size_t at = 0; at < word.size();) {
        const UChar32 c = geo::next_code_point(word, at);
        if (c >= 0x80 && letters.contains(u_tolower(c))) return true;
    }
    return false;
}

/// How often a language's small words and own letters stand in the text: a point for either in each word.
std::size_t points(const Sentence& sentence, std::string_view text, const LanguageMarks& language) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        if (!token.word) continue;
        if (language.words.contains(std::string(sentence.word(i)))) ++sum;
        if (has_letter(text.substr(token.start, token.end - token.start), language.letters)) ++sum;
    }
    return sum;
}

}  // namespace

std::string guess_language(std::string_view text) {
    constexpr std::size_t enough = 16U << 10U;
    std::size_t size = std::min(text.size(), enough);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) --size;
    text = text.substr(0, size);
    const UScriptCode script = script_of(text);
    const Sentence sentence = split_words(text, {0, static_cast<std::uint32_t>(size)});
    const auto words = static_cast<std::size_t>(std::count_if(sentence.tokens.begin(), sentence.tokens.end(),
                                                              [](const Token& token) { return token.word; }));
    const LanguageMarks* best = nullptr;
    std::size_t most = 0;
    for (const LanguageMarks& language : languages()) {
        if (language.script != script) continue;
        // A language without words is alone in its script.
        if (language.words.empty()) return language.code;
        const std::size_t sum = points(sentence, text, language);
        if (sum > most) {
            most = sum;
            best = &language;
        }
    }
    constexpr std::size_t sparse = 12;  // words to one that is known
    return best == nullptr || most * sparse < words ? std::string() : best->code;
}

}  // namespace marchland::reader
