// SPDX-License-Identifier: MIT
#include "geo/geopackage_writer.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <string_view>

#include "geo/error.h"
#include "geo/gdal_handles.h"
#include "geo/geopackage.h"
#include "geo/utf8.h"

namespace marchland::geo {

namespace {

struct DestroyFeature {
    void operator()(void* feature) const { OGR_F_Destroy(feature); }
};
struct DestroyGeometry {
    void operator()(void* geometry) const { OGR_G_DestroyGeometry(geometry); }
};
struct DestroyField {
    void operator()(void* field) const { OGR_Fld_Destroy(field); }
};
using GeometryHandle = std::unique_ptr<void, DestroyGeometry>;

/// Settings of GDAL for this thread while a file is written.
class WriterOptions {
public:
    WriterOptions() {
        // GeoPackage wants a date of last change; a fixed one makes the same story the same bytes.
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z");
        // Nobody sees the file before it is flushed and renamed: no journal on the disk, no flush per page.
        CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF");
        CPLSetThreadLocalConfigOption("OGR_SQLITE_JOURNAL", "MEMORY");
    }
    ~WriterOptions() {
        for (const char* key : {"OGR_CURRENT_DATE", "OGR_SQLITE_SYNCHRONOUS", "OGR_SQLITE_JOURNAL"}) {
            CPLSetThreadLocalConfigOption(key, nullptr);
        }
    }
    WriterOptions(const WriterOptions&) = delete;
    WriterOptions& operator=(const WriterOptions&) = delete;
};

OGRwkbGeometryType wkb_type(ShapeKind kind) {
    switch (kind) {
        case ShapeKind::none:
            return wkbNone;
        case ShapeKind::point:
            return wkbPoint;
        case ShapeKind::multilinestring:
            return wkbMultiLineString;
        case ShapeKind::multipolygon:
            return wkbMultiPolygon;
        case ShapeKind::any:
            return wkbUnknown;
    }
    return wkbUnknown;
}

OGRFieldType field_type(ColumnKind kind) {
    return kind == ColumnKind::text ? OFTString : kind == ColumnKind::number ? OFTReal : OFTInteger64;
}

GeometryHandle line(OGRwkbGeometryType type, const Path& path, bool close) {
    GeometryHandle made(OGR_G_CreateGeometry(type));
    const bool add_first = close && !path.empty() && !(path.front() == path.back());
    OGR_G_SetPointCount(made.get(), static_cast<int>(path.size()) + (add_first ? 1 : 0));
    int i = 0;
    for (const LonLat p : path) OGR_G_SetPoint_2D(made.get(), i++, p.lon, p.lat);
    if (add_first) OGR_G_SetPoint_2D(made.get(), i, path.front().lon, path.front().lat);
    return made;
}

GeometryHandle polygon(const Polygon& shape) {
    GeometryHandle made(OGR_G_CreateGeometry(wkbPolygon));
    OGR_G_AddGeometryDirectly(made.get(), line(wkbLinearRing, shape.outer, true).release());
    for (const Path& hole : shape.holes) {
        OGR_G_AddGeometryDirectly(made.get(), line(wkbLinearRing, hole, true).release());
    }
    return made;
}

/// nullptr for what has no position.
GeometryHandle ogr_geometry(const Geometry& shape) {
    if (const auto* point = std::get_if<LonLat>(&shape)) {
        GeometryHandle made(OGR_G_CreateGeometry(wkbPoint));
        OGR_G_SetPoint_2D(made.get(), 0, point->lon, point->lat);
        return made;
    }
    if (const auto* lines = std::get_if<Lines>(&shape); lines != nullptr && !lines->empty()) {
        GeometryHandle made(OGR_G_CreateGeometry(wkbMultiLineString));
        for (const Path& path : *lines) {
            OGR_G_AddGeometryDirectly(made.get(), line(wkbLineString, path, false).release());
        }
        return made;
    }
    if (const auto* polygons = std::get_if<Polygons>(&shape); polygons != nullptr && !polygons->empty()) {
        GeometryHandle made(OGR_G_CreateGeometry(wkbMultiPolygon));
        for (const Polygon& part : *polygons) {
            OGR_G_AddGeometryDirectly(made.get(), polygon(part).release());
        }
        return made;
    }
    return nullptr;
}

}  // namespace

struct GeopackageWriter::Impl {
    GdalErrors errors;
    WriterOptions options;
    ReferenceHandle wgs84;
    DatasetHandle dataset;
    OGRLayerH layer = nullptr;
    std::unique_ptr<void, DestroyFeature> row;

