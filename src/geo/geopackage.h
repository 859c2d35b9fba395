// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "geo/names.h"
#include "geo/values.h"

namespace marchland::geo {

/// What the first bytes of a file say it is, for people: "JSON", "a PDF", "text"; "an SQLite database" for
/// what may be a GeoPackage, "" when nothing is known about it, "an empty file" for one.
[[nodiscard]] std::string kind_of_file(const std::filesystem::path& file);

/// GDAL knows the GeoPackage driver after this, and no other; cheap to call again.
void register_geopackage();

/// Silences GDAL on this thread while it lives, and keeps what GDAL complained about.
class GdalErrors {
public:
    GdalErrors();
    ~GdalErrors();
    GdalErrors(const GdalErrors&) = delete;
    GdalErrors& operator=(const GdalErrors&) = delete;
    /// Whether a call failed since construction or `reset`, and GDAL's words on one line.
    [[nodiscard]] bool failed() const;
    [[nodiscard]] std::string words() const;
    void reset();
};

/// One layer or table, read row by row in file order. A cursor: `next`, then the values of that row.
/// Everything that comes out is checked: text is UTF-8 and at most 64 MiB, numbers are finite, positions on
/// the earth.
class Table {
public:
    /// Index of a column; throws Error when there is none of that name.
    [[nodiscard]] int column(const std::string& name) const;
    /// The same, -1 when there is none. The values of column -1 are "" and 0.
    [[nodiscard]] int column_if_any(const std::string& name) const;

    /// To the next row; false after the last one. Throws Error when the file is damaged.
    bool next();
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] double number(int column) const;
    /// Within 0..`most`, else Error.
    [[nodiscard]] std::int64_t count(int column, std::int64_t most) const;
    /// Rings unclosed as geo/values.h wants them; single parts become multi; monostate for none.
    [[nodiscard]] Geometry geometry() const;
    [[nodiscard]] Polygons polygons() const;
    [[nodiscard]] Lines lines() const;
    /// The names of columns name_en, name_hy, ... as far as the table has them.
    using NameColumns = std::array<int, std::size(name_languages)>;
    [[nodiscard]] NameColumns name_columns() const;
    [[nodiscard]] Names names(const NameColumns& columns) const;

    /// "story.gpkg, events, row 3": for messages about the current row.
    [[nodiscard]] std::string where() const;

private:
    friend class Geopackage;
    struct Impl;
    struct DestroyImpl {
        void operator()(Impl* impl) const;
    };
    explicit Table(std::unique_ptr<Impl, DestroyImpl> impl);
    std::unique_ptr<Impl, DestroyImpl> impl_;
};

/// A GeoPackage opened for reading, treated as hostile: a local file, the GPKG driver alone, the length its
/// header promises, no views, triggers or functions of its own. Tables must go before it; not shared between
/// threads.
class Geopackage {
public:
    /// Throws Error: missing, a folder, empty, something else, truncated, damaged.
    explicit Geopackage(const std::filesystem::path& file);
    [[nodiscard]] bool has(const std::string& table) const;
    /// Throws Error when there is none of that name.
    [[nodiscard]] Table table(const std::string& name) const;
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

private:
    struct Close {
        void operator()(void* dataset) const;
    };
    std::filesystem::path file_;
    std::unique_ptr<void, Close> dataset_;
};

}  // namespace marchland::geo
