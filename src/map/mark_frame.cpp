// SPDX-License-Identifier: MIT
#include "map/mark_frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/geodesic.h"

namespace marchland::map {
namespace {

constexpr int circle_corners = 144;
constexpr double farthest_px = 4e6;  // painters count in fractions of a px, and have only so many bits

}  // namespace

PxBox MarkFrame::sheet() const {
    const PxBox free{covered.left, covered.top, camera.width - covered.right, camera.height - covered.bottom};
    const bool room = free.right - free.left >= 1 && free.bottom - free.top >= 1;
    return room ? free : PxBox{0, 0, std::max(1.0, camera.width * 1.0), std::max(1.0, camera.height * 1.0)};
}

std::optional<Pixel> MarkFrame::to_px(MarkPoint p, MarkAnchor anchor) const {
    if (anchor == MarkAnchor::sheet) {
        const PxBox box = sheet();
        return Pixel{box.left + p.x * (box.right - box.left), box.top + p.y * (box.bottom - box.top)};
    }
    const auto metres = projection.forward(geo::LonLat{p.x, p.y});
    if (!metres) return std::nullopt;
    const Pixel at = camera.to_px(*metres);
    if (std::abs(at.x) > farthest_px || std::abs(at.y) > farthest_px) return std::nullopt;
    return at;
}

std::optional<MarkPoint> MarkFrame::to_point(Pixel p, MarkAnchor anchor) const {
    if (anchor == MarkAnchor::sheet) {
        const PxBox box = sheet();
        return MarkPoint{(p.x - box.left) / (box.right - box.left), (p.y - box.top) / (box.bottom - box.top)};
    }
    const auto at = projection.inverse(camera.to_metres(p));
    if (!at || !geo::lonlat(at->lon, at->lat)) return std::nullopt;
    return MarkPoint{at->lon, at->lat};
}

MarkFrame mark_frame(const View& view, const geo::Projection& projection) {
    return {projection, view.camera, view.covered};
}

std::optional<std::vector<Pixel>> pixels_of(const Mark& mark, const MarkFrame& frame) {
    std::vector<Pixel> pixels;
    pixels.reserve(mark.points.size());
    for (const MarkPoint p : mark.points) {
        const auto at = frame.to_px(p, mark.anchor);
        if (!at) return std::nullopt;
        pixels.push_back(*at);
    }
    return pixels;
}

std::vector<Pixel> circle_of(const Mark& mark, const MarkFrame& frame) {
    std::vector<Pixel> ring;
    if (mark.points.empty()) return ring;
    const MarkPoint middle = mark.points.front();
    if (mark.anchor == MarkAnchor::map) {
        for (const geo::LonLat p : geo::circle({middle.x, middle.y}, mark.radius_km, circle_corners))
            if (const auto at = frame.to_px({p.lon, p.lat}, mark.anchor)) ring.push_back(*at);
        return ring;
    }
    const auto at = frame.to_px(middle, mark.anchor);
    const PxBox sheet = frame.sheet();
    const double radius = mark.radius_share * (sheet.right - sheet.left);
    for (int i = 0; at && i < circle_corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / circle_corners;
        ring.push_back({at->x + radius * std::sin(angle), at->y - radius * std::cos(angle)});
    }
    return ring;
}

}  // namespace marchland::map
