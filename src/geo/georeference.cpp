// SPDX-License-Identifier: MIT
#include "geo/georeference.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <array>
#include <atomic>
#include <memory>
#include <vector>

#include "geo/error.h"
#include "geo/gdal_handles.h"

namespace marchland::geo {

namespace {

struct FreeText {
    void operator()(char* text) const { CPLFree(text); }
};
[[noreturn]] void fail(const char* what) {
    throw Error(fmt::format("{}: {}", what, CPLGetLastErrorMsg()));
}

/// GDAL's messages go into our errors, not to the user's terminal.
class Quiet {
public:
    Quiet() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~Quiet() { CPLPopErrorHandler(); }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;
};

ReferenceHandle reference_of(const Georeference& place) {
    ReferenceHandle reference(OSRNewSpatialReference(nullptr));
    if (OSRSetFromUserInput(reference.get(), place.crs.c_str()) != OGRERR_NONE)
        fail("the projection has no coordinate reference system that GDAL knows");
    OSRSetAxisMappingStrategy(reference.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

/// A file in memory that goes when this does.
class MemoryFile {
public:
    MemoryFile() {
        static std::atomic<unsigned> next{0};
        name_ = fmt::format("/vsimem/marchland-{}.tif", next++);
    }
    ~MemoryFile() { VSIUnlink(name_.c_str()); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] const char* name() const { return name_.c_str(); }
    [[nodiscard]] std::string bytes() const {
        vsi_l_offset size = 0;
        const GByte* data = VSIGetMemFileBuffer(name_.c_str(), &size, FALSE);
        if (data == nullptr) fail("the GeoTIFF could not be made");
        return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)};
    }

private:
    std::string name_;
};

void write_bands(void* dataset, const Raster& raster) {
    // Red, green and blue lie in that order from the third byte down.
    for (int band = 1; band <= 3; ++band) {
        const auto* first = reinterpret_cast<const GByte*>(raster.pixels) + (3 - band);
        const CPLErr done = GDALRasterIOEx(
            GDALGetRasterBand(dataset, band), GF_Write, 0, 0, raster.width, raster.height,
            const_cast<GByte*>(first),  // NOLINT(cppcoreguidelines-pro-type-const-cast): GDAL reads it only
            raster.width, raster.height, GDT_Byte, 4, static_cast<GSpacing>(raster.stride) * 4, nullptr);
        if (done != CE_None) fail("the GeoTIFF could not be made");
    }
}

}  // namespace

Georeference georeference(const Projection& projection, Metres corner, double metres_per_px) {
    const Projection::Crs crs = projection.crs();
    return {crs.text, corner.x / crs.metres_per_unit, corner.y / crs.metres_per_unit,
            metres_per_px / crs.metres_per_unit};
}

std::string encode_geotiff(const Raster& raster, const Georeference& place, const RasterText& text) {
    const Quiet quiet;
    GDALAllRegister();
    const ReferenceHandle reference = reference_of(place);
    const MemoryFile file;
    char** options = nullptr;
    for (const auto& [key, value] :
         {std::pair{"COMPRESS", "DEFLATE"}, std::pair{"PREDICTOR", "2"}, std::pair{"ZLEVEL", "6"},
          std::pair{"INTERLEAVE", "PIXEL"}, std::pair{"PHOTOMETRIC", "RGB"}, std::pair{"TILED", "YES"},
          std::pair{"NUM_THREADS", "ALL_CPUS"}})
        options = CSLSetNameValue(options, key, value);
    const ListHandle held(options);
    DatasetHandle dataset(GDALCreate(GDALGetDriverByName("GTiff"), file.name(), raster.width, raster.height,
                                     3, GDT_Byte, held.get()));
    if (!dataset) fail("the GeoTIFF could not be made");
    std::array<double, 6> transform{place.west, place.step, 0, place.north, 0, -place.step};
    if (GDALSetGeoTransform(dataset.get(), transform.data()) != CE_None ||
        GDALSetSpatialRef(dataset.get(), reference.get()) != CE_None)
        fail("the GeoTIFF could not be georeferenced");
    const std::string resolution = fmt::format("{:g}", text.dpi);
    const auto tag = [&](const char* key, const std::string& value) {
        if (!value.empty()) GDALSetMetadataItem(dataset.get(), key, value.c_str(), nullptr);
    };
    tag("TIFFTAG_DOCUMENTNAME", text.title);
    tag("TIFFTAG_COPYRIGHT", text.credits);
    tag("TIFFTAG_SOFTWARE", "Marchland");
    tag("TIFFTAG_XRESOLUTION", resolution);
    tag("TIFFTAG_YRESOLUTION", resolution);
    tag("TIFFTAG_RESOLUTIONUNIT", "2");
    write_bands(dataset.get(), raster);
    CPLErrorReset();
    dataset.reset();
    if (CPLGetLastErrorType() >= CE_Failure) fail("the GeoTIFF could not be made");
    return file.bytes();
}

std::string world_file(const Georeference& place) {
    return fmt::format("{:.10f}\n0\n0\n{:.10f}\n{:.6f}\n{:.6f}\n", place.step, -place.step,
                       place.west + place.step / 2, place.north - place.step / 2);
}

std::string crs_wkt(const Georeference& place) {
    const Quiet quiet;
    const ReferenceHandle reference = reference_of(place);
    char* text = nullptr;
    if (OSRExportToWkt(reference.get(), &text) != OGRERR_NONE)
        fail("the projection cannot be written as WKT");
    const std::unique_ptr<char, FreeText> held(text);
    return held.get();
}

}  // namespace marchland::geo
