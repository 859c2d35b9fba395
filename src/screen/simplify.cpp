// SPDX-License-Identifier: MIT
#include "screen/simplify.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace marchland::screen {
namespace {

double squared_distance(geo::Metres a, geo::Metres b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

double squared_distance_to_segment(geo::Metres p, geo::Metres a, geo::Metres b) {
    const double length = squared_distance(a, b);
    if (length == 0) return squared_distance(p, a);
    const double t = std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length, 0.0, 1.0);
    return squared_distance(p, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
}

// Marks what stays between two points that stay.
void mark(const std::vector<geo::Metres>& path, std::size_t first, std::size_t last, double squared_tolerance,
          std::vector<char>& stays) {
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        double farthest = squared_tolerance;
        std::size_t at = 0;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double distance = squared_distance_to_segment(path[i], path[from], path[to]);
            if (distance > farthest) farthest = distance, at = i;
        }
        if (at == 0) continue;
        stays[at] = 1;
        open.emplace_back(from, at);
        open.emplace_back(at, to);
    }
}

std::vector<geo::Metres> simplified_ring(const std::vector<geo::Metres>& ring, double tolerance) {
    std::vector<geo::Metres> closed = ring;
    closed.push_back(ring.front());
    const auto far = std::max_element(ring.begin(), ring.end(), [&](geo::Metres a, geo::Metres b) {
        return squared_distance(a, ring.front()) < squared_distance(b, ring.front());
    });
    const auto middle = static_cast<std::size_t>(far - ring.begin());
    std::vector<char> stays(closed.size(), 0);
    stays[0] = stays[middle] = 1;
    mark(closed, 0, middle, tolerance * tolerance, stays);
    mark(closed, middle, closed.size() - 1, tolerance * tolerance, stays);
    std::vector<geo::Metres> kept;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (stays[i] != 0) kept.push_back(ring[i]);
    return kept;
}

bool is_smaller(const std::vector<geo::Metres>& ring, double tolerance) {
    geo::MetreBox box;
    for (const geo::Metres& p : ring) box.add(p);
    return box.max.x - box.min.x < tolerance && box.max.y - box.min.y < tolerance;
}

}  // namespace

std::vector<geo::Metres> simplified_path(const std::vector<geo::Metres>& path, double tolerance) {
    if (path.size() < 3) return path;
    std::vector<char> stays(path.size(), 0);
    stays.front() = stays.back() = 1;
    mark(path, 0, path.size() - 1, tolerance * tolerance, stays);
    std::vector<geo::Metres> kept;
    for (std::size_t i = 0; i < path.size(); ++i)
        if (stays[i] != 0) kept.push_back(path[i]);
    return kept;
}

geo::MetrePolygon simplified(const geo::MetrePolygon& polygon, double tolerance) {
    geo::MetrePolygon kept;
    for (std::size_t i = 0; i < polygon.rings.size(); ++i) {
        const std::vector<geo::Metres>& ring = polygon.rings[i];
        std::vector<geo::Metres> fewer;
        if (ring.size() > 2 && !is_smaller(ring, tolerance)) fewer = simplified_ring(ring, tolerance);
        if (fewer.size() > 2)
            kept.rings.push_back(std::move(fewer));
        else if (i == 0)
            return {};
    }
    return kept;
}

}  // namespace marchland::screen
