// SPDX-License-Identifier: MIT
#include "geo/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "geo/code_point.h"
#include "geo/error.h"

namespace marchland::geo {
namespace {

bool apostrophe(UChar32 c) {
    switch (c) {
        case '\'':
        case '`':
        case 0xB4:
        case 0x2018:
        case 0x2019:
        case 0x2BB:
        case 0x2BC:
        case 0x2BF:
        case 0x2032:
        case 0x55A:
            return true;
        default:
            return false;
    }
}

/// Letters that no decomposition takes apart.
const char* replacement(UChar32 c) {
    switch (c) {
        case 0x259:
            return "e";  // ə
        case 0x131:
            return "i";  // ı
        case 0x142:
            return "l";  // ł
        case 0xF8:
            return "o";  // ø
        case 0x111:      // đ
        case 0xF0:       // ð
            return "d";
        case 0xFE:
            return "th";  // þ
        case 0xE6:
            return "ae";  // æ
        case 0x153:
            return "oe";  // œ
        case 0xDF:
            return "ss";  // ß
        default:
            return nullptr;
    }
}

const icu::Normalizer2& decomposer() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status) != 0) throw Error("ICU has no normalisation data: reinstall libicu72");
    return *nfkd;
}

/// One character folded: no, one or several characters as UTF-8.
std::string fold_character(UChar32 c) {
    std::string out;
    if (apostrophe(c)) return out;
    icu::UnicodeString parts;
    if (!decomposer().getDecomposition(c, parts)) parts = icu::UnicodeString(c);
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 part = u_foldCase(parts.char32At(i), U_FOLD_CASE_DEFAULT);
        const auto category = u_charType(part);
        if (category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR || apostrophe(part)) continue;
        if (const char* other = replacement(part)) {
            out += other;
        } else {
            icu::UnicodeString(part).toUTF8String(out);
        }
    }
    return out;
}

/// Latin, Greek, Cyrillic and Armenian, worked out once.
constexpr std::size_t table_size = 0x590;
const std::array<std::string, table_size>& folded_characters() {
    static const auto table = [] {
        std::array<std::string, table_size> made;
        for (std::size_t c = 0; c < table_size; ++c) made[c] = fold_character(static_cast<UChar32>(c));
        return made;
    }();
    return table;
}

}  // namespace

std::string fold_word(std::string_view utf8) {
    const auto& table = folded_characters();
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const UChar32 c = next_code_point(utf8, at);
        if (static_cast<std::size_t>(c) < table_size) {
            out += table[static_cast<std::size_t>(c)];
        } else {
            out += fold_character(c);
        }
    }
    return out;
}

namespace {

const icu::Transliterator& to_latin() {
    static const std::unique_ptr<const icu::Transliterator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::Transliterator> any(
            icu::Transliterator::createInstance("Any-Latin", UTRANS_FORWARD, status));
        if (U_FAILURE(status) != 0 || !any)
            throw Error("ICU has no transliteration data: reinstall libicu72");
        return any;
    }();
    return *made;
}

/// "თბილისი" is Tbilisi in the nominative, and only there ends in ი.
std::string without_georgian_endings(std::string_view folded) {
    constexpr std::string_view ending = "ი";
    constexpr std::size_t least = 4 * ending.size();
    std::string made;
    std::size_t begin = 0;
    while (begin <= folded.size()) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        std::string_view word = folded.substr(begin, end - begin);
        if (word.ends_with(ending) && word.size() >= least) word.remove_suffix(ending.size());
        if (begin > 0) made += ' ';
        made += word;
        begin = end + 1;
    }
    return made;
}

bool ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string in_latin(const std::string& folded) {
    if (ascii(folded)) return folded;
    auto letters = icu::UnicodeString::fromUTF8(without_georgian_endings(folded));
    to_latin().transliterate(letters);
    std::string made;
    letters.toUTF8String(made);
    return fold_word(made);
}

/// What is written in several ways, longest first, and the one letter that stands for it in keys.
struct Sound {
    std::string_view written;
    char key;
};
constexpr std::array sounds{Sound{"dzh", 'c'}, Sound{"kh", 'h'}, Sound{"sh", 's'}, Sound{"ch", 'c'},
                            Sound{"zh", 'z'},  Sound{"gh", 'g'}, Sound{"ts", 'c'}, Sound{"dz", 'c'},
                            Sound{"dj", 'c'},  Sound{"ou", 'u'}, Sound{"j", 'c'},  Sound{"x", 'h'},
                            Sound{"q", 'g'},   Sound{"y", 'i'},  Sound{"w", 'v'}};

}  // namespace

std::string latin_key(std::string_view utf8) {
    const std::string latin = in_latin(fold_word(utf8));
    std::string made;
    for (std::string_view left = latin; !left.empty();) {
        const auto* sound = std::find_if(sounds.begin(), sounds.end(),
                                         [&](const Sound& s) { return left.starts_with(s.written); });
        const char c = sound != sounds.end() ? sound->key : left.front();
        left.remove_prefix(sound != sounds.end() ? sound->written.size() : 1);
        const bool letter = c >= 'a' && c <= 'z';
        if (!letter || made.empty() || made.back() != c) made += c;
    }
    return made;
}

std::vector<std::pair<std::size_t, std::size_t>> capital_words(std::string_view utf8) {
    constexpr std::size_t shortest = 3;  // letters
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        const UChar32 first = next_code_point(utf8, at);
        if (u_isalpha(first) == 0) continue;
        std::size_t letters = 1;
        for (std::size_t next = at; next < utf8.size(); at = next, ++letters) {
            const UChar32 c = next_code_point(utf8, next);
            if (u_isalpha(c) == 0 && u_charType(c) != U_NON_SPACING_MARK && c != '-') break;
        }
        if (u_isupper(first) != 0 && letters >= shortest) words.emplace_back(start, at);
    }
    return words;
}

}  // namespace marchland::geo
