// SPDX-License-Identifier: MIT
#include "geo/values.h"

#include <algorithm>
#include <cmath>

namespace marchland::geo {

std::optional<LonLat> lonlat(double lon, double lat) {
    const bool sound =
        std::isfinite(lon) && std::isfinite(lat) && std::abs(lon) <= 180 && std::abs(lat) <= 90;
    return sound ? std::optional<LonLat>({lon, lat}) : std::nullopt;
}

void MetreBox::add(Metres p) {
    min = {std::min(min.x, p.x), std::min(min.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
}

bool MetreBox::overlaps(const MetreBox& other) const {
    return min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y && other.min.y <= max.y;
}

namespace {

void widen(std::optional<LonLatBox>& box, LonLat p) {
    if (!box) {
        box = LonLatBox{p.lon, p.lat, p.lon, p.lat};
        return;
    }
    box->west = std::min(box->west, p.lon);
    box->east = std::max(box->east, p.lon);
    box->south = std::min(box->south, p.lat);
    box->north = std::max(box->north, p.lat);
}

}  // namespace

std::optional<LonLatBox> bounds(const Polygons& polygons) {
    std::optional<LonLatBox> box;
    for (const Polygon& polygon : polygons) {
        for (const LonLat p : polygon.outer) widen(box, p);
    }
    return box;
}

std::optional<LonLatBox> bounds(const Geometry& geometry) {
    if (const auto* polygons = std::get_if<Polygons>(&geometry)) return bounds(*polygons);
    std::optional<LonLatBox> box;
    if (const auto* point = std::get_if<LonLat>(&geometry)) widen(box, *point);
    if (const auto* lines = std::get_if<Lines>(&geometry)) {
        for (const Path& path : *lines) {
            for (const LonLat p : path) widen(box, p);
        }
    }
    return box;
}

}  // namespace marchland::geo
