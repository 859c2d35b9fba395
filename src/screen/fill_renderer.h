// SPDX-License-Identifier: MIT
#pragma once
#include "screen/frame.h"
#include "screen/gpu_mesh.h"

namespace marchland::screen {

/// Paints areas: a flat colour, then its pattern.
class FillRenderer {
public:
    explicit FillRenderer(const std::filesystem::path& shaders);
    void draw(const Frame& frame, const map::Fill& fill, const std::vector<GpuMesh>& meshes) const;

private:
    gl::Program fill_;
    gl::Program pattern_;
};

}  // namespace marchland::screen
