// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "geo/geodesic.h"
#include "map/mark_edit.h"
#include "map/mark_ground.h"

namespace marchland::map {
namespace {

/// "1,234,567".
std::string grouped(double number) {
    std::string digits = fmt::format("{:.0f}", number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

geo::Path path_of(const Mark& mark) {
    geo::Path path;
    for (const MarkPoint p : mark.points) path.push_back({p.x, p.y});
    return path;
}

double border_km(const Mark& mark, const geo::Level& level) {
    double km = 0;
    for (const auto& line : border_stretch(level, mark.refs[0], mark.refs[1], path_of(mark)))
        km += geo::length_km(line);
    return km;
}

double district_km2(const Mark& mark, const geo::Level& level) {
    double km2 = 0;
    for (const auto& ref : mark.refs) km2 += geo::area_km2(highlighted_area(level, ref));
    return km2;
}

}  // namespace

std::string distance_words(double km) {
    if (km < 1) return fmt::format("{:.0f} m", km * 1000);
    return km < 100 ? fmt::format("{:.1f} km", km) : grouped(km) + " km";
}

std::string area_words(double km2) {
    if (km2 < 10) return fmt::format("{:.2f} km²", km2);
    return km2 < 100 ? fmt::format("{:.1f} km²", km2) : grouped(km2) + " km²";
}

std::string measure_words(const Mark& mark, const geo::Level& level) {
    if (mark.anchor == MarkAnchor::sheet || !is_complete(mark)) return "";
    switch (mark.kind) {
        case MarkKind::line:
        case MarkKind::arrow:
        case MarkKind::freehand:
            return distance_words(geo::length_km(path_of(mark)));
        case MarkKind::curve:
            return distance_words(geo::distance_km(path_of(mark).front(), path_of(mark).back()));
        case MarkKind::area:
            return area_words(geo::area_km2({{path_of(mark), {}}}));
        case MarkKind::circle:
            return fmt::format(
                "radius {}, {}", distance_words(mark.radius_km),
                area_words(geo::area_km2({{geo::circle(path_of(mark).front(), mark.radius_km, 720), {}}})));
        case MarkKind::district:
            return area_words(district_km2(mark, level));
        case MarkKind::border:
            return distance_words(border_km(mark, level));
        case MarkKind::text:
        case MarkKind::callout:
        case MarkKind::badge:
            return "";
    }
    return "";
}

}  // namespace marchland::map
