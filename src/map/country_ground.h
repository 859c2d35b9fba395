// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

#include "geo/region.h"

namespace marchland::map {

/// The undisputed ground of countries around the South Caucasus as parallels cut by their borders, one every
/// 0.1 degree: "is this point inside" in a few comparisons, as precise as the polygons and half that step.
class CountryGround {
public:
    explicit CountryGround(const geo::Region& region);
    /// Whether the country (by its index) covers the point and nobody disputes it; false outside of
    /// 30..60 E, 34..48 N.
    [[nodiscard]] bool covers(std::uint32_t country, geo::LonLat p) const;
    /// Points that the country covers, 0.3 degrees apart.
    [[nodiscard]] std::vector<geo::LonLat> spots(std::uint32_t country) const;

private:
    using Crossings = std::vector<double>;  // degrees east, sorted: inside between each odd one and the next
    using Shape = std::vector<Crossings>;   // by parallel; none where it lies elsewhere
    [[nodiscard]] static Shape shape_of(const geo::Polygons& polygons);
    [[nodiscard]] static bool inside(const Shape& shape, geo::LonLat p);

    std::vector<Shape> countries_;
    std::vector<Shape> disputed_;
};

}  // namespace marchland::map
