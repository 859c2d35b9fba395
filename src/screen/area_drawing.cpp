// SPDX-License-Identifier: MIT
#include "screen/area_drawing.h"

#include <algorithm>
#include <cmath>

namespace marchland::screen {
namespace {

constexpr std::size_t most_cuts = 8;  // of an edge

// Twice what the ring encloses, by the shoelace formula.
double twice_area(const std::vector<geo::Metres>& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::Metres& a = ring[i];
        const geo::Metres& b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return std::abs(sum);
}

}  // namespace

std::vector<geo::Metres> rectangle_between(geo::Metres one, geo::Metres other) {
    return {one, {other.x, one.y}, other, {one.x, other.y}};
}

std::vector<geo::Metres> AreaDrawing::outline() const {
    if (shape == Shape::rectangle)
        return corners.empty() || !pointer ? corners : rectangle_between(corners.front(), *pointer);
    std::vector<geo::Metres> all = corners;
    if (pointer && !all.empty()) all.push_back(*pointer);
    return all;
}

std::optional<geo::Path> ring_of(const std::vector<geo::Metres>& corners, const geo::Projection& projection) {
    constexpr double least_m2 = 1;
    if (corners.size() < 3 || corners.size() > map::most_corners || twice_area(corners) < least_m2)
        return std::nullopt;
    const std::size_t cuts = std::clamp<std::size_t>(map::most_corners / corners.size(), 1, most_cuts);
    geo::Path ring;
    ring.reserve(corners.size() * cuts);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const geo::Metres& a = corners[i];
        const geo::Metres& b = corners[(i + 1) % corners.size()];
        for (std::size_t cut = 0; cut < cuts; ++cut) {
            const double share = static_cast<double>(cut) / static_cast<double>(cuts);
            const auto p = projection.inverse({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share});
            if (!p) return std::nullopt;
            ring.push_back(*p);
        }
    }
    return ring;
}

}  // namespace marchland::screen
