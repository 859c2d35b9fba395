// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "map/scene.h"
#include "screen/pixels.h"

namespace marchland::screen {

/// Paints what DiscRenderer paints with the processor, its middle on the corner of a px. A circle is worked
/// out once for each radius, to a quarter of a px.
class DiscPixels {
public:
    /// `scale` in device px a style px.
    void draw(Pixels& picture, const map::Disc& disc, double scale);

private:
    struct Px {
        std::int16_t x, y;    // from the middle
        std::uint16_t share;  // of 256
    };
    using Tint = std::array<std::uint32_t, 257>;  // a colour to so many shares of 256, premultiplied
    static void draw(Pixels& picture, const std::vector<Px>& circle, int x, int y, int reach,
                     const Tint& tint);
    const Tint& tint(text::Colour colour, double share);
    struct Circle {
        std::vector<Px> outline;
        std::vector<Px> fill;  // made when first asked for
    };
    std::map<std::pair<std::uint32_t, double>, Tint> tints_;
    std::map<std::pair<int, double>, Circle> circles_;  // by quarters of a device px, and scale
};

}  // namespace marchland::screen
