// SPDX-License-Identifier: MIT
#pragma once
#include <array>

#include "geo/values.h"

namespace marchland::geo {

/// Length of the geodesic on the WGS 84 ellipsoid, km (Karney 2013).
[[nodiscard]] double distance_km(LonLat a, LonLat b);

/// The point from the Earth's centre, km. The straight line between two such points is never longer than
/// their `distance_km`, and found in no time.
using Geocentric = std::array<double, 3>;
[[nodiscard]] Geocentric geocentric(LonLat p);
[[nodiscard]] double straight_km(const Geocentric& a, const Geocentric& b);

/// Along the path, km.
[[nodiscard]] double length_km(const Path& path);

/// Area on the ellipsoid, km², holes taken off.
[[nodiscard]] double area_km2(const Polygons& polygons);

/// The point `km` away from `p` in direction `azimuth_deg` (clockwise from north).
[[nodiscard]] LonLat travel(LonLat p, double azimuth_deg, double km);

/// A closed geodesic circle of `segments` points around `p`; for precision discs and buffers.
[[nodiscard]] Path circle(LonLat p, double radius_km, int segments = 64);

}  // namespace marchland::geo
