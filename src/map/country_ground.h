// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

#include "geo/region.h"

namespace marchland::map {

/// The ground of countries around the South Caucasus as parallels cut by their borders, one every 0.1 degree:
/// "is this point inside" in a few comparisons, as precise as the polygons and half that step.
class CountryGround {
public:
    explicit CountryGround(const std::vector<geo::Country>& countries);
    /// Whether the country (by its index) covers the point; false outside of 30..60 E, 34..48 N.
    [[nodiscard]] bool covers(std::uint32_t country, geo::LonLat p) const;
    /// Points inside the country, 0.3 degrees apart.
    [[nodiscard]] std::vector<geo::LonLat> spots(std::uint32_t country) const;

private:
    using Crossings = std::vector<double>;  // degrees east, sorted: inside between each odd one and the next
    void cut(std::vector<Crossings>& rows, const geo::Path& ring) const;
    std::vector<std::vector<Crossings>> rows_;  // by country and parallel; none where it lies elsewhere
};

}  // namespace marchland::map
