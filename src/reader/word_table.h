// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace marchland::reader {

/// One row of a table of geodata/reader: its line in the file, from 1, and its cells.
struct TableRow {
    std::size_t line = 0;
    std::vector<std::string_view> cells;
};

/// The rows of a tab-separated text; empty lines and those that begin with '#' are none. Throws
/// geo::Error ("dates.tsv:12: ...") for a row that has not `columns` cells or an empty one.
[[nodiscard]] std::vector<TableRow> table_rows(std::string_view tsv, std::string_view file,
                                               std::size_t columns);

/// The words of a cell, ", " between them, as they are written. Several words in one are kept.
[[nodiscard]] std::vector<std::string_view> cell_words(std::string_view cell);

/// "The day  before" -> "the day before": its words folded, one blank between.
[[nodiscard]] std::string folded_phrase(std::string_view words);

/// Throws geo::Error: "FILE:LINE: WHAT".
[[noreturn]] void table_fault(std::string_view file, std::size_t line, std::string_view what);

/// The tables that the program carries, geodata/reader/NAME.tsv as it was built.
[[nodiscard]] std::string_view dates_table();
[[nodiscard]] std::string_view cues_table();
[[nodiscard]] std::string_view languages_table();
[[nodiscard]] std::string_view speakers_table();

}  // namespace marchland::reader