    void need(bool done) const {
        if (!done) throw Error(errors.words());
    }
};

GeopackageWriter::GeopackageWriter(const std::filesystem::path& file) : impl_(std::make_unique<Impl>()) {
    register_geopackage();
    impl_->wgs84.reset(OSRNewSpatialReference(nullptr));
    impl_->need(OSRImportFromEPSG(impl_->wgs84.get(), 4326) == OGRERR_NONE);
    OSRSetAxisMappingStrategy(impl_->wgs84.get(), OAMS_TRADITIONAL_GIS_ORDER);
    impl_->dataset.reset(
        GDALCreate(GDALGetDriverByName("GPKG"), file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    impl_->need(impl_->dataset != nullptr);
    impl_->need(GDALDatasetStartTransaction(impl_->dataset.get(), FALSE) == OGRERR_NONE);
}

GeopackageWriter::~GeopackageWriter() = default;

void GeopackageWriter::begin_table(const std::string& name, ShapeKind shape,
                                   const std::vector<Column>& columns) {
    ListHandle options(CSLSetNameValue(nullptr, "SPATIAL_INDEX", "YES"));
    options.reset(CSLSetNameValue(options.release(), "ASPATIAL_VARIANT", "GPKG_ATTRIBUTES"));
    impl_->row.reset();
    impl_->layer = GDALDatasetCreateLayer(impl_->dataset.get(), name.c_str(),
                                          shape == ShapeKind::none ? nullptr : impl_->wgs84.get(),
                                          wkb_type(shape), options.get());
    impl_->need(impl_->layer != nullptr);
    for (const Column& column : columns) {
        const std::unique_ptr<void, DestroyField> field(
            OGR_Fld_Create(column.name.c_str(), field_type(column.kind)));
        impl_->need(OGR_L_CreateField(impl_->layer, field.get(), FALSE) == OGRERR_NONE);
    }
    impl_->row.reset(OGR_F_Create(OGR_L_GetLayerDefn(impl_->layer)));
}

void GeopackageWriter::set_text(int column, const std::string& text) {
    if (!is_utf8(text) || text.find('\0') != std::string::npos) {
        throw Error("a text is not UTF-8 or has a NUL character: " + text.substr(0, 40));
    }
    OGR_F_SetFieldString(impl_->row.get(), column, text.c_str());
}

void GeopackageWriter::set_number(int column, double number) {
    OGR_F_SetFieldDouble(impl_->row.get(), column, number);
}

void GeopackageWriter::set_integer(int column, std::int64_t number) {
    OGR_F_SetFieldInteger64(impl_->row.get(), column, number);
}

void GeopackageWriter::set_shape(const Geometry& shape) {
    OGR_F_SetGeometryDirectly(impl_->row.get(), ogr_geometry(shape).release());
}

void GeopackageWriter::end_row() {
    impl_->need(OGR_L_CreateFeature(impl_->layer, impl_->row.get()) == OGRERR_NONE);
    impl_->row.reset(OGR_F_Create(OGR_L_GetLayerDefn(impl_->layer)));
}

void GeopackageWriter::finish() {
    impl_->row.reset();
    impl_->need(GDALDatasetCommitTransaction(impl_->dataset.get()) == OGRERR_NONE);
    impl_->errors.reset();
    impl_->dataset.reset();  // closing writes indexes and row counts
    impl_->need(!impl_->errors.failed());
}

}  // namespace marchland::geo
