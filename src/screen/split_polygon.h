// SPDX-License-Identifier: MIT
#pragma once
#include <functional>

#include "geo/operations.h"

namespace marchland::screen {

/// Cuts the polygon in halves, along axis-parallel lines, until no piece has more than `most` vertices, and
/// hands over each piece. Together the pieces cover what the polygon covers by the even-odd rule, once.
/// Compact pieces keep triangles short: a software rasteriser pays for every tile that a sliver runs through.
void split_polygon(geo::MetrePolygon polygon, std::size_t most,
                   const std::function<void(const geo::MetrePolygon&)>& piece);

}  // namespace marchland::screen
