// SPDX-License-Identifier: MIT
#include "geo/geos.h"

#include <fmt/format.h>

#include "geo/error.h"

namespace marchland::geo {

Geos::Geos() : context_(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(context_, &Geos::keep_message, this);
}

Geos::~Geos() {
    GEOS_finish_r(context_);
}

void Geos::keep_message(const char* message, void* self) {
    static_cast<Geos*>(self)->message_ = message;
}

Geos::Geometry Geos::need(GEOSGeometry* geometry, const char* what) const {
    if (geometry == nullptr) throw Error(fmt::format("cannot {}: {}", what, message_));
    return own(geometry);
}

GEOSGeometry* Geos::ring(const double* xy, std::size_t points) const {
    const double* last = xy + 2 * (points - 1);
    const bool closed = points > 1 && xy[0] == last[0] && xy[1] == last[1];
    const std::size_t distinct = closed ? points - 1 : points;
    if (distinct < 3) return nullptr;
    std::vector<double> closed_xy(xy, xy + 2 * distinct);
    closed_xy.push_back(xy[0]);
    closed_xy.push_back(xy[1]);
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(context_, closed_xy.data(), static_cast<unsigned>(distinct + 1), 0, 0);
    return sequence == nullptr ? nullptr : GEOSGeom_createLinearRing_r(context_, sequence);
}

template <class Point>
Geos::Geometry Geos::polygon(const std::vector<const std::vector<Point>*>& rings) const {
    static_assert(sizeof(Point) == 2 * sizeof(double));
    GEOSGeometry* outer = nullptr;
    std::vector<GEOSGeometry*> holes;
    for (const std::vector<Point>* points : rings) {
        GEOSGeometry* made =
            points->empty() ? nullptr : ring(reinterpret_cast<const double*>(points->data()), points->size());
        if (points == rings.front()) {
            if (made == nullptr) return own(nullptr);
            outer = made;
        } else if (made != nullptr) {
            holes.push_back(made);
        }
    }
    if (outer == nullptr) return own(nullptr);
    return own(GEOSGeom_createPolygon_r(context_, outer, holes.data(), static_cast<unsigned>(holes.size())));
}

template Geos::Geometry Geos::polygon(const std::vector<const std::vector<LonLat>*>&) const;
template Geos::Geometry Geos::polygon(const std::vector<const std::vector<Metres>*>&) const;

Geos::Geometry Geos::valid(Geometry geometry) const {
    if (!geometry || GEOSisValid_r(context_, geometry.get()) == 1) return geometry;
    return own(GEOSMakeValid_r(context_, geometry.get()));
}

Geos::Geometry Geos::multipolygon(const Polygons& polygons) const {
    std::vector<Geometry> parts;
    for (const Polygon& polygon : polygons) {
        std::vector<const Path*> rings{&polygon.outer};
        for (const Path& hole : polygon.holes) rings.push_back(&hole);
        if (Geometry part = valid(this->polygon(rings))) parts.push_back(std::move(part));
    }
    std::vector<GEOSGeometry*> released;
    for (Geometry& part : parts) {
        // A repaired part may be a collection itself: take it apart.
        for (int i = 0; i < GEOSGetNumGeometries_r(context_, part.get()); ++i) {
            const GEOSGeometry* piece = GEOSGetGeometryN_r(context_, part.get(), i);
            if (GEOSGeom_getDimensions_r(context_, piece) == 2)
                released.push_back(GEOSGeom_clone_r(context_, piece));
        }
    }
    return need(GEOSGeom_createCollection_r(context_, GEOS_GEOMETRYCOLLECTION, released.data(),
                                            static_cast<unsigned>(released.size())),
                "collect polygons");
}

namespace {

Path ring_of(GEOSContextHandle_t context, const GEOSGeometry* ring) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, ring);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(context, sequence, &size);
    Path path(size);
    if (size > 0) GEOSCoordSeq_copyToBuffer_r(context, sequence, &path.front().lon, 0, 0);
    if (path.size() > 1 && path.front() == path.back()) path.pop_back();
    return path;
}

void add_polygons(GEOSContextHandle_t context, const GEOSGeometry* geometry, Polygons& into) {
    const int type = GEOSGeomTypeId_r(context, geometry);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(context, geometry) == 1) return;
        Polygon polygon;
        polygon.outer = ring_of(context, GEOSGetExteriorRing_r(context, geometry));
        for (int i = 0; i < GEOSGetNumInteriorRings_r(context, geometry); ++i) {
            polygon.holes.push_back(ring_of(context, GEOSGetInteriorRingN_r(context, geometry, i)));
        }
        into.push_back(std::move(polygon));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(context, geometry); ++i) {
            add_polygons(context, GEOSGetGeometryN_r(context, geometry, i), into);
        }
    }
}

void add_lines(GEOSContextHandle_t context, const GEOSGeometry* geometry, Lines& into) {
    const int type = GEOSGeomTypeId_r(context, geometry);
    if (type == GEOS_LINESTRING) {
        const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, geometry);
        unsigned size = 0;
        GEOSCoordSeq_getSize_r(context, sequence, &size);
        if (size < 2) return;
        into.emplace_back(size);
        GEOSCoordSeq_copyToBuffer_r(context, sequence, &into.back().front().lon, 0, 0);
    } else if (type == GEOS_MULTILINESTRING || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(context, geometry); ++i)
            add_lines(context, GEOSGetGeometryN_r(context, geometry, i), into);
    }
}

}  // namespace

Lines Geos::lines(const GEOSGeometry* geometry) const {
    Lines all;
    add_lines(context_, geometry, all);
    return all;
}

Polygons Geos::polygons(const GEOSGeometry* geometry) const {
    Polygons all;
    add_polygons(context_, geometry, all);
    return all;
}

}  // namespace marchland::geo
