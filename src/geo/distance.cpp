// SPDX-License-Identifier: MIT
// Apart from the other geodesics, and by GeographicLib, for `marchland read` needs no more: PROJ, with what
// it brings along, takes 30 ms to load.
#include <GeographicLib/Geodesic.hpp>
#include <cmath>
#include <numbers>

#include "geo/geodesic.h"

namespace marchland::geo {

double distance_km(LonLat a, LonLat b) {
    double metres = 0;
    GeographicLib::Geodesic::WGS84().Inverse(a.lat, a.lon, b.lat, b.lon, metres);
    return metres / 1000;
}

Geocentric geocentric(LonLat p) {
    constexpr double equator_km = 6378.137;
    constexpr double flattening = 1 / 298.257223563;
    constexpr double degree = std::numbers::pi / 180;
    constexpr double eccentricity2 = flattening * (2 - flattening);
    const double sine = std::sin(p.lat * degree);
    const double normal_km = equator_km / std::sqrt(1 - eccentricity2 * sine * sine);
    const double from_axis = normal_km * std::cos(p.lat * degree);
    return {from_axis * std::cos(p.lon * degree), from_axis * std::sin(p.lon * degree),
            normal_km * (1 - eccentricity2) * sine};
}

double straight_km(const Geocentric& a, const Geocentric& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

}  // namespace marchland::geo
