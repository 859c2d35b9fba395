// SPDX-License-Identifier: MIT
#include "geo/relief.h"

#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <mutex>
#include <string_view>
#include <system_error>

#include "geo/error.h"
#include "geo/geopackage.h"
#include "geo/relief_window.h"

namespace marchland::geo {
namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr double farthest_height = 12'000;     // m from sea level: what is more is a mark for "unknown"
constexpr double most_block_cells = 64e6;      // GDAL reads whole blocks
constexpr double most_averaged_cells = 100e6;  // above, every n-th cell has to do

struct DestroyCrs {
    void operator()(void* crs) const { OSRDestroySpatialReference(crs); }
};
struct DestroyTransformation {
    void operator()(void* transformation) const { OCTDestroyCoordinateTransformation(transformation); }
};
struct Close {
    void operator()(void* dataset) const {
        const GdalErrors quiet;
        GDALClose(dataset);
    }
};
using Crs = std::unique_ptr<void, DestroyCrs>;
using Transformation = std::unique_ptr<void, DestroyTransformation>;
using Dataset = std::unique_ptr<void, Close>;

void register_rasters() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALRegister_GTiff();
        GDALRegister_SRTMHGT();
        GDALRegister_AAIGrid();
        GDALRegister_DTED();
        GDALRegister_USGSDEM();
        OSRSetPROJEnableNetwork(0);
    });
}

Dataset open_raster(const std::filesystem::path& file) {
    std::error_code fault;
    const std::filesystem::file_status status = std::filesystem::status(file, fault);
    if (status.type() == std::filesystem::file_type::not_found)
        throw Error(fmt::format("{} does not exist; check the path", file.string()));
    if (!std::filesystem::is_regular_file(status))
        throw Error(fmt::format("{} is {}, not a file; name a raster of heights, as a GeoTIFF", file.string(),
                                std::filesystem::is_directory(status) ? "a folder" : "not a regular file"));
    register_rasters();
    const GdalErrors errors;
    const char* const drivers[] = {"GTiff", "SRTMHGT", "AAIGrid", "DTED", "USGSDEM", nullptr};
    Dataset dataset(GDALOpenEx(std::filesystem::absolute(file).c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY,
                               drivers, nullptr, nullptr));
    if (dataset) return dataset;
    const std::string kind = kind_of_file(file);
    if (errors.failed() && kind.empty())
        throw Error(
            fmt::format("{} cannot be opened as a raster of heights: {}", file.string(), errors.words()));
    throw Error(
        fmt::format("{} is not a raster of heights: it {}; give a GeoTIFF, SRTM .hgt, DTED, USGS DEM "
                    "or ESRI ASCII grid",
                    file.string(),
                    kind == "an empty file" ? "is empty"
                    : kind.empty()          ? "begins like nothing known"
                                            : "begins like " + kind));
}

/// Metres in one unit of the heights.
double height_unit(GDALRasterBandH band) {
    const std::string_view unit = GDALGetRasterUnitType(band);
    if (unit == "ft" || unit == "foot" || unit == "feet") return 0.3048;
    if (unit == "US survey foot" || unit == "ftUS") return 1200.0 / 3937;
    return 1;
}

}  // namespace

struct Relief::Impl {
    std::filesystem::path file;
    Dataset dataset;
    GDALRasterBandH band = nullptr;
    int width = 0;
    int height = 0;
    std::array<double, 6> to_crs{};  // raster px to the file's own plane
    std::array<double, 6> to_px{};
    Transformation from_lonlat;
    Transformation to_lonlat;
    double period_px = 0;  // of 360 degrees, where columns are longitudes
    LonLatBox box{-180, -90, 180, 90};
    std::mutex mutex;  // GDAL's handles serve one thread at a time

    explicit Impl(const std::filesystem::path& path) : file(path), dataset(open_raster(path)) {
        check_band();
        place_on_earth();
        measure_box();
    }

    void check_band();
    void place_on_earth();
    void measure_box();
    [[nodiscard]] std::optional<Metres> px_of(LonLat p) const;
    [[nodiscard]] std::optional<RasterWindow> window_of(const CellMap& cells) const;
    void read(RasterWindow& window, int step) const;
    void clean(HeightGrid& grid) const;
    [[nodiscard]] bool can_average(const RasterWindow& window, int step) const;
};

