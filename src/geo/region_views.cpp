// SPDX-License-Identifier: MIT
#include "geo/region_views.h"

#include <fmt/format.h>

#include <sstream>

#include "geo/error.h"

namespace marchland::geo {

namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

Standing::Class class_of(const Table& table, const std::string& text) {
    const auto standing = standing_class(text);
    if (!standing) throw Error(fmt::format("{}: there is no standing \"{}\"", table.where(), text));
    return *standing;
}

}  // namespace

std::vector<Viewpoint> read_viewpoints(const Geopackage& pack) {
    if (!pack.has("viewpoints")) return {{"un", "UN / ISO, de jure", "", {"state"}, ""}};
    std::vector<Viewpoint> all;
    Table table = pack.table("viewpoints");
    const int id = table.column("id");
    const int name = table.column("name");
    const int description = table.column("description");
    const int sides = table.column("sides");
    const int source = table.column("source");
    while (table.next())
        all.push_back({table.text(id), table.text(name), table.text(description), words_of(table.text(sides)),
                       table.text(source)});
    return all;
}

std::vector<Standing> read_standings(const Geopackage& pack) {
    if (!pack.has("standings")) return {};
    std::vector<Standing> all;
    Table table = pack.table("standings");
    const int feature = table.column("feature");
    const int ids = table.column("ids");
    const int viewpoints = table.column("viewpoints");
    const int from = table.column("valid_from");
    const int to = table.column("valid_to");
    const int standing = table.column("standing");
    const int hatched = table.column("hatched");
    const int note = table.column("note");
    const int source = table.column("source");
    while (table.next())
        all.push_back({table.text(feature), words_of(table.text(ids)), words_of(table.text(viewpoints)),
                       table.text(from), table.text(to), class_of(table, table.text(standing)),
                       table.count(hatched, 1) != 0, table.text(note), table.text(source)});
    return all;
}

std::vector<SideName> read_side_names(const Geopackage& pack) {
    if (!pack.has("side_names")) return {};
    std::vector<SideName> all;
    Table table = pack.table("side_names");
    const int kind = table.column("kind");
    const int id = table.column("id");
    const int side = table.column("side");
    const int viewpoints = table.column("viewpoints");
    const int from = table.column("valid_from");
    const int to = table.column("valid_to");
    const Table::NameColumns names = table.name_columns();
    while (table.next())
        all.push_back({table.text(kind), table.text(id), table.text(side), words_of(table.text(viewpoints)),
                       table.text(from), table.text(to), table.names(names)});
    return all;
}

}  // namespace marchland::geo
