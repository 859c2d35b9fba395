// SPDX-License-Identifier: MIT
#include "geo/operations.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

#include "geo/error.h"
#include "geo/geodesic.h"
#include "geo/geos.h"

namespace marchland::geo {

namespace {

/// Union of the parts, valid, as one geometry.
Geos::Geometry united(const Geos& geos, const Polygons& polygons) {
    const Geos::Geometry parts = geos.multipolygon(polygons);
    return geos.need(GEOSUnaryUnion_r(geos.get(), parts.get()), "unite polygons");
}

const Polygon* largest(const Polygons& polygons) {
    const Polygon* best = nullptr;
    double best_area = -1;
    for (const Polygon& polygon : polygons) {
        if (polygon.outer.size() < 3) continue;
        const double area = area_km2({polygon});
        if (area > best_area) best_area = area, best = &polygon;
    }
    return best;
}

using Operation = GEOSGeometry* (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*);

Polygons combined(const Polygons& a, const Polygons& b, Operation operation, const char* what) {
    const Geos geos;
    const Geos::Geometry left = united(geos, a);
    const Geos::Geometry right = united(geos, b);
    return geos.polygons(geos.need(operation(geos.get(), left.get(), right.get()), what).get());
}

}  // namespace

Polygons unite(const Polygons& polygons) {
    const Geos geos;
    return geos.polygons(united(geos, polygons).get());
}

Polygons intersect(const Polygons& a, const Polygons& b) {
    return combined(a, b, GEOSIntersection_r, "intersect polygons");
}

Polygons subtract(const Polygons& from, const Polygons& what) {
    return combined(from, what, GEOSDifference_r, "subtract polygons");
}

Polygons clip(const Polygons& polygons, const LonLatBox& box) {
    assert(box.west < box.east && box.south < box.north);
    const Path frame{
        {box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}};
    return intersect(polygons, {Polygon{frame, {}}});
}

Lines inner_edge(const Polygons& area, const Polygons& host, double reach) {
    constexpr int quarter_steps = 4;
    const Geos geos;
    const auto outline = [&](const Polygons& polygons) {
        return geos.need(GEOSBoundary_r(geos.get(), united(geos, polygons).get()), "outline an area");
    };
    const Geos::Geometry rim =
        geos.need(GEOSBuffer_r(geos.get(), outline(host).get(), reach, quarter_steps), "widen an outline");
    const Geos::Geometry inside =
        geos.need(GEOSDifference_r(geos.get(), outline(area).get(), rim.get()), "find where an area ends");
    return geos.lines(geos.need(GEOSLineMerge_r(geos.get(), inside.get()), "join lines").get());
}

LonLat label_point(const Polygons& polygons) {
    const Polygon* part = largest(polygons);
    if (part == nullptr) throw Error("cannot place a label: the area has no polygon");
    // Degrees are narrower than high away from the equator; the circle must be one on the ground.
    const LonLatBox box = bounds(Polygons{*part}).value();
    const double narrow = std::max(0.01, std::cos((box.south + box.north) / 2 * std::numbers::pi / 180));
    Polygon squeezed = *part;
    for (LonLat& p : squeezed.outer) p.lon *= narrow;
    for (Path& hole : squeezed.holes) {
        for (LonLat& p : hole) p.lon *= narrow;
    }
    const Geos geos;
    const double tolerance = std::max(box.east - box.west, box.north - box.south) / 200;
    const Geos::Geometry shape = geos.multipolygon({squeezed});
    const Geos::Geometry surface = geos.need(GEOSUnaryUnion_r(geos.get(), shape.get()), "place a label");
    Geos::Geometry at = geos.own(nullptr);
    if (tolerance > 0 && GEOSisEmpty_r(geos.get(), surface.get()) == 0) {
        const auto radius = geos.own(GEOSMaximumInscribedCircle_r(geos.get(), surface.get(), tolerance));
        if (radius) at = geos.own(GEOSGeomGetStartPoint_r(geos.get(), radius.get()));
    }
    LonLat p{part->outer.front().lon * narrow,
             part->outer.front().lat};  // what is left for a sliver without area
    if (at) {
        GEOSGeomGetX_r(geos.get(), at.get(), &p.lon);
        GEOSGeomGetY_r(geos.get(), at.get(), &p.lat);
    }
    return {p.lon / narrow, p.lat};
}

}  // namespace marchland::geo
