// SPDX-License-Identifier: MIT
#include "tools/story/gazette.h"

#include <fmt/format.h>

#include <array>

#include "tools/story/csv.h"

namespace marchland::tools {
namespace {

constexpr std::array<std::string_view, 15> place_columns{
    "id",  "name_en", "name_hy",      "name_az", "name_ru",     "name_ka", "other_names", "kind",
    "lat", "lon",     "precision_km", "country", "external_id", "note",    "source"};
constexpr std::array<std::string_view, 12> post_columns{
    "id",         "name",     "kind",    "lat",  "lon",    "precision_km",
    "valid_from", "valid_to", "country", "note", "source", "confidence"};
constexpr std::array<std::string_view, 5> languages{"en", "hy", "az", "ru", "ka"};

/// What places and posts have in common.
story::Place located(const CsvRow& row) {
    story::Place place;
    place.id = row.required("id");
    place.kind = row.required("kind");
    place.geometry = geo::LonLat{row.number("lon", -180, 180), row.number("lat", -90, 90)};
    place.precision_km = row.number("precision_km", 0.1, 5000);
    place.country = row["country"];
    if (place.country.size() != 2 && !place.country.empty())
        row.fault("column country is not a two-letter code");
    place.note = row["note"];
    place.source = row.required("source");
    return place;
}

std::string with_other_names(std::string note, std::string_view other_names) {
    const auto names = split(other_names, ';');
    if (names.empty()) return note;
    if (!note.empty()) note += ' ';
    return note + fmt::format("Also called: {}.", fmt::join(names, "; "));
}

story::Place place(const CsvRow& row) {
    auto place = located(row);
    if (story::is_post(place.kind)) row.fault(fmt::format("kind \"{}\" belongs in posts.csv", place.kind));
    for (const auto language : languages) {
        const auto& name = row[fmt::format("name_{}", language)];
        if (!name.empty()) place.names.set(language, name);
    }
    if (place.names.in("en").empty()) row.fault("column name_en is empty");
    place.external_id = row["external_id"];
    place.note = with_other_names(place.note, row["other_names"]);
    return place;
}

story::Place post(const CsvRow& row) {
    auto post = located(row);
    if (!story::is_post(post.kind)) row.fault(fmt::format("kind \"{}\" is no kind of post", post.kind));
    post.names.set("en", row.required("name"));
    post.valid_from = row.date("valid_from");
    post.valid_to = row.date("valid_to");
    if (post.valid_from && post.valid_to && post.valid_to->last < post.valid_from->first) {
        row.fault("valid_to lies before valid_from");
    }
    post.confidence = row.required("confidence");
    return post;
}

}  // namespace

std::vector<story::Place> parse_places(std::string_view csv) {
    std::vector<story::Place> places;
    for (const auto& row : parse_csv(csv, "places.csv", place_columns)) places.push_back(place(row));
    return places;
}

std::vector<story::Place> parse_posts(std::string_view csv) {
    std::vector<story::Place> posts;
    for (const auto& row : parse_csv(csv, "posts.csv", post_columns)) posts.push_back(post(row));
    return posts;
}

}  // namespace marchland::tools
