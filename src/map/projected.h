// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "geo/operations.h"
#include "geo/projection.h"
#include "geo/values.h"

namespace marchland::map {

/// The largest box around the South Caucasus, 60 S to 84 N at most, that the projection draws without
/// tearing or stretching ten-fold: what lies outside (Antarctica on a cone, the far side of UTM) is cut
/// off before it is projected. Sampled every 5 degrees.
[[nodiscard]] geo::LonLatBox domain(const geo::Projection& projection);

/// Polygons cut to the domain and projected; rings that keep fewer than three points are dropped.
[[nodiscard]] std::vector<geo::MetrePolygon> project(const geo::Polygons& polygons,
                                                     const geo::Projection& projection,
                                                     const geo::LonLatBox& domain);

/// Paths projected, broken where they leave the domain.
[[nodiscard]] std::vector<std::vector<geo::Metres>> project(const geo::Lines& lines,
                                                            const geo::Projection& projection,
                                                            const geo::LonLatBox& domain);

[[nodiscard]] geo::MetreBox bounds(const std::vector<geo::Metres>& path);
[[nodiscard]] geo::MetreBox bounds(const geo::MetrePolygon& polygon);

}  // namespace marchland::map
