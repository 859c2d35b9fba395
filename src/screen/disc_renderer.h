// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/fill_renderer.h"
#include "screen/line_renderer.h"

namespace marchland::screen {

/// Paints locations known to a radius: a light fill and a dashed outline, by way of the area and line
/// shaders with a circle of radius 1 for a mesh.
class DiscRenderer {
public:
    DiscRenderer();
    void draw(const Frame& frame, const std::vector<map::Disc>& discs, const FillRenderer& fills,
              const LineRenderer& lines) const;

private:
    std::vector<GpuMesh> area_;
    std::vector<GpuMesh> outline_;
};

}  // namespace marchland::screen
