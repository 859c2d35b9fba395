// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "geo/region.h"

namespace marchland::map {

/// Whether the border parts these countries (ISO alpha-2, either order); any does where both are empty.
[[nodiscard]] bool is_between(const geo::Border& border, std::string_view one, std::string_view other);

/// How far places lie from a border, by segments in cells of a grid: a search looks only around the place.
class BorderDistance {
public:
    /// The border between two countries (ISO alpha-2, either order); every border where both are empty.
    BorderDistance(const geo::Level& level, std::string_view one, std::string_view other);

    /// Kilometres on the ellipsoid; infinity without a border within 500 km.
    [[nodiscard]] double km_from(geo::LonLat p) const;

private:
    struct Segment {
        geo::LonLat a;
        geo::LonLat b;
    };
    struct Nearest {
        geo::LonLat at;
        double squared_km = 0;
    };
    [[nodiscard]] int column(double lon) const;
    [[nodiscard]] int row(double lat) const;
    void index(std::uint32_t segment);
    void look(int column, int row, geo::LonLat p, Nearest& nearest) const;

    std::vector<Segment> segments_;
    geo::LonLat origin_;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<std::vector<std::uint32_t>> cells_;
};

}  // namespace marchland::map
