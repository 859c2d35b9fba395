// SPDX-License-Identifier: MIT
#include "reader/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

#include "geo/error.h"
#include "reader/utf8.h"
#include "reader/words.h"

namespace marchland::reader {
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
    if (U_FAILURE(status) != 0) throw geo::Error("ICU has no normalisation data: reinstall libicu72");
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

std::string fold_name(std::string_view utf8) {
    return split_words(utf8, {0, static_cast<std::uint32_t>(utf8.size())}).folded;
}

}  // namespace marchland::reader
