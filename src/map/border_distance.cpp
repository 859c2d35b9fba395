// SPDX-License-Identifier: MIT
#include "map/border_distance.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numbers>

#include "geo/geodesic.h"
#include "map/filter.h"

namespace marchland::map {
namespace {

constexpr double cell_degrees = 0.25;
constexpr double km_a_degree = 111.2;  // good enough to find the nearest; the geodesic then measures it

double km_a_degree_of_longitude(double lat) {
    constexpr double least = 0.05;  // at the poles all longitudes are near
    return km_a_degree * std::max(least, std::cos(lat * std::numbers::pi / 180));
}

}  // namespace

bool is_between(const geo::Border& border, std::string_view one, std::string_view other) {
    if (one.empty() && other.empty()) return true;
    return (border.left == one && border.right == other) || (border.left == other && border.right == one);
}

BorderDistance::BorderDistance(const geo::Level& level, std::string_view one, std::string_view other) {
    geo::LonLatBox box{180, 90, -180, -90};
    for (const auto& border : level.borders) {
        if (!is_between(border, one, other)) continue;
        for (const auto& line : border.lines) {
            for (std::size_t i = 0; i + 1 < line.size(); ++i) segments_.push_back({line[i], line[i + 1]});
            for (const geo::LonLat p : line) {
                box.west = std::min(box.west, p.lon);
                box.east = std::max(box.east, p.lon);
                box.south = std::min(box.south, p.lat);
                box.north = std::max(box.north, p.lat);
            }
        }
    }
    if (segments_.empty()) return;
    origin_ = {box.west, box.south};
    columns_ = column(box.east) + 1;
    rows_ = row(box.north) + 1;
    cells_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    for (std::uint32_t i = 0; i < segments_.size(); ++i) index(i);
}

int BorderDistance::column(double lon) const {
    return static_cast<int>(std::floor((lon - origin_.lon) / cell_degrees));
}

int BorderDistance::row(double lat) const {
    return static_cast<int>(std::floor((lat - origin_.lat) / cell_degrees));
}

void BorderDistance::index(std::uint32_t segment) {
    const auto& [a, b] = segments_[segment];
    for (int y = row(std::min(a.lat, b.lat)); y <= row(std::max(a.lat, b.lat)); ++y)
        for (int x = column(std::min(a.lon, b.lon)); x <= column(std::max(a.lon, b.lon)); ++x)
            cells_[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) +
                   static_cast<std::size_t>(x)]
                .push_back(segment);
}

void BorderDistance::look(int column, int row, geo::LonLat p, Nearest& nearest) const {
    if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return;
    const double wide = km_a_degree_of_longitude(p.lat);
    const auto cell =
        static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
    for (const auto i : cells_[cell]) {
        const auto& [a, b] = segments_[i];
        const geo::Metres from{(a.lon - p.lon) * wide, (a.lat - p.lat) * km_a_degree};
        const geo::Metres along{(b.lon - a.lon) * wide, (b.lat - a.lat) * km_a_degree};
        const double length = along.x * along.x + along.y * along.y;
        const double t =
            length > 0 ? std::clamp(-(from.x * along.x + from.y * along.y) / length, 0.0, 1.0) : 0.0;
        const double x = from.x + t * along.x;
        const double y = from.y + t * along.y;
        if (x * x + y * y >= nearest.squared_km) continue;
        nearest = {{a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)}, x * x + y * y};
    }
}

double BorderDistance::km_from(geo::LonLat p) const {
    constexpr double nowhere = std::numeric_limits<double>::infinity();
    Nearest nearest{{}, nowhere};
    const double cell_km = cell_degrees * km_a_degree_of_longitude(p.lat);
    const int x = column(p.lon);
    const int y = row(p.lat);
    // Square rings of cells outwards, until what is found is nearer than the next ring can be.
    for (int ring = 0; (ring - 1) * cell_km <= farthest_border_km; ++ring) {
        const double reached = (ring - 1) * cell_km;
        if (ring > 0 && nearest.squared_km <= reached * reached) break;
        for (int dy = -ring; dy <= ring; ++dy) {
            const int step = std::abs(dy) == ring ? 1 : std::max(1, 2 * ring);
            for (int dx = -ring; dx <= ring; dx += step) look(x + dx, y + dy, p, nearest);
        }
    }
    if (nearest.squared_km == nowhere) return nowhere;
    const double km = geo::distance_km(p, nearest.at);
    return km <= farthest_border_km ? km : nowhere;
}

}  // namespace marchland::map
