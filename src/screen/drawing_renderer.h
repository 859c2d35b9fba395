// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/fill_renderer.h"
#include "screen/label_renderer.h"
#include "screen/line_renderer.h"

namespace marchland::screen {

/// Paints the marks of the user's, each over the one before: fills, lines with round corners, texts. Meshes
/// are kept while the drawings stand still.
class DrawingRenderer {
public:
    void draw(const Frame& frame, const std::vector<map::Drawing>& drawings, const FillRenderer& fills,
              const LineRenderer& lines, LabelRenderer& labels, TextAtlas& atlas);

private:
    struct Kept {
        std::size_t hash = 0;  // of the path and the picture's height
        std::vector<GpuMesh> area;
        std::vector<GpuMesh> line;
    };
    [[nodiscard]] const Kept& meshes(std::size_t slot, const map::DrawnPath& path, const map::Camera& camera);

    std::vector<Kept> kept_;  // by place in the order of painting
};

}  // namespace marchland::screen
