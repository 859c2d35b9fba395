// SPDX-License-Identifier: MIT
#include "map/mark_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace marchland::map {
namespace {

constexpr int curve_steps = 48;
constexpr double smooth_step_px = 3;
constexpr int most_smooth_steps = 16;

double distance(Pixel a, Pixel b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

Pixel mixed(Pixel a, Pixel b, double t) {
    return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

PxLine reversed(std::span<const Pixel> line) {
    return {line.rbegin(), line.rend()};
}

/// One stretch of the soft curve, from b to c, by Barry and Goldman's pyramid.
void append_stretch(PxLine& out, Pixel a, Pixel b, Pixel c, Pixel d) {
    const auto knot = [](Pixel p, Pixel q) { return std::max(std::sqrt(distance(p, q)), 1e-3); };
    const double t1 = knot(a, b);
    const double t2 = t1 + knot(b, c);
    const double t3 = t2 + knot(c, d);
    const int steps = std::clamp(static_cast<int>(distance(b, c) / smooth_step_px), 1, most_smooth_steps);
    for (int i = 1; i <= steps; ++i) {
        const double t = t1 + (t2 - t1) * i / steps;
        const Pixel ab = mixed(a, b, t / t1);
        const Pixel bc = mixed(b, c, (t - t1) / (t2 - t1));
        const Pixel cd = mixed(c, d, (t - t2) / (t3 - t2));
        const Pixel abc = mixed(ab, bc, t / t2);
        const Pixel bcd = mixed(bc, cd, (t - t1) / (t3 - t1));
        out.push_back(mixed(abc, bcd, (t - t1) / (t2 - t1)));
    }
}

/// The line less `cut` px at its end.
PxLine cut_short(std::span<const Pixel> line, double cut) {
    const double keep = length_of(line) - cut;
    if (line.size() < 2 || keep <= 0) return {};
    PxLine out{line.front()};
    double along = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = distance(line[i - 1], line[i]);
        if (along + step >= keep) {
            out.push_back(mixed(line[i - 1], line[i], step > 0 ? (keep - along) / step : 0));
            break;
        }
        along += step;
        out.push_back(line[i]);
    }
    return out;
}

}  // namespace

double doubled_area(std::span<const Pixel> ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Pixel a = ring[i];
        const Pixel b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

double length_of(std::span<const Pixel> line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) length += distance(line[i - 1], line[i]);
    return length;
}

Station station_at(std::span<const Pixel> line, double along) {
    if (line.empty()) return {};
    Station station{line.front(), {1, 0}};
    double passed = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = distance(line[i - 1], line[i]);
        if (step <= 0) continue;
        const double t = std::clamp((along - passed) / step, 0.0, 1.0);
        station = {mixed(line[i - 1], line[i], t),
                   {(line[i].x - line[i - 1].x) / step, (line[i].y - line[i - 1].y) / step}};
        passed += step;
        if (passed >= along) break;
    }
    return station;
}

PxLine bent(Pixel start, Pixel middle, Pixel end) {
    const Pixel control{2 * middle.x - (start.x + end.x) / 2, 2 * middle.y - (start.y + end.y) / 2};
    PxLine line;
    line.reserve(curve_steps + 1);
    for (int i = 0; i <= curve_steps; ++i) {
        const double t = static_cast<double>(i) / curve_steps;
        line.push_back(mixed(mixed(start, control, t), mixed(control, end, t), t));
    }
    return line;
}

PxLine smoothed(std::span<const Pixel> path) {
    PxLine points;
    for (const Pixel p : path)
        if (points.empty() || distance(points.back(), p) > 0.01) points.push_back(p);
    if (points.size() < 3) return points;
    PxLine out{points.front()};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Pixel b = points[i];
        const Pixel c = points[i + 1];
        const Pixel a = i > 0 ? points[i - 1] : mixed(b, c, -1);
        const Pixel d = i + 2 < points.size() ? points[i + 2] : mixed(b, c, 2);
        append_stretch(out, a, b, c, d);
    }
    return out;
}

ArrowHead arrow_head(std::span<const Pixel> line, double width_px) {
    const double whole = length_of(line);
    if (whole < 1) return {};
    const double length = std::min(7 + 2.6 * width_px, 0.7 * whole);
    const double half = 0.42 * length;
    const double notch = 0.2 * length;
    const Pixel tip = line.back();
    // Along the chord of what it covers: the end of a curve alone would point past its way.
    const Pixel base = station_at(line, whole - length).at;
    const double reach = std::max(distance(base, tip), 1e-9);
    const Pixel u{(tip.x - base.x) / reach, (tip.y - base.y) / reach};
    const auto at = [&](double back, double side) {
        return Pixel{tip.x - back * u.x - side * u.y, tip.y - back * u.y + side * u.x};
    };
    // A little into the head, so that no seam shows between them.
    return {{tip, at(length, half), at(length - notch, 0), at(length, -half)},
            std::max(length - notch - 1, 0.5 * length)};
}

PxLine shortened(std::span<const Pixel> line, double at_start, double at_end) {
    const PxLine end_cut = cut_short(line, at_end);
    if (at_start <= 0) return end_cut;
    return reversed(cut_short(reversed(end_cut), at_start));
}

