// SPDX-License-Identifier: MIT
#include "geo/geopackage.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <mutex>

#include "geo/error.h"

namespace marchland::geo {

namespace {

constexpr std::string_view sqlite_magic{"SQLite format 3\0", 16};
constexpr std::size_t header_size = 100;  // of an SQLite database: sqlite.org/fileformat2.html, 1.3

std::string first_bytes(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes(header_size, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
    return bytes;
}

std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Throws unless the file is as long as its SQLite header says: a cut download shows at once, not on some
/// row.
void check_length(const std::filesystem::path& file, std::string_view header) {
    const std::uintmax_t size = std::filesystem::file_size(file);
    if (header.size() < header_size) {
        throw Error(fmt::format("{} is truncated: {} bytes are no GeoPackage; get the file again",
                                file.string(), size));
    }
    const std::uint64_t page = big_endian(header, 16, 2) == 1 ? 65536 : big_endian(header, 16, 2);
    const std::uint64_t promised = page * big_endian(header, 28, 4);
    if (size < promised) {
        throw Error(fmt::format("{} is truncated: {} of {} bytes are there; get the file again",
                                file.string(), size, promised));
    }
}

/// Our own words to SQLite, for the connection that is opened next on this thread: nothing in the schema may
/// run functions with side effects, and damaged pages are noticed.
class CautiousSqlite {
public:
    CautiousSqlite() { CPLSetThreadLocalConfigOption(key, "trusted_schema=0,cell_size_check=1"); }
    ~CautiousSqlite() { CPLSetThreadLocalConfigOption(key, nullptr); }
    CautiousSqlite(const CautiousSqlite&) = delete;
    CautiousSqlite& operator=(const CautiousSqlite&) = delete;

private:
    static constexpr const char* key = "OGR_SQLITE_PRAGMA";
};

/// Reading a view would run SQL that came with the file.
void refuse_views(GDALDatasetH dataset, const std::filesystem::path& file) {
    OGRLayerH views = GDALDatasetExecuteSQL(
        dataset, "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name LIMIT 1", nullptr,
        nullptr);
    if (views == nullptr) return;
    std::string name;
    if (OGRFeatureH view = OGR_L_GetNextFeature(views)) {
        name = OGR_F_GetFieldAsString(view, 0);
        OGR_F_Destroy(view);
    }
    GDALDatasetReleaseResultSet(dataset, views);
    if (!name.empty()) {
        throw Error(
            fmt::format("{} has a database view ({}), and Marchland runs no SQL from a file; save the layers "
                        "as tables in a new GeoPackage",
                        file.string(), name));
    }
}

}  // namespace

std::string kind_of_file(const std::filesystem::path& file) {
    const std::string bytes = first_bytes(file);
    if (bytes.empty()) return "an empty file";
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> signatures{{
        {sqlite_magic, "an SQLite database"},
        {"%PDF", "a PDF"},
        {"PK\x03\x04", "a ZIP archive"},
        {"\x89PNG", "a PNG picture"},
        {"\xFF\xD8\xFF", "a JPEG picture"},
        {"\x1F\x8B", "a gzip archive"},
        {"fgb\x03", "a FlatGeobuf"},
        {"{", "JSON"},
        {"[", "JSON"},
    }};
    const std::size_t bom = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t start = bytes.find_first_not_of(" \t\r\n", bom);
    const std::string_view head =
        start == std::string::npos ? std::string_view(bytes) : std::string_view(bytes).substr(start);
    for (const auto& [signature, kind] : signatures) {
        if (head.starts_with(signature)) return std::string(kind);
    }
    if (head.starts_with('<')) return "HTML or XML";
    const bool binary = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return binary ? "" : "text";
}

void register_geopackage() {
    static std::once_flag once;  // GDALAllRegister costs 50 ms and opens the door to every other format
    std::call_once(once, [] { RegisterOGRGeoPackage(); });
}

GdalErrors::GdalErrors() {
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
}
GdalErrors::~GdalErrors() {
    CPLPopErrorHandler();
}
bool GdalErrors::failed() const {
    return CPLGetLastErrorType() >= CE_Failure;
}
void GdalErrors::reset() {
    CPLErrorReset();
}
std::string GdalErrors::words() const {
    std::string text = CPLGetLastErrorMsg();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void Geopackage::Close::operator()(void* dataset) const {
    const GdalErrors quiet;
    GDALClose(dataset);
}

Geopackage::Geopackage(const std::filesystem::path& file) : file_(file) {
    std::error_code fault;
    const std::filesystem::file_status status = std::filesystem::status(file, fault);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw Error(fmt::format("{} does not exist; check the path", file.string()));
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error(fmt::format("{} is {}, not a file; name a GeoPackage", file.string(),
                                std::filesystem::is_directory(status) ? "a folder" : "not a regular file"));
    }
    if (!std::ifstream(file))
        throw Error(fmt::format("{} cannot be read; check its permissions", file.string()));
    const std::string header = first_bytes(file);
    if (!header.starts_with(sqlite_magic)) {
        const std::string kind = kind_of_file(file);
        throw Error(fmt::format("{} is not a GeoPackage: it {}", file.string(),
                                kind == "an empty file" ? "is empty"
                                : kind.empty()          ? "begins like nothing known"
                                                        : "begins like " + kind));
    }
    check_length(file, header);
    register_geopackage();
    const GdalErrors errors;
    const CautiousSqlite cautious;
    const char* const drivers[] = {"GPKG", nullptr};
    dataset_.reset(GDALOpenEx(std::filesystem::absolute(file).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                              drivers, nullptr, nullptr));
    if (!dataset_) {
        throw Error(fmt::format("{} cannot be opened as a GeoPackage: {}", file.string(),
                                errors.failed() ? errors.words() : "it is another kind of SQLite database"));
    }
    refuse_views(dataset_.get(), file);
}

}  // namespace marchland::geo
