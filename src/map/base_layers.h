// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "geo/region.h"
#include "map/layers.h"
#include "map/palette.h"
#include "map/view.h"

namespace marchland::map {

/// The base map of one level in one projection, in three sheets so that control goes between.
struct BaseLayers {
    std::vector<PreparedLayer> land;       // below control
    std::vector<PreparedLayer> water;      // lakes and rivers, above control
    std::vector<PreparedLayer> districts;  // only when the view asks
    std::vector<PreparedLayer> lines;      // coast and borders
};

[[nodiscard]] BaseLayers base_layers(const geo::Level& level, const geo::Projection& projection,
                                     const geo::LonLatBox& domain, const Palette& palette);

/// One disputed area or line, with the days between which it is drawn.
struct DisputedLayers {
    std::optional<story::Day> from;  // open where absent
    std::optional<story::Day> to;
    std::vector<PreparedLayer> layers;
};

/// Former limits (of an oblast that no longer is) are reference lines and have no days.
[[nodiscard]] std::vector<DisputedLayers> disputed_layers(const geo::Region& region,
                                                          const geo::Projection& projection,
                                                          const geo::LonLatBox& domain,
                                                          const Palette& palette);

}  // namespace marchland::map
