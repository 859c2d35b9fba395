// SPDX-License-Identifier: MIT
#include "page/hatch.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace marchland::page {
namespace {

using map::Pixel;

struct Crossing {
    double along = 0;
    int winding = 0;
};

/// Along the line, across the lines.
struct Turned {
    double u = 0;
    double v = 0;
};

/// Crossings of the lines v = k * spacing with the rings' edges, by k.
std::map<long, std::vector<Crossing>> crossings(std::span<const Ring> rings, double angle, double spacing) {
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const auto turned = [&](Pixel p) { return Turned{c * p.x + s * p.y, c * p.y - s * p.x}; };
    std::map<long, std::vector<Crossing>> rows;
    for (const Ring& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Turned a = turned(ring[i]);
            const Turned b = turned(ring[(i + 1) % ring.size()]);
            // Half open, so that a line through a corner crosses once.
            const long first = std::lround(std::ceil(std::min(a.v, b.v) / spacing));
            const long end = std::lround(std::ceil(std::max(a.v, b.v) / spacing));
            for (long k = first; k < end; ++k) {
                const double t = (static_cast<double>(k) * spacing - a.v) / (b.v - a.v);
                rows[k].push_back({a.u + t * (b.u - a.u), b.v > a.v ? 1 : -1});
            }
        }
    return rows;
}

/// Calls `span(k, from, to)` for each stretch of each line that lies inside.
template <class Span>
void for_each_stretch(std::span<const Ring> rings, double angle, double spacing, Span&& span) {
    assert(spacing > 0);
    for (auto& [k, row] : crossings(rings, angle, spacing)) {
        std::sort(row.begin(), row.end(),
                  [](const Crossing& a, const Crossing& b) { return a.along < b.along; });
        int winding = 0;
        double from = 0;
        for (const Crossing& crossing : row) {
            if (winding == 0) from = crossing.along;
            winding += crossing.winding;
            if (winding == 0 && crossing.along > from) span(k, from, crossing.along);
        }
    }
}

}  // namespace

std::vector<Segment> hatch_lines(std::span<const Ring> rings, double angle, double spacing) {
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    std::vector<Segment> lines;
    for_each_stretch(rings, angle, spacing, [&](long k, double from, double to) {
        const double v = static_cast<double>(k) * spacing;
        lines.emplace_back(Pixel{c * from - s * v, s * from + c * v}, Pixel{c * to - s * v, s * to + c * v});
    });
    return lines;
}

std::vector<Pixel> hatch_dots(std::span<const Ring> rings, double spacing) {
    std::vector<Pixel> dots;
    for_each_stretch(rings, 0, spacing, [&](long k, double from, double to) {
        for (double x = std::ceil(from / spacing) * spacing; x <= to; x += spacing)
            dots.push_back({x, static_cast<double>(k) * spacing});
    });
    return dots;
}

}  // namespace marchland::page
