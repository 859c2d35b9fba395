// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "story/date.h"

namespace marchland::tools {

/// One record of a CSV file, which knows where it stands: every fault names file and line.
class CsvRow {
public:
    CsvRow(std::string where, std::map<std::string, std::string, std::less<>> fields);

    /// The text of a column; the column must be one that the file was read with.
    [[nodiscard]] const std::string& operator[](std::string_view column) const;
    /// The same, but never empty.
    [[nodiscard]] const std::string& required(std::string_view column) const;
    /// A number from `low` to `high`.
    [[nodiscard]] double number(std::string_view column, double low, double high) const;
    /// "2024", "2024-04" or "2024-04-17"; nothing when the field is empty.
    [[nodiscard]] std::optional<story::DateSpan> date(std::string_view column) const;

    /// Throws geo::Error "events.csv:12: what".
    [[noreturn]] void fault(std::string_view what) const;

private:
    std::string where_;
    std::map<std::string, std::string, std::less<>> fields_;
};

/// Records of RFC 4180 text (quoted fields, doubled quotes, line breaks inside quotes, CRLF or LF).
/// `name` is for faults. The header must name exactly `columns`. Throws geo::Error.
[[nodiscard]] std::vector<CsvRow> parse_csv(std::string_view text, std::string_view name,
                                            std::span<const std::string_view> columns);

/// The same from a file; faults name the file without its folder.
[[nodiscard]] std::vector<CsvRow> read_csv(const std::filesystem::path& file,
                                           std::span<const std::string_view> columns);

/// The parts of `text` between `separator`, blanks at their ends trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

/// `text` without blanks at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// All bytes of a file. Throws geo::Error when it cannot be read or is larger than 16 MiB.
[[nodiscard]] std::string read_text_file(const std::filesystem::path& file);

}  // namespace marchland::tools
