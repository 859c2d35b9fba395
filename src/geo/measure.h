// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "geo/values.h"

namespace marchland::geo {

/// The point of something that is nearest to a position, and how far it is along the geodesic.
struct Nearest {
    LonLat at;
    double km = 0;
};

/// On the path, whose pieces are geodesics; within a metre up to 1,000 km. Nothing for a path without points
/// and for one that is more than a quarter of the globe away.
[[nodiscard]] std::optional<Nearest> nearest(LonLat p, const Path& path);
[[nodiscard]] std::optional<Nearest> nearest(LonLat p, const Lines& lines);
/// On the edges, holes' edges too; the position itself, 0 km, when it is inside.
[[nodiscard]] std::optional<Nearest> nearest(LonLat p, const Polygons& polygons);

/// All lines together, km.
[[nodiscard]] double length_km(const Lines& lines);

}  // namespace marchland::geo
