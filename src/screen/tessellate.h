// SPDX-License-Identifier: MIT
#pragma once
#include "geo/operations.h"

namespace marchland::screen {

/// Triangles that fill the polygon by the even-odd rule, by GLU's sweep line: rings that touch or cross
/// are no trouble, at about 1 us a vertex. For drawing; the geometry of record is triangulated by GEOS.
[[nodiscard]] geo::Mesh tessellate(const geo::MetrePolygon& polygon);

}  // namespace marchland::screen
