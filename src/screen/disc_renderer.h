// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/fill_renderer.h"
#include "screen/line_renderer.h"

namespace marchland::screen {

/// Paints locations known to a radius: a light fill and a dashed outline, through the area and line shaders.
/// One mesh a colour, made anew for each frame: a call for every disc would cost more than its pixels.
class DiscRenderer {
public:
    void draw(const Frame& frame, const std::vector<map::Disc>& discs, const FillRenderer& fills,
              const LineRenderer& lines) const;
};

}  // namespace marchland::screen
