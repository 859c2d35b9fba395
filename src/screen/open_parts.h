// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"

namespace marchland::screen {

/// Device px from the top left: [left, right) x [top, bottom).
struct PxRect {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    bool operator==(const PxRect&) const = default;
};

/// What of `whole` lies in none of the `covered` boxes (style px), as rectangles that do not overlap. A px
/// that a box covers in part counts as open. `scale` in device px a style px.
[[nodiscard]] std::vector<PxRect> open_parts(const PxRect& whole, const std::vector<map::PxBox>& covered,
                                             double scale);

}  // namespace marchland::screen
