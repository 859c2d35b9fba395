// SPDX-License-Identifier: MIT
#include "geo/surroundings.h"

#include <geodesic.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/geos.h"
#include "geo/operations.h"

namespace marchland::geo {
namespace {

constexpr double step_degrees = 0.1;   // a line in degrees is not straight in the plane of a stretch
constexpr double stretch_degrees = 2;  // around its middle, distances are true to 0.2 % with the zone's width
constexpr double step_metres = 20'000;  // nor is an edge of the zone straight in degrees
constexpr double tolerance = 0.005;     // of the distance
constexpr int quarter_steps = 10;

/// Distance and direction from its middle: all distances from there are true.
class Plane {
public:
    explicit Plane(LonLat middle) : middle_(middle) { geod_init(&earth_, 6378137.0, 1 / 298.257223563); }
    [[nodiscard]] LonLat to_plane(LonLat p) const {
        double metres = 0;
        double azimuth = 0;
        geod_inverse(&earth_, middle_.lat, middle_.lon, p.lat, p.lon, &metres, &azimuth, nullptr);
        azimuth *= std::numbers::pi / 180;
        return {metres * std::sin(azimuth), metres * std::cos(azimuth)};
    }
    [[nodiscard]] LonLat to_ground(LonLat p) const {
        LonLat there;
        geod_direct(&earth_, middle_.lat, middle_.lon, std::atan2(p.lon, p.lat) * 180 / std::numbers::pi,
                    std::hypot(p.lon, p.lat), &there.lat, &there.lon, nullptr);
        if (there.lon - middle_.lon > 180) there.lon -= 360;
        if (there.lon - middle_.lon < -180) there.lon += 360;
        return there;
    }

private:
    geod_geodesic earth_{};
    LonLat middle_;
};

Path dense(const Path& line) {
    Path path;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const LonLat a = line[i];
        const LonLat b = line[i + 1];
        const double far = std::max(std::abs(b.lon - a.lon), std::abs(b.lat - a.lat));
        const int pieces = std::max(1, static_cast<int>(std::ceil(far / step_degrees)));
        for (int k = 0; k < pieces; ++k)
            path.push_back({a.lon + (b.lon - a.lon) * k / pieces, a.lat + (b.lat - a.lat) * k / pieces});
    }
    path.push_back(line.back());
    return path;
}

/// Pieces that follow one another, none of which goes far from where it begins or ends there: of a ring
/// GEOS 3.11 leaves its middle out, however far the zone reaches.
Lines stretches(const Path& line) {
    Lines all{{line.front()}};
    for (std::size_t i = 1; i < line.size(); ++i) {
        all.back().push_back(line[i]);
        const LonLat from = all.back().front();
        const bool far =
            std::max(std::abs(line[i].lon - from.lon), std::abs(line[i].lat - from.lat)) > stretch_degrees;
        if (far && i + 1 < line.size()) all.push_back({line[i]});
    }
    if (all.size() == 1 && line.size() > 2 && line.front() == line.back()) {
        const auto middle = line.begin() + static_cast<std::ptrdiff_t>(line.size() / 2);
        return {Path(line.begin(), middle + 1), Path(middle, line.end())};
    }
    return all;
}

Polygons around(const Geos& geos, const Path& stretch, double km) {
    const Plane plane(stretch[stretch.size() / 2]);
    Path flat;
    for (const LonLat p : stretch) flat.push_back(plane.to_plane(p));
    GEOSCoordSequence* points = GEOSCoordSeq_copyFromBuffer_r(geos.get(), &flat.front().lon,
                                                              static_cast<unsigned>(flat.size()), 0, 0);
    const auto line = geos.need(points == nullptr ? nullptr : GEOSGeom_createLineString_r(geos.get(), points),
                                "draw a line");
    const auto plain =
        geos.need(GEOSSimplify_r(geos.get(), line.get(), km * 1000 * tolerance), "thin a line");
    const auto zone =
        geos.need(GEOSBuffer_r(geos.get(), plain.get(), km * 1000, quarter_steps), "widen a line");
    Polygons polygons =
        geos.polygons(geos.need(GEOSDensify_r(geos.get(), zone.get(), step_metres), "widen a line").get());
    for (Polygon& polygon : polygons) {
        for (LonLat& p : polygon.outer) p = plane.to_ground(p);
        for (Path& hole : polygon.holes)
            for (LonLat& p : hole) p = plane.to_ground(p);
    }
    return polygons;
}

}  // namespace

Polygons surroundings(const Lines& lines, double km) {
    const Geos geos;
    Polygons parts;
    for (const Path& line : lines) {
        if (line.size() < 2) continue;
        for (const Path& stretch : stretches(dense(line))) {
            Polygons made = around(geos, stretch, km);
            std::move(made.begin(), made.end(), std::back_inserter(parts));
        }
    }
    return parts.empty() ? parts : unite(parts);
}

}  // namespace marchland::geo