PxLine rounded_box(const PxBox& box, double radius) {
    constexpr int steps = 5;
    const double r = std::min({radius, (box.right - box.left) / 2, (box.bottom - box.top) / 2});
    const Pixel middles[] = {{box.right - r, box.top + r},
                             {box.right - r, box.bottom - r},
                             {box.left + r, box.bottom - r},
                             {box.left + r, box.top + r}};
    PxLine ring;
    for (int corner = 0; corner < 4; ++corner)
        for (int i = 0; i <= steps; ++i) {
            const double angle = (corner - 1 + static_cast<double>(i) / steps) * std::numbers::pi / 2;
            ring.push_back(
                {middles[corner].x + r * std::cos(angle), middles[corner].y + r * std::sin(angle)});
        }
    return ring;
}

PxLine disc(Pixel middle, double radius) {
    const int corners = std::clamp(static_cast<int>(radius * 4), 24, 144);
    PxLine ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ring.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
    }
    return ring;
}

std::optional<Pixel> leader_start(const PxBox& box, Pixel tip) {
    const double aside = std::max({box.left - tip.x, tip.x - box.right, 0.0});
    const double above = std::max({box.top - tip.y, tip.y - box.bottom, 0.0});
    if (aside <= 0 && above <= 0) return std::nullopt;
    const double inset_x = std::min(9.0, (box.right - box.left) / 2);
    const double inset_y = std::min(9.0, (box.bottom - box.top) / 2);
    if (above >= aside)
        return Pixel{std::clamp(tip.x, box.left + inset_x, box.right - inset_x),
                     tip.y < box.top ? box.top : box.bottom};
    return Pixel{tip.x < box.left ? box.left : box.right,
                 std::clamp(tip.y, box.top + inset_y, box.bottom - inset_y)};
}

Pixel middle_of(std::span<const Pixel> ring) {
    Pixel sum;
    const double area = doubled_area(ring);
    if (std::abs(area) < 1e-6) {
        for (const Pixel p : ring) sum = {sum.x + p.x, sum.y + p.y};
        const double n = std::max<double>(1, static_cast<double>(ring.size()));
        return {sum.x / n, sum.y / n};
    }
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Pixel a = ring[i];
        const Pixel b = ring[(i + 1) % ring.size()];
        const double cross = a.x * b.y - b.x * a.y;
        sum = {sum.x + (a.x + b.x) * cross, sum.y + (a.y + b.y) * cross};
    }
    return {sum.x / (3 * area), sum.y / (3 * area)};
}

Nearness nearest_on(std::span<const Pixel> line, bool closed, Pixel p) {
    Nearness best;
    const std::size_t segments = closed ? line.size() : line.empty() ? 0 : line.size() - 1;
    if (segments == 0 && !line.empty()) best = {distance(line.front(), p), 0, line.front()};
    for (std::size_t i = 0; i < segments; ++i) {
        const Pixel a = line[i];
        const Pixel b = line[(i + 1) % line.size()];
        const double square = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
        const double t =
            square > 0
                ? std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / square, 0.0, 1.0)
                : 0;
        const Pixel at = mixed(a, b, t);
        if (const double px = distance(at, p); px < best.px) best = {px, i, at};
    }
    return best;
}

std::vector<PxBox> boxes_along(std::span<const Pixel> line, bool closed, double width_px) {
    constexpr double thin = 8;             // the smaller side of a box, the stroke's width aside
    constexpr double most_pieces = 4'000;  // of a segment that runs far out of the picture
    std::vector<PxBox> boxes;
    if (line.size() < 2) return boxes;
    PxBox box{line[0].x, line[0].y, line[0].x, line[0].y};
    Pixel last = line[0];
    const auto put = [&] {
        const double edge = width_px / 2;
        boxes.push_back({box.left - edge, box.top - edge, box.right + edge, box.bottom + edge});
    };
    const auto reach = [&](Pixel p) {
        const PxBox wider{std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
                          std::max(box.bottom, p.y)};
        if (std::min(wider.right - wider.left, wider.bottom - wider.top) <= thin) {
            box = wider;
        } else {
            put();
            box = {std::min(last.x, p.x), std::min(last.y, p.y), std::max(last.x, p.x),
                   std::max(last.y, p.y)};
        }
        last = p;
    };
    for (std::size_t i = 0; i + (closed ? 0 : 1) < line.size(); ++i) {
        const Pixel a = line[i];
        const Pixel b = line[(i + 1) % line.size()];
        const double aslant = std::min(std::abs(b.x - a.x), std::abs(b.y - a.y));
        const int pieces = static_cast<int>(std::clamp(std::ceil(aslant / thin), 1.0, most_pieces));
        for (int k = 1; k <= pieces; ++k)
            reach({a.x + (b.x - a.x) * k / pieces, a.y + (b.y - a.y) * k / pieces});
    }
    put();
    return boxes;
}

bool inside(std::span<const std::vector<Pixel>> rings, Pixel p) {
    bool odd = false;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Pixel a = ring[i];
            const Pixel b = ring[(i + 1) % ring.size()];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y)) odd = !odd;
        }
    return odd;
}

}  // namespace marchland::map
