// SPDX-License-Identifier: MIT
#include "map/projected.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace marchland::map {
namespace {

constexpr double step = 5;
constexpr double most_stretch = 10;
constexpr geo::LonLatBox farthest{-180, -60, 180, 84};  // where a Mercator map still stretches less than that
constexpr double metres_per_degree = 111'195;

/// Whether the stretch of a parallel or meridian between two samples comes out whole.
bool drawable(const geo::Projection& projection, geo::LonLat a, geo::LonLat b) {
    const auto pa = projection.forward(a);
    const auto pb = projection.forward(b);
    if (!pa || !pb) return false;
    const auto back = projection.inverse(*pb);
    if (!back || std::abs(back->lon - b.lon) > 0.01 || std::abs(back->lat - b.lat) > 0.01) return false;
    const double squeeze = std::cos((a.lat + b.lat) / 2 * std::numbers::pi / 180);
    const double ground = metres_per_degree * std::hypot((a.lon - b.lon) * squeeze, a.lat - b.lat);
    return std::hypot(pa->x - pb->x, pa->y - pb->y) < most_stretch * ground;
}

bool column_drawable(const geo::Projection& projection, const geo::LonLatBox& box, double from_lon,
                     double to_lon) {
    for (double lat = box.south; lat <= box.north; lat += step) {
        if (!drawable(projection, {from_lon, lat}, {to_lon, lat})) return false;
    }
    return true;
}

bool row_drawable(const geo::Projection& projection, const geo::LonLatBox& box, double from_lat,
                  double to_lat) {
    for (double lon = box.west; lon <= box.east; lon += step) {
        if (!drawable(projection, {lon, from_lat}, {lon, to_lat})) return false;
    }
    return true;
}

bool inside(const geo::LonLatBox& inner, const geo::LonLatBox& outer) {
    return inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south &&
           inner.north <= outer.north;
}

bool apart(const geo::LonLatBox& a, const geo::LonLatBox& b) {
    return a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south;
}

void append(std::vector<geo::MetrePolygon>& out, const geo::Polygon& polygon,
            const geo::Projection& projection) {
    geo::MetrePolygon projected;
    projected.rings.reserve(1 + polygon.holes.size());
    projected.rings.push_back(projection.forward(polygon.outer));
    if (projected.rings.front().size() < 3) return;
    for (const auto& hole : polygon.holes) {
        auto ring = projection.forward(hole);
        if (ring.size() >= 3) projected.rings.push_back(std::move(ring));
    }
    out.push_back(std::move(projected));
}

}  // namespace

geo::LonLatBox domain(const geo::Projection& projection) {
    geo::LonLatBox box{35, 35, 55, 45};
    const auto grow = [&](double& edge, double to, const auto& drawable_to) {
        if (to == edge || !drawable_to(projection, box, edge, to)) return false;
        edge = to;
        return true;
    };
    for (bool grew = true; grew;) {
        grew = grow(box.north, std::min(box.north + step, farthest.north), row_drawable);
        grew |= grow(box.south, std::max(box.south - step, farthest.south), row_drawable);
        grew |= grow(box.east, std::min(box.east + step, farthest.east), column_drawable);
        grew |= grow(box.west, std::max(box.west - step, farthest.west), column_drawable);
    }
    return box;
}

std::vector<geo::MetrePolygon> project(const geo::Polygons& polygons, const geo::Projection& projection,
                                       const geo::LonLatBox& domain) {
    std::vector<geo::MetrePolygon> out;
    out.reserve(polygons.size());
    for (const auto& polygon : polygons) {
        const auto box = geo::bounds(geo::Polygons{{polygon.outer, {}}});
        if (!box || apart(*box, domain)) continue;
        if (inside(*box, domain)) {
            append(out, polygon, projection);
        } else {
            for (const auto& part : geo::clip({polygon}, domain)) append(out, part, projection);
        }
    }
    return out;
}

std::vector<std::vector<geo::Metres>> project(const geo::Lines& lines, const geo::Projection& projection,
                                              const geo::LonLatBox& domain) {
    std::vector<std::vector<geo::Metres>> out;
    std::vector<geo::Metres> run;
    const auto finish = [&] {
        if (run.size() >= 2) out.push_back(std::move(run));
        run.clear();
    };
    for (const auto& line : lines) {
        for (const auto p : line) {
            const auto at = domain.contains(p) ? projection.forward(p) : std::nullopt;
            if (at) {
                run.push_back(*at);
            } else {
                finish();
            }
        }
        finish();
    }
    return out;
}

geo::MetreBox bounds(const std::vector<geo::Metres>& path) {
    geo::MetreBox box;
    for (const auto p : path) box.add(p);
    return box;
}

geo::MetreBox bounds(const geo::MetrePolygon& polygon) {
    return bounds(polygon.rings.front());
}

}  // namespace marchland::map
