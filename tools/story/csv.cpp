// SPDX-License-Identifier: MIT
#include "tools/story/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <fstream>

#include "geo/error.h"

namespace marchland::tools {
namespace {

struct Record {
    std::size_t line;
    std::vector<std::string> fields;
};

/// Reads one field after another; `at` moves on, `line` counts the line breaks passed.
class Scanner {
public:
    Scanner(std::string_view text, std::string_view name) : text_(text), name_(name) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    }

    [[nodiscard]] bool done() const { return at_ >= text_.size(); }

    Record record() {
        Record record{line_, {}};
        while (true) {
            record.fields.push_back(peek() == '"' ? quoted() : plain());
            if (peek() != ',') break;
            ++at_;
        }
        if (peek() == '\r') ++at_;
        if (!done() && peek() != '\n') fault("text after a closing quote: double the quotes inside a field");
        if (!done()) ++at_, ++line_;
        return record;
    }

private:
    [[nodiscard]] char peek() const { return done() ? '\0' : text_[at_]; }

    std::string plain() {
        const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
        const auto field = text_.substr(at_, end - at_);
        if (field.find('"') != std::string_view::npos)
            fault("a quote inside a field that does not begin with one");
        at_ = end;
        return std::string(field);
    }

    std::string quoted() {
        std::string field;
        for (++at_; !done(); ++at_) {
            if (text_[at_] == '"' && text_.substr(at_ + 1, 1) != "\"") {
                ++at_;
                return field;
            }
            if (text_[at_] == '"') ++at_;
            if (text_[at_] == '\n') ++line_;
            field += text_[at_];
        }
        fault("a quoted field has no closing quote");
    }

    [[noreturn]] void fault(std::string_view what) const {
        throw geo::Error(fmt::format("{}:{}: {}", name_, line_, what));
    }

    std::string_view text_;
    std::string_view name_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

void check_header(const Record& header, std::string_view name, std::span<const std::string_view> columns) {
    if (std::equal(header.fields.begin(), header.fields.end(), columns.begin(), columns.end())) return;
    throw geo::Error(fmt::format("{}:1: the header must be {}", name, fmt::join(columns, ",")));
}

}  // namespace

CsvRow::CsvRow(std::string where, std::map<std::string, std::string, std::less<>> fields)
    : where_(std::move(where)), fields_(std::move(fields)) {}

const std::string& CsvRow::operator[](std::string_view column) const {
    const auto found = fields_.find(column);
    assert(found != fields_.end());
    return found->second;
}

const std::string& CsvRow::required(std::string_view column) const {
    const auto& text = (*this)[column];
    if (text.empty()) fault(fmt::format("column {} is empty", column));
    return text;
}

double CsvRow::number(std::string_view column, double low, double high) const {
    const auto& text = (*this)[column];
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= low && value <= high)) {
        fault(fmt::format("column {} is \"{}\", not a number from {} to {}", column, text, low, high));
    }
    return value;
}

std::optional<story::DateSpan> CsvRow::date(std::string_view column) const {
    const auto& text = (*this)[column];
    if (text.empty()) return std::nullopt;
    const auto span = story::parse_date(text);
    if (!span)
        fault(
            fmt::format("column {} is \"{}\", not a date such as 2024, 2024-04 or 2024-04-17", column, text));
    return span;
}

void CsvRow::fault(std::string_view what) const {
    throw geo::Error(fmt::format("{}: {}", where_, what));
}

std::vector<CsvRow> parse_csv(std::string_view text, std::string_view name,
                              std::span<const std::string_view> columns) {
    Scanner scanner(text, name);
    if (scanner.done()) throw geo::Error(fmt::format("{}: the file is empty", name));
    check_header(scanner.record(), name, columns);
    std::vector<CsvRow> rows;
    while (!scanner.done()) {
        Record record = scanner.record();
        const std::string where = fmt::format("{}:{}", name, record.line);
        if (record.fields.size() != columns.size()) {
            throw geo::Error(
                fmt::format("{}: {} fields, the header has {}", where, record.fields.size(), columns.size()));
        }
        std::map<std::string, std::string, std::less<>> fields;
        for (std::size_t i = 0; i < columns.size(); ++i)
            fields.emplace(columns[i], std::move(record.fields[i]));
        rows.emplace_back(where, std::move(fields));
    }
    return rows;
}

std::vector<CsvRow> read_csv(const std::filesystem::path& file, std::span<const std::string_view> columns) {
    return parse_csv(read_text_file(file), file.filename().string(), columns);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (const auto part = trimmed(text.substr(at, end - at)); !part.empty()) parts.emplace_back(part);
        at = end + 1;
    }
    return parts;
}

std::string read_text_file(const std::filesystem::path& file) {
    constexpr std::uintmax_t limit = 16 << 20;
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) throw geo::Error(fmt::format("{}: cannot be read: {}", file.string(), error.message()));
    if (size > limit)
        throw geo::Error(fmt::format("{}: {} bytes, sources are at most {}", file.string(), size, limit));
    std::string text(size, '\0');
    std::ifstream in(file, std::ios::binary);
    if (!in.read(text.data(), static_cast<std::streamsize>(size))) {
        throw geo::Error(fmt::format("{}: cannot be read: check its permissions", file.string()));
    }
    return text;
}

}  // namespace marchland::tools
