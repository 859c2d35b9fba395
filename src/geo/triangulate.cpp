// SPDX-License-Identifier: MIT
#include <bit>
#include <unordered_map>

#include "geo/ear_clipper.h"
#include "geo/geos.h"
#include "geo/operations.h"

namespace marchland::geo {

namespace {

struct HashMetres {
    std::size_t operator()(Metres p) const {
        const auto x = std::bit_cast<std::uint64_t>(p.x);
        const auto y = std::bit_cast<std::uint64_t>(p.y);
        return (x * 0x9E3779B97F4A7C15ULL) ^ (y * 0xC2B2AE3D27D4EB4FULL >> 7);
    }
};

/// Adds triangles to a mesh, each corner once per polygon.
class Collector {
public:
    explicit Collector(Mesh& mesh) : mesh_(mesh) {}

    void add(GEOSContextHandle_t context, const GEOSGeometry* triangle) {
        const GEOSCoordSequence* corners =
            GEOSGeom_getCoordSeq_r(context, GEOSGetExteriorRing_r(context, triangle));
        Metres at[4];
        unsigned size = 0;
        if (GEOSCoordSeq_getSize_r(context, corners, &size) == 0 || size != 4) return;
        GEOSCoordSeq_copyToBuffer_r(context, corners, &at[0].x, 0, 0);
        for (int i = 0; i < 3; ++i) mesh_.indices.push_back(index(at[i]));
    }

private:
    std::uint32_t index(Metres p) {
        const auto next = static_cast<std::uint32_t>(mesh_.vertices.size());
        const auto [found, is_new] = known_.try_emplace(p, next);
        if (is_new) mesh_.vertices.push_back(p);
        return found->second;
    }

    Mesh& mesh_;
    std::unordered_map<Metres, std::uint32_t, HashMetres> known_;
};

Geos::Geometry triangles_of(const Geos& geos, const MetrePolygon& polygon) {
    std::vector<const std::vector<Metres>*> rings;
    for (const auto& ring : polygon.rings) rings.push_back(&ring);
    if (rings.empty()) return geos.own(nullptr);
    const Geos::Geometry shape = geos.valid(geos.polygon(rings));
    return geos.own(shape ? GEOSConstrainedDelaunayTriangulation_r(geos.get(), shape.get()) : nullptr);
}

}  // namespace

Mesh triangulate(std::span<const MetrePolygon> polygons) {
    const Geos geos;
    Mesh mesh;
    for (const MetrePolygon& polygon : polygons) {
        if (clip_ears(polygon, mesh)) continue;
        const Geos::Geometry triangles = triangles_of(geos, polygon);
        if (!triangles) continue;
        Collector collector(mesh);
        for (int i = 0; i < GEOSGetNumGeometries_r(geos.get(), triangles.get()); ++i) {
            collector.add(geos.get(), GEOSGetGeometryN_r(geos.get(), triangles.get(), i));
        }
    }
    return mesh;
}

}  // namespace marchland::geo
