// SPDX-License-Identifier: MIT
#pragma once
#include "screen/frame.h"
#include "screen/gl.h"
#include "screen/relief_texels.h"

namespace marchland::screen {

/// A relief layer on the GPU.
struct GpuRelief {
    gl::Texture heights;
    geo::MetreBox box;
    map::Shading shading;
    Vec2 texel;  // one cell in texture units
    float slope = 0;
};

[[nodiscard]] GpuRelief upload(const HeightTexels& texels);

/// Shades the ground from its heights.
class ReliefRenderer {
public:
    explicit ReliefRenderer(const std::filesystem::path& shaders);
    void draw(const Frame& frame, const GpuRelief& relief) const;

private:
    gl::Program program_;
    gl::Buffer corners_;
};

}  // namespace marchland::screen
