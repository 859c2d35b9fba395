// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "geo/region.h"
#include "map/layers.h"
#include "map/palette.h"
#include "map/view.h"

namespace marchland::map {

/// A border between two countries in the plane; what is drawn of it is for a viewpoint to say.
struct ProjectedBorder {
    std::string left;
    std::string right;
    std::vector<std::vector<geo::Metres>> paths;
};

/// The base map of one level in one projection, in sheets so that control and viewpoints go between.
struct BaseLayers {
    std::vector<PreparedLayer> land;       // below control, with the rim of the coast below it
    std::vector<PreparedLayer> water;      // lakes and rivers, above control
    std::vector<PreparedLayer> districts;  // only when the view asks
    std::vector<PreparedLayer> coast;
    std::vector<ProjectedBorder> borders;
};

[[nodiscard]] BaseLayers base_layers(const geo::Level& level, const geo::Projection& projection,
                                     const geo::LonLatBox& domain, const Palette& palette);

/// A disputed area in the plane, and its edge without the parts that are coast or border anyway.
struct ProjectedDisputed {
    std::string id;
    std::string name;
    std::vector<geo::MetrePolygon> polygons;
    std::vector<std::vector<geo::Metres>> edge;
};

[[nodiscard]] std::vector<ProjectedDisputed> project_disputed(const geo::Region& region,
                                                              const geo::Projection& projection,
                                                              const geo::LonLatBox& domain);

}  // namespace marchland::map
