// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <cmath>
#include <vector>

#include "map/scene.h"
#include "map/view.h"
#include "screen/shader_contract.h"

namespace marchland::screen {

/// What every renderer needs to know of the picture: the way from metres and style px to clip units.
struct Frame {
    map::Camera camera;
    double scale = 1;                      // device px a style px
    geo::MetreBox visible = camera.box();  // what of the picture is painted
    double up = 1;                         // -1: the target's rows run from the top down

    [[nodiscard]] Vec2 centre() const {
        return {static_cast<float>(camera.centre.x), static_cast<float>(camera.centre.y)};
    }
    /// Clip units a metre.
    [[nodiscard]] Vec2 metres_to_clip() const {
        return {static_cast<float>(2.0 / (camera.metres_per_px * camera.width)),
                static_cast<float>(2.0 * up / (camera.metres_per_px * camera.height))};
    }
    /// Clip units a device px.
    [[nodiscard]] Vec2 px_to_clip() const {
        return {static_cast<float>(2.0 / (scale * camera.width)),
                static_cast<float>(2.0 * up / (scale * camera.height))};
    }
    /// Device px a metre.
    [[nodiscard]] float px_per_metre() const { return static_cast<float>(scale / camera.metres_per_px); }
};

[[nodiscard]] inline int device_px(double style_px, double scale) {
    return static_cast<int>(std::lround(style_px * scale));
}

[[nodiscard]] inline map::PxBox box_around(map::Pixel at, double reach) {
    return {at.x - reach, at.y - reach, at.x + reach, at.y + reach};
}

/// Whether a box lies wholly in one of the others.
[[nodiscard]] inline bool is_covered(const map::PxBox& box, const std::vector<map::PxBox>& covered) {
    return std::any_of(covered.begin(), covered.end(), [&](const map::PxBox& cover) {
        return box.left >= cover.left && box.right <= cover.right && box.top >= cover.top &&
               box.bottom <= cover.bottom;
    });
}

}  // namespace marchland::screen
