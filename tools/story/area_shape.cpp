// SPDX-License-Identifier: MIT
#include "tools/story/area_shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>
#include <vector>

#include "geo/error.h"
#include "geo/geodesic.h"
#include "geo/operations.h"
#include "tools/story/csv.h"

namespace marchland::tools {
namespace {

[[noreturn]] void fault(std::string_view term, std::string_view what) {
    throw geo::Error(fmt::format("clip \"{}\": {}", term, what));
}

double number(std::string_view text, std::string_view term) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        fault(term, fmt::format("\"{}\" is no number", text));
    return value;
}

/// "39.64,46.55": latitude first, as people write it.
geo::LonLat point(std::string_view text, std::string_view term) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) fault(term, "a point is lat,lon");
    const auto at = geo::lonlat(number(text.substr(comma + 1), term), number(text.substr(0, comma), term));
    if (!at) fault(term, "the point is not on the earth");
    return *at;
}

/// What lies behind the last comma of "…,km", and the rest without it.
double take_km(std::string_view& text, std::string_view term) {
    const auto comma = text.rfind(',');
    if (comma == std::string_view::npos) fault(term, "the distance in km is missing");
    const double km = number(text.substr(comma + 1), term);
    if (!(km > 0 && km <= 100)) fault(term, "the distance must be from 0 to 100 km");
    text = text.substr(0, comma);
    return km;
}

/// The half plane of degrees that "lon<=46.863" names.
geo::LonLatBox half(std::string_view condition, std::string_view term) {
    geo::LonLatBox box{-180, -90, 180, 90};
    if (condition.size() < 6) fault(term, "expected lon<=, lon>=, lat<= or lat>= and a number");
    const auto side = condition.substr(0, 5);
    const double value = number(condition.substr(5), term);
    if (side == "lon<=")
        box.east = value;
    else if (side == "lon>=")
        box.west = value;
    else if (side == "lat<=")
        box.north = value;
    else if (side == "lat>=")
        box.south = value;
    else
        fault(term, "expected lon<=, lon>=, lat<= or lat>=");
    return box;
}

geo::Polygons part_at(const geo::Polygons& shape, geo::LonLat at, std::string_view term) {
    for (const auto& polygon : shape) {
        if (geo::contains(polygon, at)) return {polygon};
    }
    fault(term, "no part of the unit contains the point");
}

/// The unit with every term of `terms` that begins with its code applied.
geo::Polygons refined(const geo::AdminUnit& unit, const std::vector<std::string>& terms) {
    geo::Polygons shape = unit.shape;
    for (const auto& term : terms) {
        if (!term.starts_with(unit.id + ":")) continue;
        const auto rule = std::string_view(term).substr(unit.id.size() + 1);
        shape = rule.starts_with("part@") ? part_at(shape, point(rule.substr(5), term), term)
                                          : geo::clip(shape, half(rule, term));
        if (shape.empty()) fault(term, "nothing of the unit is left");
    }
    return shape;
}

/// Direction from a to b, degrees clockwise from north; good to a degree over some tens of km.
double bearing(geo::LonLat a, geo::LonLat b) {
    const double radians = std::numbers::pi / 180;
    const double east = (b.lon - a.lon) * std::cos((a.lat + b.lat) / 2 * radians);
    return std::atan2(east, b.lat - a.lat) / radians;
}

/// All points within `km` of the line from a to b: half a circle round either end.
geo::Polygon capsule(geo::LonLat a, geo::LonLat b, double km) {
    constexpr int steps = 24;
    const double along = bearing(a, b);
    geo::Polygon shape;
    for (int i = 0; i <= steps; ++i)
        shape.outer.push_back(geo::travel(b, along - 90 + 180.0 * i / steps, km));
    for (int i = 0; i <= steps; ++i)
        shape.outer.push_back(geo::travel(a, along + 90 + 180.0 * i / steps, km));
    return shape;
}

/// Of "buffer@lat,lon,km" or "without@lat,lon,km".
geo::Polygons disc(std::string_view term) {
    auto text = term.substr(term.find('@') + 1);
    const double km = take_km(text, term);
    return {geo::Polygon{geo::circle(point(text, term), km), {}}};
}

geo::Polygons strip(std::string_view term) {
    auto text = term.substr(std::string_view("strip@").size());
    const double km = take_km(text, term);
    std::vector<geo::LonLat> line;
    for (const auto& text_of_point : split(text, '>')) line.push_back(point(text_of_point, term));
    if (line.size() < 2) fault(term, "a strip needs two points or more");
    geo::Polygons shape;
    for (std::size_t i = 1; i < line.size(); ++i) shape.push_back(capsule(line[i - 1], line[i], km));
    return geo::unite(shape);
}

void append(geo::Polygons& to, geo::Polygons more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

geo::Polygons drawn_by_hand(const std::vector<std::string>& terms) {
    geo::Polygons shape;
    for (const auto& term : terms) {
        if (term.starts_with("buffer@")) append(shape, disc(term));
        if (term.starts_with("strip@")) append(shape, strip(term));
    }
    return shape;
}

geo::Polygons cut_out(geo::Polygons shape, const std::vector<std::string>& terms) {
    for (const auto& term : terms)
        if (term.starts_with("without@")) shape = geo::subtract(shape, disc(term));
    return shape;
}

/// Refuses a term that nothing will apply: a typing error would silently give the whole district.
void check_terms(const std::vector<std::string>& terms, const std::vector<std::string>& codes) {
    for (const auto& term : terms) {
        const bool of_unit =
            std::any_of(codes.begin(), codes.end(), [&](const auto& c) { return term.starts_with(c + ":"); });
        const bool by_hand =
            term.starts_with("buffer@") || term.starts_with("strip@") || term.starts_with("without@");
        if (of_unit || by_hand || term == "inside") continue;
        fault(term, "neither buffer@, strip@, without@ or inside, nor a rule of a unit of this row");
    }
}

}  // namespace

geo::Polygons area_shape(std::string_view units, std::string_view clip, const geo::Region& region) {
    const auto codes = split(units, ';');
    const auto terms = split(clip, ';');
    check_terms(terms, codes);
    geo::Polygons shape;
    for (const auto& code : codes) {
        const auto* unit = region.admin(code);
        if (!unit) throw geo::Error(fmt::format("unit {} is not in the region pack", code));
        append(shape, refined(*unit, terms));
    }
    const bool inside = std::find(terms.begin(), terms.end(), "inside") != terms.end();
    if (auto by_hand = drawn_by_hand(terms); !by_hand.empty()) {
        shape = inside ? geo::intersect(geo::unite(by_hand), geo::unite(shape)) : std::move(by_hand);
    }
    shape = cut_out(geo::unite(shape), terms);
    if (shape.empty()) throw geo::Error("the row has no ground: give units, a buffer@ or a strip@");
    return shape;
}

}  // namespace marchland::tools
