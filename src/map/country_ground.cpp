// SPDX-License-Identifier: MIT
#include "map/country_ground.h"

#include <algorithm>
#include <cmath>

namespace marchland::map {
namespace {

constexpr geo::LonLatBox around{30, 34, 60, 48};
constexpr double step = 0.1;
constexpr int row_count = 141;
constexpr int rows_a_spot = 3;

double lat_of(int row) {
    return around.south + row * step;
}

}  // namespace

CountryGround::CountryGround(const std::vector<geo::Country>& countries) : rows_(countries.size()) {
    for (std::size_t i = 0; i < countries.size(); ++i) {
        const auto box = geo::bounds(countries[i].shape);
        if (!box || box->east < around.west || box->west > around.east || box->north < around.south ||
            box->south > around.north)
            continue;
        rows_[i].resize(row_count);
        for (const auto& polygon : countries[i].shape) {
            cut(rows_[i], polygon.outer);
            for (const auto& hole : polygon.holes) cut(rows_[i], hole);
        }
        for (auto& row : rows_[i]) std::sort(row.begin(), row.end());
    }
}

// Each edge from its lower end, which belongs to it, to its upper, which does not: a corner on a parallel
// counts once.
void CountryGround::cut(std::vector<Crossings>& rows, const geo::Path& ring) const {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        geo::LonLat low = ring[i];
        geo::LonLat high = ring[(i + 1) % ring.size()];
        if (low.lat > high.lat) std::swap(low, high);
        const int first = std::max(0, static_cast<int>(std::ceil((low.lat - around.south) / step)));
        for (int row = first; row < row_count && lat_of(row) < high.lat; ++row) {
            const double share = (lat_of(row) - low.lat) / (high.lat - low.lat);
            rows[static_cast<std::size_t>(row)].push_back(low.lon + share * (high.lon - low.lon));
        }
    }
}

bool CountryGround::covers(std::uint32_t country, geo::LonLat p) const {
    if (rows_[country].empty() || !around.contains(p)) return false;
    const auto& row = rows_[country][static_cast<std::size_t>(std::lround((p.lat - around.south) / step))];
    return (std::upper_bound(row.begin(), row.end(), p.lon) - row.begin()) % 2 == 1;
}

std::vector<geo::LonLat> CountryGround::spots(std::uint32_t country) const {
    std::vector<geo::LonLat> inside;
    if (rows_[country].empty()) return inside;
    for (int row = 0; row < row_count; row += rows_a_spot) {
        for (double lon = around.west; lon <= around.east; lon += step * rows_a_spot)
            if (covers(country, {lon, lat_of(row)})) inside.push_back({lon, lat_of(row)});
    }
    return inside;
}

}  // namespace marchland::map
