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

// Each edge from its lower end, which belongs to it, to its upper, which does not: a corner on a parallel
// counts once.
void cut(std::vector<std::vector<double>>& rows, const geo::Path& ring) {
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

}  // namespace

CountryGround::CountryGround(const geo::Region& region) {
    for (const auto& country : region.level(1).countries) countries_.push_back(shape_of(country.shape));
    for (const auto& disputed : region.disputed()) disputed_.push_back(shape_of(disputed.shape));
}

CountryGround::Shape CountryGround::shape_of(const geo::Polygons& polygons) {
    const auto box = geo::bounds(polygons);
    if (!box || box->east < around.west || box->west > around.east || box->north < around.south ||
        box->south > around.north)
        return {};
    Shape rows(row_count);
    for (const auto& polygon : polygons) {
        cut(rows, polygon.outer);
        for (const auto& hole : polygon.holes) cut(rows, hole);
    }
    for (auto& row : rows) std::sort(row.begin(), row.end());
    return rows;
}

bool CountryGround::inside(const Shape& shape, geo::LonLat p) {
    if (shape.empty() || !around.contains(p)) return false;
    const auto& row = shape[static_cast<std::size_t>(std::lround((p.lat - around.south) / step))];
    return (std::upper_bound(row.begin(), row.end(), p.lon) - row.begin()) % 2 == 1;
}

bool CountryGround::covers(std::uint32_t country, geo::LonLat p) const {
    return inside(countries_[country], p) &&
           std::none_of(disputed_.begin(), disputed_.end(),
                        [&](const Shape& shape) { return inside(shape, p); });
}

std::vector<geo::LonLat> CountryGround::spots(std::uint32_t country) const {
    std::vector<geo::LonLat> found;
    if (countries_[country].empty()) return found;
    constexpr int columns = static_cast<int>((around.east - around.west) / (step * rows_a_spot));
    for (int row = 0; row < row_count; row += rows_a_spot) {
        for (int column = 0; column <= columns; ++column) {
            const geo::LonLat spot{around.west + column * step * rows_a_spot, lat_of(row)};
            if (covers(country, spot)) found.push_back(spot);
        }
    }
    return found;
}

}  // namespace marchland::map
