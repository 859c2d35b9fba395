// SPDX-License-Identifier: MIT
#include "reader/language.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "geo/code_point.h"
#include "reader/words.h"

namespace marchland::reader {
namespace {

struct Language {
    std::string_view code;
    std::string_view words;  // folded, a blank on either side of each
};
constexpr std::array languages = {
    Language{"en", " the of and to in that is was for on with as by from has have "},
    Language{"fr", " le la les des du et en un une dans que qui pour sur est au aux par "},
    Language{"ru", " и в на с по что не из о от как к его за для был "},
    Language{"uk", " і в на з по що не із про від як до його за для був та у "},
    Language{"az", " ve bu ile ucun olan bir ki edib de da olub "},
    Language{"tr", " ve bir bu ile icin olan da de olarak gibi cok "}};

/// Languages with a script of their own need no words.
std::string by_script(std::string_view text) {
    std::size_t armenian = 0;
    std::size_t georgian = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = geo::next_code_point(text, at);
        if (c < 0x41) continue;
        ++letters;
        if (c >= 0x530 && c <= 0x58F) ++armenian;
        if (c >= 0x10A0 && c <= 0x10FF) ++georgian;
    }
    if (armenian * 2 > letters) return "hy";
    return georgian * 2 > letters ? "ka" : "";
}

/// Ukrainian's own letters tell it from Russian, whose small words it shares.
bool has_ukrainian_letter(std::string_view text) {
    return text.find("\u0456") != std::string_view::npos || text.find("\u0457") != std::string_view::npos;
}

/// Azerbaijani's own letter tells it from Turkish, whose small words it shares.
bool has_schwa(std::string_view text) {
    return text.find("\u0259") != std::string_view::npos;
}

}  // namespace

std::string guess_language(std::string_view text) {
    constexpr std::size_t enough = 16U << 10U;
    std::size_t size = std::min(text.size(), enough);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) --size;
    text = text.substr(0, size);
    if (std::string own = by_script(text); !own.empty()) return own;
    const Sentence words = split_words(text, {0, static_cast<std::uint32_t>(size)});
    std::array<std::size_t, languages.size()> score{};
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
        if (!words.tokens[i].word) continue;
        const std::string needle = ' ' + std::string(words.word(i)) + ' ';
        for (std::size_t k = 0; k < languages.size(); ++k) {
            if (languages[k].words.find(needle) != std::string_view::npos) ++score[k];
        }
    }
    const auto* best = std::max_element(score.begin(), score.end());
    if (*best == 0 || *best * 20 < words.tokens.size()) return {};
    const std::string_view code = languages[static_cast<std::size_t>(best - score.begin())].code;
    if (code == "ru" || code == "uk") return has_ukrainian_letter(text) ? "uk" : "ru";
    if (code == "az" || code == "tr") return has_schwa(text) ? "az" : "tr";
    return std::string(code);
}

}  // namespace marchland::reader
