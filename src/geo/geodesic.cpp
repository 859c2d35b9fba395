// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"

#include <geodesic.h>

#include <cassert>
#include <cmath>

namespace marchland::geo {

namespace {

const geod_geodesic& wgs84() {
    static const geod_geodesic earth = [] {
        geod_geodesic g{};
        geod_init(&g, 6378137.0, 1 / 298.257223563);
        return g;
    }();
    return earth;
}

double ring_area_m2(const Path& ring) {
    geod_polygon sum{};
    geod_polygon_init(&sum, 0);
    for (const LonLat p : ring) geod_polygon_addpoint(&wgs84(), &sum, p.lat, p.lon);
    double area = 0;
    geod_polygon_compute(&wgs84(), &sum, 0, 1, &area, nullptr);
    return std::abs(area);
}

}  // namespace

double length_km(const Path& path) {
    double km = 0;
    for (std::size_t i = 1; i < path.size(); ++i) km += distance_km(path[i - 1], path[i]);
    return km;
}

double area_km2(const Polygons& polygons) {
    double total = 0;
    for (const Polygon& polygon : polygons) {
        total += ring_area_m2(polygon.outer);
        for (const Path& hole : polygon.holes) total -= ring_area_m2(hole);
    }
    return total / 1e6;
}

LonLat travel(LonLat p, double azimuth_deg, double km) {
    LonLat there;
    geod_direct(&wgs84(), p.lat, p.lon, azimuth_deg, km * 1000, &there.lat, &there.lon, nullptr);
    return there;
}

Path circle(LonLat p, double radius_km, int segments) {
    assert(segments >= 3);
    Path ring;
    ring.reserve(static_cast<std::size_t>(segments));
    for (int i = 0; i < segments; ++i) ring.push_back(travel(p, -360.0 * i / segments, radius_km));
    return ring;
}

}  // namespace marchland::geo
