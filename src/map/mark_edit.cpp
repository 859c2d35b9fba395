// SPDX-License-Identifier: MIT
#include "map/mark_edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <complex>

#include "geo/geodesic.h"
#include "map/mark_shapes.h"

namespace marchland::map {
namespace {

constexpr double copy_offset_px = 14;
constexpr double first_bend = 0.18;  // of a new curve, of the distance of its ends
constexpr double stroke_tolerance_px = 1.2;

bool is_path(MarkKind kind) {
    return kind == MarkKind::line || kind == MarkKind::area || kind == MarkKind::freehand ||
           kind == MarkKind::arrow;
}

bool is_of_region(MarkKind kind) {
    return kind == MarkKind::district || kind == MarkKind::border;
}

/// Nothing when one of the pixels has no place.
std::optional<std::vector<MarkPoint>> points_of(std::span<const Pixel> pixels, MarkAnchor anchor,
                                                const MarkFrame& frame) {
    std::vector<MarkPoint> points;
    for (const Pixel p : pixels) {
        const auto point = frame.to_point(p, anchor);
        if (!point) return std::nullopt;
        points.push_back(*point);
    }
    return points;
}

/// The mark with its points at those pixels.
Mark placed(Mark mark, std::span<const Pixel> pixels, const MarkFrame& frame) {
    if (auto points = points_of(pixels, mark.anchor, frame)) mark.points = std::move(*points);
    return mark;
}

/// The radius of a circle whose edge passes there.
void set_radius(Mark& mark, Pixel edge, const MarkFrame& frame) {
    if (mark.points.empty()) return;
    if (mark.anchor == MarkAnchor::map) {
        const MarkPoint middle = mark.points.front();
        if (const auto at = frame.to_point(edge, MarkAnchor::map))
            mark.radius_km = std::clamp(geo::distance_km({middle.x, middle.y}, {at->x, at->y}), 0.01, 2000.0);
        return;
    }
    const PxBox sheet = frame.sheet();
    if (const auto middle = frame.to_px(mark.points.front(), MarkAnchor::sheet))
        mark.radius_share = std::clamp(
            std::hypot(edge.x - middle->x, edge.y - middle->y) / (sheet.right - sheet.left), 0.001, 1.0);
}

/// Where the middle of a curve goes when its ends do: turned and stretched with them.
Pixel carried(Pixel middle, std::pair<Pixel, Pixel> before, std::pair<Pixel, Pixel> after) {
    using Complex = std::complex<double>;
    const auto number = [](Pixel p) { return Complex(p.x, p.y); };
    const Complex chord = number(before.second) - number(before.first);
    const Complex offset = number(middle) - number(before.first);
    const Complex share = std::abs(chord) > 1e-9 ? offset / chord : Complex(0.5, first_bend);
    const Complex at = number(after.first) + share * (number(after.second) - number(after.first));
    return {at.real(), at.imag()};
}

}  // namespace

std::optional<Mark> new_mark(MarkKind kind, std::span<const Pixel> drawn, MarkAnchor anchor,
                             const MarkFrame& frame) {
    Mark mark;
    mark.kind = kind;
    mark.anchor = anchor;
    mark.style = default_style(kind);
    std::vector<Pixel> pixels(drawn.begin(), drawn.end());
    if (kind == MarkKind::freehand) pixels = simplified_stroke(drawn, stroke_tolerance_px);
    if (kind == MarkKind::curve && pixels.size() == 2)
        pixels.insert(pixels.begin() + 1, carried({}, {}, {drawn[0], drawn[1]}));
    if (kind == MarkKind::circle && pixels.size() > 1) pixels.resize(1);
    auto points = points_of(pixels, anchor, frame);
    if (!points || points->size() > most_mark_points) return std::nullopt;
    mark.points = std::move(*points);
    if (kind == MarkKind::circle && drawn.size() > 1) set_radius(mark, drawn.back(), frame);
    Mark worded = mark;
    worded.text = "-";
    if (!is_of_region(kind) && !is_complete(worded)) return std::nullopt;
    return mark;
}

Mark moved(const Mark& mark, Pixel from, Pixel to, const MarkFrame& frame) {
    auto pixels = pixels_of(mark, frame);
    if (mark.locked || is_of_region(mark.kind) || !pixels) return mark;
    for (Pixel& p : *pixels) p = {p.x + to.x - from.x, p.y + to.y - from.y};
    return placed(mark, *pixels, frame);
}

Mark reshaped(const Mark& mark, const Handle& handle, Pixel to, const MarkFrame& frame) {
    auto pixels = pixels_of(mark, frame);
    if (mark.locked || !pixels) return mark;
    if (handle.kind == Handle::Kind::body) return moved(mark, handle.at, to, frame);
    if (handle.kind == Handle::Kind::radius) {
        Mark sized = mark;
        set_radius(sized, to, frame);
        return sized;
    }
    std::vector<Pixel>& p = *pixels;
    if (handle.index >= p.size()) return mark;
    if (mark.kind == MarkKind::curve && handle.index != 1 && p.size() == 3) {
        const std::pair before{p[0], p[2]};
        p[handle.index] = to;
        p[1] = carried(p[1], before, {p[0], p[2]});
    } else {
        p[handle.index] = to;
    }
    return placed(mark, p, frame);
}

Mark with_vertex(const Mark& mark, Pixel at, const MarkFrame& frame) {
    auto pixels = pixels_of(mark, frame);
    if (mark.locked || !is_path(mark.kind) || !pixels || pixels->size() >= most_mark_points) return mark;
    const Nearness nearest = nearest_on(*pixels, mark.kind == MarkKind::area, at);
    const auto point = frame.to_point(nearest.at, mark.anchor);
    if (!point) return mark;
    Mark more = mark;
    more.points.insert(more.points.begin() + static_cast<std::ptrdiff_t>(nearest.segment) + 1, *point);
    return more;
}

Mark without_vertex(const Mark& mark, std::size_t index) {
    const std::size_t least = mark.kind == MarkKind::area ? 3 : 2;
    if (mark.locked || !is_path(mark.kind) || index >= mark.points.size() || mark.points.size() <= least)
        return mark;
    Mark fewer = mark;
    fewer.points.erase(fewer.points.begin() + static_cast<std::ptrdiff_t>(index));
    return fewer;
}

Mark anchored(const Mark& mark, MarkAnchor anchor, const MarkFrame& frame) {
    const auto pixels = pixels_of(mark, frame);
    if (mark.locked || mark.anchor == anchor || is_of_region(mark.kind) || !pixels) return mark;
    const auto points = points_of(*pixels, anchor, frame);
    if (!points) return mark;
    Mark other = mark;
    other.anchor = anchor;
    other.points = *points;
    if (mark.kind != MarkKind::circle) return other;
    const std::vector<Pixel> ring = circle_of(mark, frame);
    if (ring.empty()) return mark;
    set_radius(other, ring.front(), frame);
    return other;
}

std::string new_mark_id(const story::Story& story) {
    const auto taken = [&](const std::string& id) {
        return std::ranges::any_of(story.annotations, [&](const auto& one) { return one.id == id; });
    };
    std::size_t number = story.annotations.size() + 1;
    while (taken(fmt::format("mark{}", number))) ++number;
    return fmt::format("mark{}", number);
}

Mark duplicated(const Mark& mark, const story::Story& story, const MarkFrame& frame) {
    Mark copy = mark;
    copy.locked = false;
    copy = moved(copy, {0, 0}, {copy_offset_px, copy_offset_px}, frame);
    copy.id = new_mark_id(story);
    return copy;
}

std::size_t reorder(std::vector<story::Annotation>& annotations, std::size_t index, MarkOrder order) {
    if (index >= annotations.size()) return index;
    const std::size_t last = annotations.size() - 1;
    const std::size_t target = order == MarkOrder::to_front  ? last
                               : order == MarkOrder::to_back ? 0
                               : order == MarkOrder::forward ? std::min(index + 1, last)
                                                             : index - std::min<std::size_t>(index, 1);
    const auto at = [&](std::size_t i) { return annotations.begin() + static_cast<std::ptrdiff_t>(i); };
    if (target > index)
        std::rotate(at(index), at(index + 1), at(target + 1));
    else
        std::rotate(at(target), at(index), at(index + 1));
    return target;
}

std::vector<Pixel> simplified_stroke(std::span<const Pixel> path, double tolerance_px) {
    if (path.size() < 3) return {path.begin(), path.end()};
    std::vector<bool> kept(path.size(), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, path.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        const std::vector<Pixel> chord{path[first], path[last]};
        std::size_t farthest = first;
        double most = tolerance_px;
        for (std::size_t i = first + 1; i < last; ++i)
            if (const double off = nearest_on(chord, false, path[i]).px; off > most) {
                most = off;
                farthest = i;
            }
        if (farthest == first) continue;
        kept[farthest] = true;
        open.emplace_back(first, farthest);
        open.emplace_back(farthest, last);
    }
    std::vector<Pixel> out;
    for (std::size_t i = 0; i < path.size(); ++i)
        if (kept[i]) out.push_back(path[i]);
    return out;
}

}  // namespace marchland::map
