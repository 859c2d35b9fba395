// SPDX-License-Identifier: MIT
#pragma once
#include "geo/values.h"

namespace marchland::geo {

/// All ground no farther than `km` (0 < km <= 500) from one of the lines, in degrees: true to 1 % of `km`,
/// measured on the ellipsoid. Lines run straight in degrees between their points. Throws Error when GEOS
/// cannot.
[[nodiscard]] Polygons surroundings(const Lines& lines, double km);

}  // namespace marchland::geo
