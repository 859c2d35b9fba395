// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "geo/region.h"
#include "map/filter.h"
#include "map/projected.h"

namespace marchland::map {

/// The ground that a filter by a border lets through, in degrees. Of "any border" only what lies around the
/// South Caucasus.
[[nodiscard]] geo::Polygons near_border(const geo::Level& level, const NearBorder& border);

/// Its outline in the map's plane, kept: it is asked for in each frame.
class BorderZone {
public:
    using Paths = std::vector<std::vector<geo::Metres>>;
    /// Throws geo::Error as reading the region does, or when GEOS cannot.
    [[nodiscard]] const Paths& outline(const geo::Region& region, const NearBorder& border,
                                       const geo::Projection& projection);

private:
    std::optional<NearBorder> of_;
    geo::Polygons ground_;
    std::string spec_;
    Paths rings_;
};

}  // namespace marchland::map
