// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "screen/gl.h"
#include "screen/mesh.h"

namespace marchland::screen {

/// A mesh on the GPU; `parts` stay here for culling.
struct GpuMesh {
    gl::Buffer vertices;
    gl::Buffer indices;
    std::vector<MeshPart> parts;
};

[[nodiscard]] GpuMesh upload(const FillMesh& mesh);
[[nodiscard]] GpuMesh upload(const LineMesh& mesh);

/// Draws the parts that overlap the box; the vertex attributes already point at the mesh.
void draw_visible(const GpuMesh& mesh, const geo::MetreBox& box);

}  // namespace marchland::screen
