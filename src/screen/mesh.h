// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

#include "map/scene.h"

namespace marchland::screen {

/// A run of a mesh's indices and the box of what it draws: what culling works on.
struct MeshPart {
    std::uint32_t first = 0;  // index into `indices`
    std::uint32_t count = 0;
    geo::MetreBox box;
};

struct FillVertex {
    float x = 0;  // projected metres
    float y = 0;
};

/// As line.vert takes them.
struct LineVertex {
    float x = 0;  // projected metres
    float y = 0;
    float normal_x = 0;
    float normal_y = 0;
    float along = 0;  // metres from the start of the path
    float side = 0;   // -1 or 1
};

template <class Vertex>
struct Mesh {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;  // triangles
    std::vector<MeshPart> parts;
};
using FillMesh = Mesh<FillVertex>;
using LineMesh = Mesh<LineVertex>;

/// Box of a polygon's outer ring.
[[nodiscard]] geo::MetreBox box_of(const geo::MetrePolygon& polygon);

/// Triangulates one polygon, with detail below `tolerance` metres left out, and appends it in compact parts.
void append_polygon(FillMesh& mesh, const geo::MetrePolygon& polygon, double tolerance);

/// Strips with mitred corners for all paths, with detail below `tolerance` metres left out, in parts of at
/// most 64 points.
[[nodiscard]] LineMesh line_mesh(const std::vector<std::vector<geo::Metres>>& paths, double tolerance);

/// Runs of indices (first, count) of the parts that overlap the box, neighbours joined.
struct IndexRun {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool operator==(const IndexRun&) const = default;
};
[[nodiscard]] std::vector<IndexRun> visible_runs(const std::vector<MeshPart>& parts,
                                                 const geo::MetreBox& box);

}  // namespace marchland::screen
