// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reader/lexicon.h"

namespace marchland::reader {

/// A row of geodata/lexicon/events.tsv with its sets written out.
struct LexiconRow {
    std::size_t line = 0;  // of the file, from 1
    std::string language;
    story::EventType type = story::EventType::none;
    std::string mode;
    PhraseKind kind = PhraseKind::deed;
    std::string pattern;
};

struct LexiconTable {
    std::vector<LexiconRow> rows;
    std::vector<std::string> faults;  // "events.tsv, row 12: …"
};

/// Reads "language TAB type TAB mode TAB kind TAB pattern" rows; "#" begins a comment, "-" is an empty
/// mode, "LANGUAGE TAB @NAME TAB words" a set that the patterns below it may use. Every fault is listed:
/// an unknown type, mode or kind; an empty, unfolded or too open pattern; one that is there already.
[[nodiscard]] LexiconTable read_lexicon_table(std::string_view text, std::string_view name);

/// A line for each row whose every word an earlier pattern of the same length takes: harmless, but not meant.
[[nodiscard]] std::vector<std::string> unreachable_rows(const LexiconTable& table, std::string_view name);

/// A pattern's elements, each its alternatives without the "^"; an empty one is a gap.
using Elements = std::vector<std::vector<std::string_view>>;
[[nodiscard]] Elements elements_of(std::string_view pattern);
/// Which of them is the trigger.
[[nodiscard]] std::size_t trigger_of(std::string_view pattern);

}  // namespace marchland::reader
