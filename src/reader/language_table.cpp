// SPDX-License-Identifier: MIT
#include "reader/language_table.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "geo/code_point.h"
#include "geo/error.h"
#include "reader/fold.h"
#include "reader/word_table.h"

namespace marchland::reader {
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(by, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) return parts;
        start = end + by.size();
    }
}

LanguageMarks& marks_of(std::vector<LanguageMarks>& all, std::string_view code) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const LanguageMarks& one) { return one.code == code; });
    if (found != all.end()) return *found;
    all.emplace_back().code = code;
    return all.back();
}

/// False where the row says nothing that is known.
bool add(LanguageMarks& marks, std::string_view what, std::string_view value) {
    if (what == "script") {
        const std::int32_t script = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(value).c_str());
        marks.script = static_cast<UScriptCode>(script);
        return script != USCRIPT_INVALID_CODE;
    }
    for (const std::string_view word : split(value, ", ")) {
        if (word.empty()) return false;
        if (what == "letters") {
            std::size_t at = 0;
            marks.letters.insert(geo::next_code_point(word, at));
            if (at != word.size() || at == 1) return false;
        } else if (what == "words") {
            marks.words.insert(fold_name(word));
        } else if (what == "publication") {
            marks.publication.insert(fold_name(word));
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace

std::vector<LanguageMarks> parse_languages(std::string_view tsv) {
    std::vector<LanguageMarks> all;
    std::size_t number = 0;
    for (const std::string_view line : split(tsv, "\n")) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto columns = split(line, "\t");
        if (columns.size() != 3 || columns[0].empty() ||
            !add(marks_of(all, columns[0]), columns[1], columns[2]))
            throw geo::Error(fmt::format(
                "languages.tsv, line {}: write language, script|words|letters|publication and words",
                number));
    }
    for (const LanguageMarks& marks : all) {
        if (marks.script == USCRIPT_INVALID_CODE)
            throw geo::Error(fmt::format("languages.tsv: {} has no script", marks.code));
    }
    return all;
}

const std::vector<LanguageMarks>& languages() {
    static const std::vector<LanguageMarks> shipped = parse_languages(languages_table());
    return shipped;
}

}  // namespace marchland::reader
