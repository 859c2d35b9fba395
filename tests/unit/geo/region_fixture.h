// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

#include "geo/geopackage_writer.h"

namespace marchland::geo::testing {

inline Polygon square(double west, double south, double side) {
    return {{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}}, {}};
}

/// Writes one row of texts and numbers: columns are text unless their value is set as a number.
class RowWriter {
public:
    RowWriter(GeopackageWriter& file, const std::string& name, ShapeKind shape, std::vector<Column> columns)
        : file_(file) {
        file_.begin_table(name, shape, columns);
    }
    template <class... Values>
    void row(const Geometry& shape, Values... values) {
        int column = 0;
        (set(column++, values), ...);
        if (!std::holds_alternative<std::monostate>(shape)) file_.set_shape(shape);
        file_.end_row();
    }

private:
    void set(int column, const char* text) { file_.set_text(column, text); }
    void set(int column, double number) { file_.set_number(column, number); }
    void set(int column, int number) { file_.set_integer(column, number); }
    GeopackageWriter& file_;
};

inline const Column number(const char* name) {
    return {name, ColumnKind::number};
}
inline const Column integer(const char* name) {
    return {name, ColumnKind::integer};
}
inline const Column text(const char* name) {
    return {name, ColumnKind::text};
}

/// Two countries side by side with an enclave of the second in the first, at every level; units, a lake, a
/// river, a disputed area and line, two towns.
inline void write_region_pack(const std::filesystem::path& path) {
    GeopackageWriter file(path);
    Polygon west = square(44, 39, 2);
    west.holes.push_back(square(44.5, 39.5, 0.2).outer);
    const Polygons east{square(46, 39, 2), square(44.5, 39.5, 0.2)};
    const Lines border{{{46, 39}, {46, 41}}};
    for (const std::string k : {"0", "1", "2"}) {
        RowWriter countries(
            file, "countries_" + k, ShapeKind::multipolygon,
            {text("id"), text("name_en"), text("name_ka"), number("label_lon"), number("label_lat")});
        countries.row(Polygons{west}, "WW", "West", "დასავლეთი", 45.0, 40.0);
        countries.row(east, "EE", "East", "აღმოსავლეთი", 47.0, 40.0);
        RowWriter(file, "borders_" + k, ShapeKind::any,
                  {text("left_id"), text("right_id"), text("status"), number("precision_km"), text("source")})
            .row(border, "WW", "EE", "international", 0.1, "test");
        RowWriter(file, "coast_" + k, ShapeKind::any, {})
            .row(Lines{{{44, 39}, {48, 39}}, {{44, 41}, {48, 41}}});
    }
    for (const std::string k : {"1", "2"}) {
        RowWriter(file, "admin_" + k, ShapeKind::multipolygon,
                  {text("id"), text("country"), text("kind"), text("name_en"), number("label_lon"),
                   number("label_lat"), number("precision_km")})
            .row(east, "EE-1", "EE", "district", "East End", 47.0, 40.0, 2.5);
        RowWriter(file, "admin_lines_" + k, ShapeKind::any, {text("country"), text("kind")})
            .row(Lines{{{46, 40}, {48, 40}}}, "EE", "district");
    }
    RowWriter(file, "water_2", ShapeKind::multipolygon, {text("id"), text("name_en"), number("area_km2")})
        .row(Polygons{square(45, 40, 0.1)}, "w1", "Lake", 95.5);
    RowWriter(file, "rivers_2", ShapeKind::any, {integer("rank"), text("name_en")}).row(border, 2, "River");
    const std::vector<Column> disputed{text("id"),         text("name_en"), text("status"),
                                       text("note"),       text("source"),  number("precision_km"),
                                       text("valid_from"), text("valid_to")};
    RowWriter(file, "disputed", ShapeKind::multipolygon, disputed)
        .row(Polygons{square(46, 39, 1)}, "d1", "Disputed", "de-facto", "A note.", "test", 3.0, "1991-12-10",
             "");
    RowWriter(file, "disputed_lines", ShapeKind::any, disputed)
        .row(border, "d1", "", "de-facto", "", "test", 3.0, "1991-12-10", "2023-09-20");
    RowWriter towns(
        file, "towns", ShapeKind::point,
        {text("id"), text("name_en"), text("kind"), text("country"), integer("population"), integer("rank")});
    towns.row(LonLat{45, 40}, "t1", "Capital", "capital", "WW", 1'000'000, 0);
    towns.row(LonLat{47, 40}, "t2", "Village / Hamlet", "village", "EE", 0, 5);
    RowWriter sources(file, "sources", ShapeKind::none, {text("layer"), text("credit")});
    sources.row({}, "countries_0", "© OpenStreetMap contributors");
    sources.row({}, "borders_0", "© OpenStreetMap contributors");
    sources.row({}, "towns", "GeoNames, CC BY 4.0");
    file.finish();
}

}  // namespace marchland::geo::testing
