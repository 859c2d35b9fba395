// SPDX-License-Identifier: MIT
#include "geo/admin_ground.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cmath>
#include <map>
#include <memory>
#include <string>

#include "geo/error.h"
#include "geo/geopackage_blob.h"
#include "geo/utf8.h"

namespace marchland::geo {

namespace {

/// A region pack opened to be read and no more: SQL that came with it (views, triggers) does not run.
class Pack {
public:
    explicit Pack(const std::filesystem::path& file) : file_(file.string()) {
        if (!std::filesystem::exists(file))
            throw Error(fmt::format("{} does not exist; check the path", file_));
        sqlite3* raw = nullptr;
        const int opened =
            sqlite3_open_v2(file_.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
        connection_.reset(raw);
        if (opened != SQLITE_OK)
            throw Error(fmt::format("{} cannot be opened; check its permissions", file_));
        for (const int what :
             {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_TRIGGER})
            sqlite3_db_config(raw, what, 0, nullptr);
        sqlite3_exec(raw, "PRAGMA cell_size_check = 1", nullptr, nullptr, nullptr);
    }
    [[nodiscard]] sqlite3* get() const { return connection_.get(); }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[noreturn]] void refuse(std::string_view what) const {
        throw Error(fmt::format("{}, admin_2: {}; get the file again", file_, what));
    }

private:
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close(connection); }
    };
    std::string file_;
    std::unique_ptr<sqlite3, Close> connection_;
};

/// The rows of a query. The values of column -1 are "" and 0, as those of a Table.
class Rows {
public:
    Rows(const Pack& pack, const char* sql) : pack_(pack) {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v2(pack.get(), sql, -1, &raw, nullptr) != SQLITE_OK)
            throw Error(fmt::format("{} cannot be read as a region pack ({}); get the file again",
                                    pack.file(), sqlite3_errmsg(pack.get())));
        statement_.reset(raw);
        for (int i = 0; i < sqlite3_column_count(raw); ++i) columns_.emplace(sqlite3_column_name(raw, i), i);
    }
    bool next() {
        const int step = sqlite3_step(statement_.get());
        if (step != SQLITE_ROW && step != SQLITE_DONE) pack_.refuse(sqlite3_errmsg(pack_.get()));
        return step == SQLITE_ROW;
    }
    [[nodiscard]] int column_if_any(const std::string& name) const {
        const auto found = columns_.find(name);
        return found == columns_.end() ? -1 : found->second;
    }
    [[nodiscard]] int column(const std::string& name) const {
        const int found = column_if_any(name);
        if (found < 0) pack_.refuse("there is no column " + name);
        return found;
    }
    [[nodiscard]] std::string_view bytes(int column) const {
        if (column < 0) return {};
        const void* first = sqlite3_column_blob(statement_.get(), column);
        const int size = sqlite3_column_bytes(statement_.get(), column);
        return first == nullptr
                   ? std::string_view()
                   : std::string_view(static_cast<const char*>(first), static_cast<std::size_t>(size));
    }
    [[nodiscard]] std::string text(int column) const {
        std::string value(bytes(column));
        if (!is_utf8(value)) pack_.refuse("a text is not UTF-8");
        return value;
    }
    [[nodiscard]] double number(int column) const {
        const double value = column < 0 ? 0 : sqlite3_column_double(statement_.get(), column);
        if (!std::isfinite(value)) pack_.refuse("a number is none");
        return value;
    }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    const Pack& pack_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::map<std::string, int> columns_;
};

/// Whether there are units: a region pack may have none.
bool has_units(const Pack& pack) {
    Rows tables(pack,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('admin_2', 'countries_0')");
    bool is_pack = false;
    bool units = false;
    while (tables.next()) {
        is_pack = is_pack || tables.text(0) == "countries_0";
        units = units || tables.text(0) == "admin_2";
    }
    if (!is_pack)
        throw Error(
            fmt::format("{} is not a region pack (no layer countries_0); make one with tools/build-geodata",
                        pack.file()));
    return units;
}

std::vector<AdminUnit> read_units(const Pack& pack) {
    std::vector<AdminUnit> units;
    Rows rows(pack, "SELECT * FROM admin_2");
    const int geometry = rows.column("geom");
    const int id = rows.column("id");
    const int country = rows.column("country");
    const int kind = rows.column("kind");
    const int lon = rows.column("label_lon");
    const int lat = rows.column("label_lat");
    const int precision = rows.column("precision_km");
    while (rows.next()) {
        auto shape = polygons_in_blob(rows.bytes(geometry));
        const auto label = lonlat(rows.number(lon), rows.number(lat));
        if (!shape || !label) pack.refuse("a shape or position is damaged");
        Names names;
        for (const std::string_view language : name_languages)
            names.set(language, rows.text(rows.column_if_any(fmt::format("name_{}", language))));
        units.push_back({rows.text(id), rows.text(country), rows.text(kind), std::move(names), *label,
                         rows.number(precision), std::move(*shape)});
    }
    return units;
}

}  // namespace

AdminGround::AdminGround(const std::filesystem::path& gpkg) {
    const Pack pack(gpkg);
    if (has_units(pack)) units_ = read_units(pack);
    parts_ = parts_of(units_);
}

}  // namespace marchland::geo
