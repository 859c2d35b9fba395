// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "geo/values.h"

namespace marchland::geo {

enum class ShapeKind { none, point, multilinestring, multipolygon, any };
enum class ColumnKind { text, number, integer };
struct Column {
    std::string name;
    ColumnKind kind = ColumnKind::text;
};

/// A new GeoPackage, written table by table and row by row, EPSG:4326. The same calls make the same bytes.
/// Every call throws Error with SQLite's or GDAL's words (a full disk, as a rule); the caller names the file.
class GeopackageWriter {
public:
    /// The file must not exist yet.
    explicit GeopackageWriter(const std::filesystem::path& file);
    ~GeopackageWriter();

    /// Rows go into this table from now on.
    void begin_table(const std::string& name, ShapeKind shape, const std::vector<Column>& columns);

    /// The row in the making: columns by their place in `begin_table`; what is not set is NULL.
    void set_text(int column, const std::string& text);
    void set_number(int column, double number);
    void set_integer(int column, std::int64_t number);
    /// Lines and polygons are written as multi, rings closed; monostate and empty ones as NULL.
    void set_shape(const Geometry& shape);
    void end_row();

    /// Commits and closes: the file is complete.
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace marchland::geo
