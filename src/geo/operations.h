// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "geo/values.h"

namespace marchland::geo {

/// Even-odd test in degrees; a point on an edge may count either way.
[[nodiscard]] bool contains(const Polygon& polygon, LonLat p);
[[nodiscard]] bool contains(const Polygons& polygons, LonLat p);

/// Set operations through GEOS, in degrees. Throw Error when GEOS cannot (its own words).
[[nodiscard]] Polygons unite(const Polygons& polygons);
[[nodiscard]] Polygons intersect(const Polygons& a, const Polygons& b);
[[nodiscard]] Polygons subtract(const Polygons& from, const Polygons& what);
[[nodiscard]] Polygons clip(const Polygons& polygons, const LonLatBox& box);

/// The stretches of the area's outline farther than `reach` degrees from the host's: where it ends inside.
[[nodiscard]] Lines inner_edge(const Polygons& area, const Polygons& host, double reach);

/// A point well inside the largest part (pole of inaccessibility, GEOS maximum inscribed circle).
[[nodiscard]] LonLat label_point(const Polygons& polygons);

/// One projected polygon as rings (outer first), and the triangles that fill it.
struct MetrePolygon {
    std::vector<std::vector<Metres>> rings;
};
struct Mesh {
    std::vector<Metres> vertices;
    std::vector<std::uint32_t> indices;  // three a triangle
};
/// Triangles that fill all polygons, in one mesh: ears clipped from what is simple, and constrained Delaunay
/// triangles of what GEOS makes of the rest. A polygon that it cannot repair is left out.
[[nodiscard]] Mesh triangulate(std::span<const MetrePolygon> polygons);

}  // namespace marchland::geo
