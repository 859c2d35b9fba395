// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>

#include <cmath>

#include "geo/error.h"
#include "geo/geopackage.h"
#include "geo/utf8.h"

namespace marchland::geo {

namespace {

constexpr std::size_t longest_text = std::size_t{64} << 20;

struct DestroyFeature {
    void operator()(void* feature) const { OGR_F_Destroy(feature); }
};

}  // namespace

struct Table::Impl {
    OGRLayerH layer;
    std::string file;
    std::string name;
    std::unique_ptr<void, DestroyFeature> feature;
    std::int64_t row = 0;

    [[nodiscard]] bool has_value(int column) const {
        return column >= 0 && OGR_F_IsFieldSetAndNotNull(feature.get(), column) != 0;
    }
    [[nodiscard]] std::string column_name(int column) const {
        return OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(OGR_L_GetLayerDefn(layer), column));
    }
    [[noreturn]] void refuse(const std::string& what) const {
        throw Error(fmt::format("{}, {}, row {}: {}; get the file again", file, name, row, what));
    }
    [[nodiscard]] Path path(OGRGeometryH line) const;
    void add_parts(OGRGeometryH geometry, Lines& lines, Polygons& polygons) const;
};

Path Table::Impl::path(OGRGeometryH line) const {
    Path points(static_cast<std::size_t>(OGR_G_GetPointCount(line)));
    if (points.empty()) return points;
    constexpr int stride = sizeof(LonLat);
    OGR_G_GetPoints(line, &points.front().lon, stride, &points.front().lat, stride, nullptr, 0);
    for (const LonLat p : points) {
        if (!lonlat(p.lon, p.lat)) refuse(fmt::format("{}, {} is not a position on the earth", p.lon, p.lat));
    }
    return points;
}

void Table::Impl::add_parts(OGRGeometryH geometry, Lines& lines, Polygons& polygons) const {
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_G_GetGeometryType(geometry));
    if (type == wkbLineString) {
        if (Path line = path(geometry); line.size() > 1) lines.push_back(std::move(line));
    } else if (type == wkbPolygon) {
        Polygon polygon;
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
            Path ring = path(OGR_G_GetGeometryRef(geometry, i));
            if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
            if (ring.size() < 3) refuse("a ring has fewer than three corners");
            (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = std::move(ring);
        }
        if (!polygon.outer.empty()) polygons.push_back(std::move(polygon));
    } else if (type == wkbMultiLineString || type == wkbMultiPolygon || type == wkbGeometryCollection) {
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
            add_parts(OGR_G_GetGeometryRef(geometry, i), lines, polygons);
        }
    } else {
        refuse(fmt::format("a {} is no line or polygon", OGRGeometryTypeToName(type)));
    }
}

bool Geopackage::has(const std::string& table) const {
    const GdalErrors quiet;
    return GDALDatasetGetLayerByName(dataset_.get(), table.c_str()) != nullptr;
}

Table Geopackage::table(const std::string& name) const {
    const GdalErrors quiet;
    OGRLayerH layer = GDALDatasetGetLayerByName(dataset_.get(), name.c_str());
    if (layer == nullptr) throw Error(fmt::format("{} has no layer or table \"{}\"", file_.string(), name));
    OGR_L_ResetReading(layer);
    return Table(std::unique_ptr<Table::Impl, Table::DestroyImpl>(
        new Table::Impl{layer, file_.string(), name, nullptr, 0}));
}

Table::Table(std::unique_ptr<Impl, DestroyImpl> impl) : impl_(std::move(impl)) {}
void Table::DestroyImpl::operator()(Impl* impl) const {
    delete impl;
}

int Table::column(const std::string& name) const {
    const int found = column_if_any(name);
    if (found < 0) {
        throw Error(
            fmt::format("{} has no column \"{}\" in \"{}\"; it was not made by Marchland, or changed since",
                        impl_->file, name, impl_->name));
    }
    return found;
}

int Table::column_if_any(const std::string& name) const {
    return OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(impl_->layer), name.c_str());
}

bool Table::next() {
    const GdalErrors errors;
    impl_->feature.reset(OGR_L_GetNextFeature(impl_->layer));
    if (errors.failed()) {
        throw Error(fmt::format("{} is damaged ({}, after row {}): {}; get the file again", impl_->file,
                                impl_->name, impl_->row, errors.words()));
    }
    ++impl_->row;
    return impl_->feature != nullptr;
}

std::string Table::text(int column) const {
    if (!impl_->has_value(column)) return {};
    std::string value = OGR_F_GetFieldAsString(impl_->feature.get(), column);
    if (value.size() > longest_text) impl_->refuse(impl_->column_name(column) + " is longer than 64 MiB");
    if (!is_utf8(value)) impl_->refuse(impl_->column_name(column) + " is not UTF-8 text");
    return value;
}

double Table::number(int column) const {
    if (!impl_->has_value(column)) return 0;
    const double value = OGR_F_GetFieldAsDouble(impl_->feature.get(), column);
    if (!std::isfinite(value)) impl_->refuse(impl_->column_name(column) + " is not a number");
    return value;
}

std::int64_t Table::count(int column, std::int64_t most) const {
    if (!impl_->has_value(column)) return 0;
    const std::int64_t value = OGR_F_GetFieldAsInteger64(impl_->feature.get(), column);
    if (value < 0 || value > most) {
        impl_->refuse(fmt::format("{} is {}, not within 0..{}", impl_->column_name(column), value, most));
    }
    return value;
}

Geometry Table::geometry() const {
    OGRGeometryH geometry = OGR_F_GetGeometryRef(impl_->feature.get());
    if (geometry == nullptr || OGR_G_IsEmpty(geometry) != 0) return {};
    if (OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) == wkbPoint) {
        const LonLat p{OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0)};
        if (!lonlat(p.lon, p.lat))
            impl_->refuse(fmt::format("{}, {} is not a position on the earth", p.lon, p.lat));
        return p;
    }
    Lines lines;
    Polygons polygons;
    impl_->add_parts(geometry, lines, polygons);
    if (!lines.empty() && !polygons.empty()) impl_->refuse("lines and polygons are mixed in one geometry");
    if (!polygons.empty()) return polygons;
    return lines.empty() ? Geometry() : Geometry(std::move(lines));
}

Polygons Table::polygons() const {
    Geometry geometry = this->geometry();
    if (std::holds_alternative<std::monostate>(geometry)) return {};
    if (auto* polygons = std::get_if<Polygons>(&geometry)) return std::move(*polygons);
    impl_->refuse("a polygon is wanted here");
}

Lines Table::lines() const {
    Geometry geometry = this->geometry();
    if (std::holds_alternative<std::monostate>(geometry)) return {};
    if (auto* lines = std::get_if<Lines>(&geometry)) return std::move(*lines);
    impl_->refuse("a line is wanted here");
}

Table::NameColumns Table::name_columns() const {
    NameColumns columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i] = column_if_any("name_" + std::string(name_languages[i]));
    }
    return columns;
}

Names Table::names(const NameColumns& columns) const {
    Names names;
    for (std::size_t i = 0; i < columns.size(); ++i) names.set(name_languages[i], text(columns[i]));
    return names;
}

std::string Table::where() const {
    return fmt::format("{}, {}, row {}", impl_->file, impl_->name, impl_->row);
}

}  // namespace marchland::geo
