// SPDX-License-Identifier: MIT
#include "screen/open_parts.h"

#include <algorithm>
#include <cmath>

namespace marchland::screen {
namespace {

PxRect inside_of(const map::PxBox& box, double scale) {
    const auto up = [scale](double px) { return static_cast<int>(std::ceil(px * scale)); };
    const auto down = [scale](double px) { return static_cast<int>(std::floor(px * scale)); };
    return {up(box.left), up(box.top), down(box.right), down(box.bottom)};
}

bool is_empty(const PxRect& rect) {
    return rect.right <= rect.left || rect.bottom <= rect.top;
}

void append_without(const PxRect& rect, const PxRect& hole, std::vector<PxRect>& parts) {
    const PxRect shared{std::max(rect.left, hole.left), std::max(rect.top, hole.top),
                        std::min(rect.right, hole.right), std::min(rect.bottom, hole.bottom)};
    if (is_empty(shared)) {
        parts.push_back(rect);
        return;
    }
    for (const PxRect& part : {PxRect{rect.left, rect.top, rect.right, shared.top},
                               PxRect{rect.left, shared.top, shared.left, shared.bottom},
                               PxRect{shared.right, shared.top, rect.right, shared.bottom},
                               PxRect{rect.left, shared.bottom, rect.right, rect.bottom}})
        if (!is_empty(part)) parts.push_back(part);
}

}  // namespace

std::vector<PxRect> open_parts(const PxRect& whole, const std::vector<map::PxBox>& covered, double scale) {
    std::vector<PxRect> open{whole};
    for (const map::PxBox& box : covered) {
        std::vector<PxRect> left;
        for (const PxRect& rect : open) append_without(rect, inside_of(box, scale), left);
        open = std::move(left);
    }
    return open;
}

}  // namespace marchland::screen