void Relief::Impl::check_band() {
    width = GDALGetRasterXSize(dataset.get());
    height = GDALGetRasterYSize(dataset.get());
    const int bands = GDALGetRasterCount(dataset.get());
    if (bands != 1)
        throw Error(
            fmt::format("{} has {} bands; a relief is one band of heights in metres "
                        "(gdal_translate -b 1 takes the first)",
                        file.string(), bands));
    band = GDALGetRasterBand(dataset.get(), 1);
    if (GDALDataTypeIsComplex(GDALGetRasterDataType(band)) != 0)
        throw Error(fmt::format("{} holds complex numbers, not heights", file.string()));
    int block_width = 0;
    int block_height = 0;
    GDALGetBlockSize(band, &block_width, &block_height);
    if (static_cast<double>(block_width) * block_height > most_block_cells)
        throw Error(fmt::format(
            "{} keeps its heights in blocks of {} x {} cells, too large to be read in part; tile it first "
            "(gdal_translate -co TILED=YES {} tiled.tif)",
            file.string(), block_width, block_height, file.string()));
}

void Relief::Impl::place_on_earth() {
    const GdalErrors errors;
    OGRSpatialReferenceH own = GDALGetSpatialRef(dataset.get());
    if (own == nullptr)
        throw Error(
            fmt::format("{} has no coordinate reference system: give a GeoTIFF that has one "
                        "(gdal_edit.py -a_srs EPSG:4326 {})",
                        file.string(), file.string()));
    if (GDALGetGeoTransform(dataset.get(), to_crs.data()) != CE_None ||
        GDALInvGeoTransform(to_crs.data(), to_px.data()) == 0)
        throw Error(
            fmt::format("{} does not say where on the earth it lies; give a raster with a "
                        "georeference (gdal_edit.py -a_ullr WEST NORTH EAST SOUTH {})",
                        file.string(), file.string()));
    const Crs crs(OSRClone(own));
    const Crs degrees(OSRNewSpatialReference(nullptr));
    OSRSetWellKnownGeogCS(degrees.get(), "CRS84");
    OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    OSRSetAxisMappingStrategy(degrees.get(), OAMS_TRADITIONAL_GIS_ORDER);
    from_lonlat.reset(OCTNewCoordinateTransformation(degrees.get(), crs.get()));
    to_lonlat.reset(OCTNewCoordinateTransformation(crs.get(), degrees.get()));
    if (!from_lonlat || !to_lonlat)
        throw Error(fmt::format("{}: PROJ finds no way from WGS 84 to its coordinate reference system: {}",
                                file.string(), errors.words()));
    if (OSRIsGeographic(crs.get()) != 0 && to_crs[2] == 0 && to_crs[1] > 0) period_px = 360 / to_crs[1];
}

/// The earth's whole box stays where an edge cannot be told.
void Relief::Impl::measure_box() {
    const GdalErrors quiet;
    constexpr int steps = 20;
    LonLatBox seen{1e9, 1e9, -1e9, -1e9};
    for (int i = 0; i <= steps; ++i) {
        for (int k = 0; k <= steps; ++k) {
            double x = 0;
            double y = 0;
            GDALApplyGeoTransform(to_crs.data(), static_cast<double>(width) * i / steps,
                                  static_cast<double>(height) * k / steps, &x, &y);
            if (OCTTransform(to_lonlat.get(), 1, &x, &y, nullptr) == 0 || !std::isfinite(x + y)) return;
            seen = {std::min(seen.west, x), std::min(seen.south, y), std::max(seen.east, x),
                    std::max(seen.north, y)};
        }
    }
    if (seen.east <= 180) box = seen;
}

std::optional<Metres> Relief::Impl::px_of(LonLat p) const {
    double x = p.lon;
    double y = p.lat;
    if (OCTTransform(from_lonlat.get(), 1, &x, &y, nullptr) == 0 || !std::isfinite(x + y))
        return std::nullopt;
    Metres px{to_px[0] + x * to_px[1] + y * to_px[2], to_px[3] + x * to_px[4] + y * to_px[5]};
    if (px.x < 0 && px.x + period_px < width) px.x += period_px;  // longitudes 0 .. 360
    return px;
}

