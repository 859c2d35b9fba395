// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "geo/operations.h"

namespace marchland::screen {

/// The path with as few of its points as stay within `tolerance` of it (Douglas and Peucker); both ends stay.
[[nodiscard]] std::vector<geo::Metres> simplified_path(const std::vector<geo::Metres>& path,
                                                       double tolerance);

/// The same for the rings of a polygon; rings smaller than `tolerance` in both directions are dropped.
[[nodiscard]] geo::MetrePolygon simplified(const geo::MetrePolygon& polygon, double tolerance);

}  // namespace marchland::screen
