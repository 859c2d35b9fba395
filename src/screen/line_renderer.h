// SPDX-License-Identifier: MIT
#pragma once
#include "screen/frame.h"
#include "screen/gpu_mesh.h"

namespace marchland::screen {

/// Paints lines of constant width: the casing, then the line.
class LineRenderer {
public:
    explicit LineRenderer(const std::filesystem::path& shaders);
    void draw(const Frame& frame, const map::Stroke& stroke, const std::vector<GpuMesh>& meshes) const;

private:
    gl::Program line_;
};

}  // namespace marchland::screen
