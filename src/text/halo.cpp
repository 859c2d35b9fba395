// SPDX-License-Identifier: MIT
#include "text/halo.h"

#include <algorithm>
#include <cmath>

namespace marchland::text {
namespace {

struct Tap {
    int dx = 0;
    int dy = 0;
    unsigned weight = 0;  // of 255
};

/// The disc that every inked pixel becomes.
std::vector<Tap> disc(double radius) {
    std::vector<Tap> taps;
    const int reach = static_cast<int>(std::ceil(radius + 0.5));
    for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx) {
            const double cover = std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
            if (cover > 0) taps.push_back({dx, dy, static_cast<unsigned>(std::lround(cover * 255))});
        }
    return taps;
}

}  // namespace

Mask grown(const Mask& mask, double radius) {
    Mask out{mask.width, mask.height, std::vector<std::uint8_t>(mask.alpha.size())};
    const std::vector<Tap> taps = disc(radius);
    const auto index = [&](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width) +
               static_cast<std::size_t>(x);
    };
    for (int y = 0; y < mask.height; ++y)
        for (int x = 0; x < mask.width; ++x) {
            const unsigned ink = mask.alpha[index(x, y)];
            if (ink == 0) continue;
            for (const Tap& tap : taps) {
                const int to_x = x + tap.dx;
                const int to_y = y + tap.dy;
                if (to_x < 0 || to_y < 0 || to_x >= mask.width || to_y >= mask.height) continue;
                std::uint8_t& target = out.alpha[index(to_x, to_y)];
                target = std::max(target, static_cast<std::uint8_t>(ink * tap.weight / 255));
            }
        }
    return out;
}

}  // namespace marchland::text
