// SPDX-License-Identifier: MIT
#include "page/clip.h"

#include <cmath>
#include <optional>
#include <utility>

namespace marchland::page {
namespace {

using map::Pixel;

/// One edge of the box as a half-plane: `depth` is how far inside of it a point lies.
struct Edge {
    double nx = 0;
    double ny = 0;
    double offset = 0;
    [[nodiscard]] double depth(Pixel p) const { return nx * p.x + ny * p.y + offset; }
};

Ring cut(const Ring& ring, const Edge& edge) {
    Ring kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Pixel a = ring[i];
        const Pixel b = ring[(i + 1) % ring.size()];
        const double at_a = edge.depth(a);
        const double at_b = edge.depth(b);
        if (at_a >= 0) kept.push_back(a);
        if ((at_a >= 0) != (at_b >= 0)) {
            const double t = at_a / (at_a - at_b);
            kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
    }
    return kept;
}

/// Where on a -> b the segment enters and leaves the box, 0..1.
std::optional<std::pair<double, double>> inside(Pixel a, Pixel b, const Box& box) {
    double enter = 0;
    double leave = 1;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double steps[4][2] = {
        {-dx, a.x - box.x}, {dx, box.right() - a.x}, {-dy, a.y - box.y}, {dy, box.bottom() - a.y}};
    for (const auto& [p, q] : steps) {
        if (p == 0) {
            if (q < 0) return std::nullopt;
        } else if (p < 0) {
            enter = std::max(enter, q / p);
        } else {
            leave = std::min(leave, q / p);
        }
    }
    if (enter > leave) return std::nullopt;
    return std::pair{enter, leave};
}

}  // namespace

Ring thinned(std::span<const Pixel> points, double least) {
    Ring kept;
    kept.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool end = i == 0 || i + 1 == points.size();
        if (end || std::abs(points[i].x - kept.back().x) + std::abs(points[i].y - kept.back().y) >= least)
            kept.push_back(points[i]);
    }
    return kept;
}

Ring clip_ring(std::span<const Pixel> ring, const Box& box) {
    const Edge edges[4] = {{1, 0, -box.x}, {-1, 0, box.right()}, {0, 1, -box.y}, {0, -1, box.bottom()}};
    Ring result(ring.begin(), ring.end());
    for (const Edge& edge : edges) {
        if (result.empty()) break;
        bool crosses = false;
        for (const Pixel p : result) crosses = crosses || edge.depth(p) < 0;
        if (crosses) result = cut(result, edge);
    }
    return result.size() < 3 ? Ring{} : result;
}

std::vector<Ring> clip_line(std::span<const Pixel> line, const Box& box) {
    std::vector<Ring> pieces;
    bool open = false;  // the last piece goes on at this segment's start
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Pixel a = line[i - 1];
        const Pixel b = line[i];
        const auto part = inside(a, b, box);
        if (!part) {
            open = false;
            continue;
        }
        const auto [enter, leave] = *part;
        const auto at = [&](double t) { return Pixel{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}; };
        if (!open || enter > 0) pieces.push_back({enter > 0 ? at(enter) : a});
        pieces.back().push_back(leave < 1 ? at(leave) : b);
        open = leave >= 1;
    }
    return pieces;
}

}  // namespace marchland::page