/// What of the raster the cells lie on, and a little around it.
std::optional<RasterWindow> Relief::Impl::window_of(const CellMap& cells) const {
    const MetreBox reach = cells.reach();
    if (reach.empty()) return std::nullopt;
    const double around = 2 + 2 * std::ceil(cells.px_per_cell());
    RasterWindow window;
    window.left = static_cast<int>(std::clamp<double>(std::floor(reach.min.x) - around, 0, width));
    window.top = static_cast<int>(std::clamp<double>(std::floor(reach.min.y) - around, 0, height));
    window.width =
        static_cast<int>(std::clamp<double>(std::ceil(reach.max.x) + around, 0, width)) - window.left;
    window.height =
        static_cast<int>(std::clamp<double>(std::ceil(reach.max.y) + around, 0, height)) - window.top;
    if (window.width <= 0 || window.height <= 0) return std::nullopt;
    return window;
}

/// Whether the mean of the cells can be had in reasonable time: over an overview, or over not too many.
bool Relief::Impl::can_average(const RasterWindow& window, int step) const {
    double reduction = 1;
    for (int i = 0; i < GDALGetOverviewCount(band); ++i) {
        const int overview_width = GDALGetRasterBandXSize(GDALGetOverview(band, i));
        const double factor = static_cast<double>(width) / std::max(1, overview_width);
        if (factor <= step) reduction = std::max(reduction, factor);
    }
    return static_cast<double>(window.width) * window.height / (reduction * reduction) <= most_averaged_cells;
}

void Relief::Impl::read(RasterWindow& window, int step) const {
    HeightGrid& grid = window.values;
    grid.columns = std::max(1, window.width / step);
    grid.rows = std::max(1, window.height / step);
    grid.metres.resize(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows));
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how);
    how.eResampleAlg = step > 1 && can_average(window, step) ? GRIORA_Average : GRIORA_NearestNeighbour;
    const GdalErrors errors;
    if (GDALRasterIOEx(band, GF_Read, window.left, window.top, window.width, window.height,
                       grid.metres.data(), grid.columns, grid.rows, GDT_Float32, 0, 0, &how) != CE_None)
        throw Error(fmt::format("{}: its heights cannot be read: {}; get the file again", file.string(),
                                errors.words()));
    clean(grid);
}

/// Into metres; what is no height becomes unknown.
void Relief::Impl::clean(HeightGrid& grid) const {
    int has_nodata = 0;
    const auto nodata = static_cast<float>(GDALGetRasterNoDataValue(band, &has_nodata));
    const double scale = GDALGetRasterScale(band, nullptr) * height_unit(band);
    const double offset = GDALGetRasterOffset(band, nullptr) * height_unit(band);
    for (float& value : grid.metres) {
        const double metres = value * scale + offset;
        const bool known = !(has_nodata != 0 && value == nodata) && std::abs(metres) <= farthest_height;
        value = known ? static_cast<float>(metres) : unknown;
    }
}

Relief::Relief(const std::filesystem::path& file) : impl_(std::make_unique<Impl>(file)) {}
Relief::~Relief() = default;
Relief::Relief(Relief&&) noexcept = default;
Relief& Relief::operator=(Relief&&) noexcept = default;

const std::filesystem::path& Relief::file() const {
    return impl_->file;
}
const LonLatBox& Relief::box() const {
    return impl_->box;
}

HeightGrid Relief::heights(const Projection& projection, const MetreBox& box, int columns, int rows) const {
    HeightGrid grid{columns, rows, {}};
    grid.metres.assign(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), unknown);
    const double cell_width = (box.max.x - box.min.x) / columns;
    const double cell_height = (box.max.y - box.min.y) / rows;
    const std::lock_guard lock(impl_->mutex);
    const GdalErrors quiet;
    const CellMap cells(columns, rows, [&](double column, double row) -> std::optional<Metres> {
        const auto p = projection.inverse({box.min.x + column * cell_width, box.max.y - row * cell_height});
        return p ? impl_->px_of(*p) : std::nullopt;
    });
    auto window = impl_->window_of(cells);
    if (!window) return grid;
    int step = std::max(1, static_cast<int>(std::min<double>(cells.px_per_cell(), impl_->width)));
    const auto cells_at = [&](int every) {
        return static_cast<long>(window->width / every) * (window->height / every);
    };
    while (cells_at(step) > most_cells) ++step;
    impl_->read(*window, step);
    const bool smooth = cells.px_per_cell() < 1;
    cells.for_each([&](int column, int row, Metres place) {
        grid.metres[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                    static_cast<std::size_t>(column)] = height_at(*window, place, smooth);
    });
    return grid;
}

}  // namespace marchland::geo
