// SPDX-License-Identifier: MIT
#include "reader/word_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "geo/error.h"
#include "reader/fold.h"

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

}  // namespace

void table_fault(std::string_view file, std::size_t line, std::string_view what) {
    throw geo::Error(fmt::format("{}:{}: {}", file, line, what));
}

std::vector<TableRow> table_rows(std::string_view tsv, std::string_view file, std::size_t columns) {
    std::vector<TableRow> rows;
    std::size_t number = 0;
    for (const std::string_view line : split(tsv, "\n")) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        TableRow row{number, split(line, "\t")};
        if (row.cells.size() != columns)
            table_fault(
                file, number,
                fmt::format("{} columns, not {}: put one tab between cells", row.cells.size(), columns));
        if (std::any_of(row.cells.begin(), row.cells.end(), [](auto cell) { return cell.empty(); }))
            table_fault(file, number, "an empty cell: fill it or take the row out");
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string_view> cell_words(std::string_view cell) {
    return split(cell, ", ");
}

std::string folded_phrase(std::string_view words) {
    std::string phrase;
    for (const std::string_view word : split(words, " ")) {
        if (word.empty()) continue;
        if (!phrase.empty()) phrase += ' ';
        phrase += fold_word(word);
    }
    return phrase;
}

}  // namespace marchland::reader
