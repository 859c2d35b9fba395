// SPDX-License-Identifier: MIT
#pragma once
#include <cpl_string.h>
#include <gdal.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <functional>
#include <vector>

#include "geo/values.h"

namespace marchland::geo::fixture {

/// What a made-up elevation model is like.
struct Dem {
    LonLatBox box{44, 39, 46, 41};
    int columns = 200;
    int rows = 200;
    bool crs = true;
    bool place = true;
    int bands = 1;
    std::function<float(LonLat)> height;  // none: the file stays sparse
    float nodata = -9999;
};

/// Writes a GeoTIFF of floats.
inline void write_dem(const std::filesystem::path& file, const Dem& dem) {
    GDALRegister_GTiff();
    char** options = nullptr;
    options = CSLSetNameValue(options, "SPARSE_OK", "TRUE");
    options = CSLSetNameValue(options, "TILED", "YES");
    options = CSLSetNameValue(options, "BIGTIFF", "YES");
    GDALDatasetH dataset = GDALCreate(GDALGetDriverByName("GTiff"), file.c_str(), dem.columns, dem.rows,
                                      dem.bands, GDT_Float32, options);
    CSLDestroy(options);
    REQUIRE(dataset != nullptr);
    double place[6] = {dem.box.west,
                       (dem.box.east - dem.box.west) / dem.columns,
                       0,
                       dem.box.north,
                       0,
                       (dem.box.south - dem.box.north) / dem.rows};
    if (dem.place) GDALSetGeoTransform(dataset, place);
    if (dem.crs) {
        OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
        OSRSetWellKnownGeogCS(crs, "WGS84");
        char* wkt = nullptr;
        OSRExportToWkt(crs, &wkt);
        GDALSetProjection(dataset, wkt);
        CPLFree(wkt);
        OSRDestroySpatialReference(crs);
    }
    GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    GDALSetRasterNoDataValue(band, static_cast<double>(dem.nodata));
    std::vector<float> row(static_cast<std::size_t>(dem.columns));
    for (int y = 0; dem.height && y < dem.rows; ++y) {
        for (int x = 0; x < dem.columns; ++x)
            row[static_cast<std::size_t>(x)] =
                dem.height({place[0] + (x + 0.5) * place[1], place[3] + (y + 0.5) * place[5]});
        REQUIRE(GDALRasterIO(band, GF_Write, 0, y, dem.columns, 1, row.data(), dem.columns, 1, GDT_Float32, 0,
                             0) == CE_None);
    }
    GDALClose(dataset);
}

/// A cone 3 km high and about 55 km wide around the place.
inline std::function<float(LonLat)> cone(LonLat top) {
    return [top](LonLat p) {
        const double degrees = std::hypot((p.lon - top.lon) * 0.77, p.lat - top.lat);
        return static_cast<float>(std::max(0.0, 3000 * (1 - degrees / 0.25)));
    };
}

}  // namespace marchland::geo::fixture
