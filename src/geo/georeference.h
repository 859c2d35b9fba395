// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>

#include "geo/projection.h"

namespace marchland::geo {

/// Where a picture's pixels lie on the earth: the outer corner of the top left one in units of the CRS, and
/// the side of a pixel, which is square and has north up.
struct Georeference {
    std::string crs;  // what GDAL and PROJ understand: "EPSG:32638" or a PROJ string
    double west = 0;
    double north = 0;
    double step = 1;
};

/// A georeference in the projection's CRS for a picture whose top left corner lies there, metres of the
/// projection.
[[nodiscard]] Georeference georeference(const Projection& projection, Metres corner, double metres_per_px);

/// Pixels 0x00RRGGBB, `stride` in pixels.
struct Raster {
    const std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;
};

/// What travels with it in tags that viewers show.
struct RasterText {
    std::string title;
    std::string credits;
    double dpi = 96;
};

/// A GeoTIFF (RGB, deflate). The same input gives the same bytes. Throws Error when GDAL cannot write it.
[[nodiscard]] std::string encode_geotiff(const Raster& raster, const Georeference& place,
                                         const RasterText& text);

/// The six lines of a world file, and the CRS as WKT for the .prj beside it. Throws Error for a CRS that GDAL
/// does not know.
[[nodiscard]] std::string world_file(const Georeference& place);
[[nodiscard]] std::string crs_wkt(const Georeference& place);

}  // namespace marchland::geo
