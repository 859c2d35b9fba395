// SPDX-License-Identifier: MIT
// Apart from the other operations, which need GEOS.
#include <algorithm>

#include "geo/operations.h"

namespace marchland::geo {

namespace {

bool crosses_odd(const Path& ring, LonLat p) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const LonLat a = ring[i];
        const LonLat b = ring[j];
        if ((a.lat > p.lat) != (b.lat > p.lat) &&
            p.lon < a.lon + (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat)) {
            inside = !inside;
        }
    }
    return inside;
}

}  // namespace

bool contains(const Polygon& polygon, LonLat p) {
    bool inside = crosses_odd(polygon.outer, p);
    for (const Path& hole : polygon.holes) inside ^= crosses_odd(hole, p);
    return inside;
}

bool contains(const Polygons& polygons, LonLat p) {
    return std::any_of(polygons.begin(), polygons.end(),
                       [p](const Polygon& polygon) { return contains(polygon, p); });
}

}  // namespace marchland::geo
