// SPDX-License-Identifier: MIT
#include "tools/story/story_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "geo/error.h"
#include "geo/geodesic.h"
#include "geo/operations.h"
#include "tools/story/area_shape.h"
#include "tools/story/chronology.h"
#include "tools/story/csv.h"
#include "tools/story/gazette.h"
#include "tools/story/passages.h"

namespace marchland::tools {
namespace {

constexpr std::array<std::string_view, 4> story_keys{"title", "summary", "credits", "articles"};
constexpr std::array<std::string_view, 13> area_columns{
    "id",         "name",     "units",        "clip",      "level", "controller", "status",
    "valid_from", "valid_to", "precision_km", "viewpoint", "note",  "source"};
constexpr std::array<std::string_view, 11> boundary_columns{
    "id",       "name",         "areas",     "host", "status", "valid_from",
    "valid_to", "precision_km", "viewpoint", "note", "source"};
constexpr std::array<std::string_view, 3> boundary_statuses{"line-of-contact", "ceasefire-line",
                                                            "former-line"};
constexpr std::array<std::string_view, 8> view_columns{"id",   "name",  "west", "south",
                                                       "east", "north", "from", "to"};
constexpr std::array<std::string_view, 6> levels{"part",     "district",           "whole",
                                                 "corridor", "enclave-or-village", "border-positions"};

/// Reads the articles that story.txt lists; one that lies there unlisted was forgotten.
void read_articles(const std::filesystem::path& folder, std::string_view listed, Passages& passages) {
    const auto ids = split(listed, ',');
    for (const auto& id : ids) passages.add(parse_article(read_text_file(folder / (id + ".txt")), id));
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (std::find(ids.begin(), ids.end(), entry.path().stem().string()) == ids.end()) {
            throw geo::Error(
                fmt::format("story.txt: articles does not list {}", entry.path().filename().string()));
        }
    }
}

story::Area area(const CsvRow& row, const geo::Region& region) {
    story::Area area;
    area.id = row.required("id");
    area.name = row.required("name");
    area.level = row.required("level");
    if (std::find(levels.begin(), levels.end(), area.level) == levels.end()) {
        row.fault(fmt::format("level \"{}\" is none of {}", area.level, fmt::join(levels, ", ")));
    }
    area.controller = row.required("controller");
    area.status = row.required("status");
    area.valid_from = row.date("valid_from");
    area.valid_to = row.date("valid_to");
    if (area.valid_from && area.valid_to && area.valid_to->last <= area.valid_from->first) {
        row.fault("valid_to does not lie after valid_from");
    }
    area.precision_km = row.number("precision_km", 0.1, 100);
    area.viewpoint = row["viewpoint"];
    area.note = row["note"];
    area.source = row.required("source");
    try {
        area.shape = area_shape(row["units"], row["clip"], region);
    } catch (const geo::Error& error) {
        row.fault(error.what());
    }
    return area;
}

/// Where the areas of the row, together, end inside the host country.
geo::Lines edge_of(const CsvRow& row, const story::Story& story, const geo::Region& region) {
    constexpr double reach = 0.012;  // degrees, about 1 km: nearer, the edge is the country's own
    geo::Polygons ground;
    for (const auto& id : split(row.required("areas"), ';')) {
        const auto found =
            std::ranges::find_if(story.areas, [&](const story::Area& area) { return area.id == id; });
        if (found == story.areas.end()) row.fault(fmt::format("areas.csv has no area \"{}\"", id));
        ground.insert(ground.end(), found->shape.begin(), found->shape.end());
    }
    const auto& countries = region.level(geo::level_count - 1).countries;
    const std::string& id = row.required("host");
    const auto host = std::ranges::find_if(countries, [&](const auto& country) { return country.id == id; });
    if (host == countries.end()) row.fault(fmt::format("there is no country \"{}\"", id));
    geo::Lines lines = geo::inner_edge(ground, host->shape, reach);
    std::erase_if(lines, [](const geo::Path& line) { return geo::length_km(line) < 2; });
    if (lines.empty()) row.fault("the areas end nowhere inside the host country");
    return lines;
}

story::Boundary boundary(const CsvRow& row, const story::Story& story, const geo::Region& region) {
    story::Boundary line;
    line.id = row.required("id");
    line.name = row.required("name");
    line.status = row.required("status");
    if (std::ranges::find(boundary_statuses, line.status) == boundary_statuses.end())
        row.fault(
            fmt::format("status \"{}\" is none of {}", line.status, fmt::join(boundary_statuses, ", ")));
    line.valid_from = row.date("valid_from");
    line.valid_to = row.date("valid_to");
    line.precision_km = row.number("precision_km", 0.1, 100);
    line.viewpoint = row["viewpoint"];
    line.note = row["note"];
    line.source = row.required("source");
    line.lines = edge_of(row, story, region);
    return line;
}

story::SavedView view(const CsvRow& row) {
    const double west = row.number("west", -180, 180), east = row.number("east", -180, 180);
    const double south = row.number("south", -90, 90), north = row.number("north", -90, 90);
    if (!(west < east && south < north)) row.fault("west must lie west of east, south south of north");
    const auto from = row.date("from"), to = row.date("to");
    if (!from || !to || to->last < from->first) row.fault("from and to must be dates in order");
    const auto& name = row.required("name");
    if (name.find_first_of("\"\\") != std::string::npos)
        row.fault("no quotes or backslashes in a view's name");
    return {row.required("id"), name,
            fmt::format(R"({{"name":"{}","bbox":[{},{},{},{}],"from":"{}","to":"{}"}})", name, west, south,
                        east, north, story::iso(from->first), story::iso(to->last))};
}

/// Links from sources to places, with the file and line that `check` could not name.
void check_places(const story::Story& story, const Passages& passages) {
    std::set<std::string_view> known;
    for (const auto& place : story.places) {
        if (!known.insert(place.id).second)
            throw geo::Error(fmt::format("places.csv, posts.csv: {} stands twice", place.id));
    }
    for (const auto* mention : passages.mentions()) {
        if (!known.contains(mention->place)) {
            throw geo::Error(fmt::format("{}: there is no place \"{}\"", mention->where, mention->place));
        }
    }
    for (const auto& event : story.events) {
        if (!event.place.empty() && !known.contains(event.place)) {
            throw geo::Error(fmt::format("events.csv: {}: there is no place \"{}\"", event.id, event.place));
        }
    }
}

}  // namespace

