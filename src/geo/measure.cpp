// SPDX-License-Identifier: MIT
// Nearest points by the gnomonic projection (Karney 2013, section 8): around its centre geodesics are
// straight, and nearer is nearer.
#include "geo/measure.h"

#include <GeographicLib/Gnomonic.hpp>
#include <algorithm>
#include <cmath>

#include "geo/geodesic.h"
#include "geo/operations.h"

namespace marchland::geo {

namespace {

struct Foot {
    double x = 0;
    double y = 0;
    double square = INFINITY;  // of the distance to the centre, in the plane
};

const GeographicLib::Gnomonic& gnomonic() {
    static const GeographicLib::Gnomonic wgs84;
    return wgs84;
}

/// Where the piece from a to b comes nearest to the centre. NaN, for beyond the horizon, never wins.
void take_nearer(Foot& best, double ax, double ay, double bx, double by) {
    const double dx = bx - ax;
    const double dy = by - ay;
    const double square = dx * dx + dy * dy;
    const double along = square > 0 ? std::clamp(-(ax * dx + ay * dy) / square, 0.0, 1.0) : 0.0;
    const double x = ax + along * dx;
    const double y = ay + along * dy;
    if (x * x + y * y < best.square) best = {x, y, x * x + y * y};
}

void take_nearer(Foot& best, LonLat p, const Path& path, bool closed) {
    if (path.empty()) return;
    double lx = 0;
    double ly = 0;
    const LonLat start = closed ? path.back() : path.front();
    gnomonic().Forward(p.lat, p.lon, start.lat, start.lon, lx, ly);
    for (const LonLat corner : path) {
        double x = 0;
        double y = 0;
        gnomonic().Forward(p.lat, p.lon, corner.lat, corner.lon, x, y);
        take_nearer(best, lx, ly, x, y);
        take_nearer(best, x, y, x, y);
        lx = x;
        ly = y;
    }
}

std::optional<Nearest> told(LonLat p, const Foot& foot) {
    if (!std::isfinite(foot.square)) return std::nullopt;
    Nearest found;
    gnomonic().Reverse(p.lat, p.lon, foot.x, foot.y, found.at.lat, found.at.lon);
    found.km = distance_km(p, found.at);
    return found;
}

}  // namespace

std::optional<Nearest> nearest(LonLat p, const Path& path) {
    return nearest(p, Lines{path});
}

std::optional<Nearest> nearest(LonLat p, const Lines& lines) {
    Foot best;
    for (const Path& path : lines) take_nearer(best, p, path, false);
    return told(p, best);
}

std::optional<Nearest> nearest(LonLat p, const Polygons& polygons) {
    if (contains(polygons, p)) return Nearest{p, 0};
    Foot best;
    for (const Polygon& polygon : polygons) {
        take_nearer(best, p, polygon.outer, true);
        for (const Path& hole : polygon.holes) take_nearer(best, p, hole, true);
    }
    return told(p, best);
}

double length_km(const Lines& lines) {
    double km = 0;
    for (const Path& path : lines) km += length_km(path);
    return km;
}

}  // namespace marchland::geo
