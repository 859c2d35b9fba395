// SPDX-License-Identifier: MIT
#include "geo/region_layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "geo/error.h"

namespace marchland::geo {

namespace {

/// The table of an optional layer, nothing when the pack has none.
std::optional<Table> table_if_any(const Geopackage& pack, const std::string& name) {
    return pack.has(name) ? std::optional(pack.table(name)) : std::nullopt;
}

LonLat label_of(const Table& table, int lon, int lat) {
    const std::optional<LonLat> label = lonlat(table.number(lon), table.number(lat));
    if (!label)
        throw Error(fmt::format("{}: label_lon, label_lat are not a position on the earth", table.where()));
    return *label;
}

std::vector<Country> read_countries(const Geopackage& pack, const std::string& layer) {
    std::vector<Country> countries;
    Table table = pack.table(layer);
    const int id = table.column("id");
    const int lon = table.column("label_lon");
    const int lat = table.column("label_lat");
    const Table::NameColumns names = table.name_columns();
    while (table.next()) {
        countries.push_back(
            {table.text(id), table.names(names), label_of(table, lon, lat), table.polygons()});
    }
    return countries;
}

std::vector<Border> read_borders(const Geopackage& pack, const std::string& layer) {
    std::vector<Border> borders;
    std::optional<Table> table = table_if_any(pack, layer);
    if (!table) return borders;
    const int left = table->column("left_id");
    const int right = table->column("right_id");
    const int status = table->column("status");
    const int precision = table->column("precision_km");
    const int source = table->column("source");
    while (table->next()) {
        borders.push_back({table->text(left), table->text(right), table->text(status),
                           table->number(precision), table->text(source), table->lines()});
    }
    return borders;
}

Lines read_coast(const Geopackage& pack, const std::string& layer) {
    Lines coast;
    std::optional<Table> table = table_if_any(pack, layer);
    while (table && table->next()) {
        for (Path& path : table->lines()) coast.push_back(std::move(path));
    }
    return coast;
}

std::vector<AdminUnit> read_admin(const Geopackage& pack, const std::string& layer) {
    std::vector<AdminUnit> units;
    std::optional<Table> table = table_if_any(pack, layer);
    if (!table) return units;
    const int id = table->column("id");
    const int country = table->column("country");
    const int kind = table->column("kind");
    const int lon = table->column("label_lon");
    const int lat = table->column("label_lat");
    const int precision = table->column("precision_km");
    const Table::NameColumns names = table->name_columns();
    while (table->next()) {
        units.push_back({table->text(id), table->text(country), table->text(kind), table->names(names),
                         label_of(*table, lon, lat), table->number(precision), table->polygons()});
    }
    return units;
}

std::vector<AdminLine> read_admin_lines(const Geopackage& pack, const std::string& layer) {
    std::vector<AdminLine> lines;
    std::optional<Table> table = table_if_any(pack, layer);
    if (!table) return lines;
    const int country = table->column("country");
    const int kind = table->column("kind");
    while (table->next()) lines.push_back({table->text(country), table->text(kind), table->lines()});
    return lines;
}

std::vector<Water> read_water(const Geopackage& pack, const std::string& layer) {
    std::vector<Water> waters;
    std::optional<Table> table = table_if_any(pack, layer);
    if (!table) return waters;
    const int id = table->column("id");
    const int area = table->column("area_km2");
    const Table::NameColumns names = table->name_columns();
    while (table->next()) {
        waters.push_back({table->text(id), table->names(names), table->number(area), table->polygons()});
    }
    return waters;
}

std::vector<River> read_rivers(const Geopackage& pack, const std::string& layer) {
    std::vector<River> rivers;
    std::optional<Table> table = table_if_any(pack, layer);
    if (!table) return rivers;
    const int rank = table->column("rank");
    const Table::NameColumns names = table->name_columns();
    while (table->next()) {
        rivers.push_back({static_cast<int>(table->count(rank, 99)), table->names(names), table->lines()});
    }
    return rivers;
}

void add_disputed(const Geopackage& pack, const std::string& layer, std::vector<Disputed>& all) {
    std::optional<Table> table = table_if_any(pack, layer);
    if (!table) return;
    const int id = table->column("id");
    const int status = table->column("status");
    const int note = table->column_if_any("note");
    const int source = table->column("source");
    const int precision = table->column("precision_km");
    const int from = table->column("valid_from");
    const int to = table->column("valid_to");
    const Table::NameColumns names = table->name_columns();
    while (table->next()) {
        Disputed one{table->text(id),
                     table->names(names),
                     table->text(status),
                     table->text(note),
                     table->text(source),
                     table->number(precision),
                     table->text(from),
                     table->text(to),
                     {},
                     {}};
        Geometry geometry = table->geometry();
        if (auto* polygons = std::get_if<Polygons>(&geometry)) one.shape = std::move(*polygons);
        if (auto* lines = std::get_if<Lines>(&geometry)) one.lines = std::move(*lines);
        all.push_back(std::move(one));
    }
}

}  // namespace

Level read_level(const Geopackage& pack, int k) {
    const auto layer = [k](const char* name) { return fmt::format("{}_{}", name, k); };
    Level level;
    level.countries = read_countries(pack, layer("countries"));
    level.borders = read_borders(pack, layer("borders"));
    level.coast = read_coast(pack, layer("coast"));
    level.admin = read_admin(pack, layer("admin"));
    level.admin_lines = read_admin_lines(pack, layer("admin_lines"));
    level.water = read_water(pack, layer("water"));
    level.rivers = read_rivers(pack, layer("rivers"));
    return level;
}

std::vector<Disputed> read_disputed(const Geopackage& pack) {
    std::vector<Disputed> all;
    add_disputed(pack, "disputed", all);
    add_disputed(pack, "disputed_lines", all);
    return all;
}

std::vector<Town> read_towns(const Geopackage& pack) {
    std::vector<Town> towns;
    std::optional<Table> table = table_if_any(pack, "towns");
    if (!table) return towns;
    const int id = table->column("id");
    const int kind = table->column("kind");
    const int country = table->column("country");
    const int population = table->column("population");
    const int rank = table->column("rank");
    const Table::NameColumns names = table->name_columns();
    while (table->next()) {
        const Geometry at = table->geometry();
        if (!std::holds_alternative<LonLat>(at))
            throw Error(fmt::format("{}: a town needs a point", table->where()));
        towns.push_back({table->text(id), table->names(names), std::get<LonLat>(at), table->text(kind),
                         table->text(country), static_cast<int>(table->count(population, 100'000'000)),
                         static_cast<int>(table->count(rank, 5))});
    }
    return towns;
}

std::string read_credits(const Geopackage& pack) {
    std::vector<std::string> credits;
    std::optional<Table> table = table_if_any(pack, "sources");
    const int credit = table ? table->column("credit") : -1;
    while (table && table->next()) {
        std::string text = table->text(credit);
        if (!text.empty() && std::find(credits.begin(), credits.end(), text) == credits.end()) {
            credits.push_back(std::move(text));
        }
    }
    return fmt::format("{}", fmt::join(credits, "; "));
}

}  // namespace marchland::geo
