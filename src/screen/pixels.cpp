// SPDX-License-Identifier: MIT
#include "screen/pixels.h"

#include <algorithm>

namespace marchland::screen {

std::uint32_t word(text::Colour colour) {
    const auto share = [&](std::uint32_t channel) { return (channel * colour.a + 127) / 255; };
    return std::uint32_t{colour.a} << 24 | share(colour.r) << 16 | share(colour.g) << 8 | share(colour.b);
}

void lay(Pixels& picture, const Pixels& from, const PixelBox& part, int x, int y) {
    const int left = std::max(0, -x);
    const int right = std::min(part.width, picture.width - x);
    const int bottom = std::min(part.height, picture.height - y);
    for (int v = std::max(0, -y); v < bottom; ++v) {
        const std::uint32_t* source = from.row(part.y + v) + part.x;
        std::uint32_t* target = picture.row(y + v) + x;
        for (int u = left; u < right; ++u) {
            const std::uint32_t px = source[u];
            if (px >= 0xff000000)
                target[u] = px;
            else if (px != 0)
                target[u] = over(target[u], px);
        }
    }
}

void lay(Pixels& picture, const Pixels& from, int x, int y) {
    lay(picture, from, {0, 0, from.width, from.height}, x, y);
}

}  // namespace marchland::screen
