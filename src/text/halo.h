// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

namespace marchland::text {

/// Coverage of a picture, rows top to bottom, no padding; 0 nothing .. 255 all.
struct Mask {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> alpha;
};

/// The mask grown by `radius` px in all directions, its edge soft. Several times faster than stroking the
/// letters' outlines, which a window with hundreds of new labels would notice.
[[nodiscard]] Mask grown(const Mask& mask, double radius);

}  // namespace marchland::text
