// SPDX-License-Identifier: MIT
#pragma once
#include <unicode/uscript.h>

#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace marchland::reader {

/// How one language is told from the others: geodata/reader/languages.tsv.
struct LanguageMarks {
    std::string code;
    UScriptCode script = USCRIPT_INVALID_CODE;
    std::unordered_set<std::string> words;        // folded
    std::set<UChar32> letters;                    // small
    std::unordered_set<std::string> publication;  // folded
};

/// Throws geo::Error, naming the line, for an unknown script or kind of row, or one without words.
[[nodiscard]] std::vector<LanguageMarks> parse_languages(std::string_view tsv);

/// The shipped table.
[[nodiscard]] const std::vector<LanguageMarks>& languages();

}  // namespace marchland::reader