story::Story read_story_source(const std::filesystem::path& folder, const geo::Region& region) {
    const auto text = [&](const char* name) { return read_text_file(folder / name); };
    const auto front = parse_front_matter(text("story.txt"), "story.txt", story_keys);
    story::Story story;
    story.title = front.values.find("title")->second;
    story.summary = front.values.find("summary")->second;
    story.credits = front.values.find("credits")->second;
    Passages passages;
    read_articles(folder / "articles", front.values.find("articles")->second, passages);
    story.places = parse_places(text("places.csv"));
    auto posts = parse_posts(text("posts.csv"));
    std::move(posts.begin(), posts.end(), std::back_inserter(story.places));
    story.events = parse_events(text("events.csv"), passages);
    check_places(story, passages);
    passages.move_into(story);
    for (const auto& row : read_csv(folder / "areas.csv", area_columns))
        story.areas.push_back(area(row, region));
    for (const auto& row : read_csv(folder / "boundaries.csv", boundary_columns))
        story.boundaries.push_back(boundary(row, story, region));
    for (const auto& row : read_csv(folder / "views.csv", view_columns)) story.views.push_back(view(row));
    if (const auto faults = story::check(story); !faults.empty()) throw geo::Error(faults.front());
    return story;
}

}  // namespace marchland::tools
