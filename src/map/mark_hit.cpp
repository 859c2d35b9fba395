// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "geo/geodesic.h"
#include "map/mark_edit.h"
#include "map/mark_shapes.h"

namespace marchland::map {
namespace {

double distance(Pixel a, Pixel b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// East of the middle.
std::optional<Pixel> radius_handle(const Mark& mark, const MarkFrame& frame) {
    const MarkPoint middle = mark.points.front();
    if (mark.anchor == MarkAnchor::map) {
        const geo::LonLat edge = geo::travel({middle.x, middle.y}, 90, mark.radius_km);
        return frame.to_px({edge.lon, edge.lat}, MarkAnchor::map);
    }
    const auto at = frame.to_px(middle, MarkAnchor::sheet);
    const PxBox sheet = frame.sheet();
    if (!at) return std::nullopt;
    return Pixel{at->x + mark.radius_share * (sheet.right - sheet.left), at->y};
}

Handle::Kind kind_of(const Mark& mark, std::size_t index) {
    if (mark.kind == MarkKind::curve && index == 1) return Handle::Kind::bend;
    if (mark.kind == MarkKind::callout && index == 1) return Handle::Kind::box;
    const bool whole =
        mark.kind == MarkKind::text || mark.kind == MarkKind::badge || mark.kind == MarkKind::circle;
    return whole ? Handle::Kind::body : Handle::Kind::vertex;
}

bool in_box(const std::optional<PxBox>& box, Pixel p) {
    return box && p.x >= box->left && p.x <= box->right && p.y >= box->top && p.y <= box->bottom;
}

bool touches(const Drawing& drawing, Pixel at, double slack_px) {
    if (in_box(drawing.box, at)) return true;
    return std::ranges::any_of(drawing.paths, [&](const DrawnPath& path) {
        if (path.closed && path.fill.a > 0 && inside(path.lines, at)) return true;
        const double reach = slack_px + static_cast<double>(path.stroke.width_px) / 2;
        return std::ranges::any_of(
            path.lines, [&](const auto& line) { return nearest_on(line, path.closed, at).px <= reach; });
    });
}

std::string name_of(const Ref& ref, const Scene& scene, const story::Story& story) {
    const auto label = std::ranges::find_if(scene.labels, [&](const Label& one) { return one.ref == ref; });
    if (label != scene.labels.end()) return label->text;
    if (ref.kind == Ref::Kind::event && ref.index < story.events.size()) return story.events[ref.index].title;
    if (ref.kind == Ref::Kind::place && ref.index < story.places.size())
        return std::string(story.places[ref.index].names.in(scene.view.language));
    return "";
}

/// Keeps the nearest of what is offered within the radius.
class Nearest {
public:
    Nearest(Pixel at, double radius_px) : at_(at), least_(radius_px) {}
    bool offer(Pixel p) {
        const double off = distance(at_, p);
        if (off > least_) return false;
        least_ = off;
        best = p;
        return true;
    }
    std::optional<Pixel> best;

private:
    Pixel at_;
    double least_;
};

}  // namespace

std::vector<Handle> handles(const Mark& mark, const MarkFrame& frame) {
    const auto pixels = pixels_of(mark, frame);
    if (mark.locked || mark.hidden || !pixels) return {};
    std::vector<Handle> all;
    for (std::size_t i = 0; i < pixels->size(); ++i) all.push_back({kind_of(mark, i), i, (*pixels)[i]});
    if (mark.kind == MarkKind::circle && !mark.points.empty())
        if (const auto at = radius_handle(mark, frame)) all.push_back({Handle::Kind::radius, 0, *at});
    return all;
}

std::optional<Hit> hit(std::span<const Drawing> drawings, std::span<const Mark> marks, const MarkFrame& frame,
                       Pixel at, double slack_px, std::optional<std::uint32_t> selected) {
    if (selected && *selected < marks.size()) {
        std::optional<Hit> best;
        double least = std::max(handle_reach_px, slack_px);
        for (const Handle& handle : handles(marks[*selected], frame)) {
            const double off = distance(handle.at, at);
            if (off > least) continue;
            least = off;
            best = Hit{*selected, handle};
        }
        if (best) return best;
    }
    for (std::size_t i = drawings.size(); i-- > 0;) {
        const Drawing& drawing = drawings[i];
        if (drawing.annotation >= marks.size() || !touches(drawing, at, slack_px)) continue;
        const Mark& mark = marks[drawing.annotation];
        Hit found{drawing.annotation, {Handle::Kind::body, 0, at}};
        if (mark.kind == MarkKind::callout && !mark.locked && in_box(drawing.box, at))
            if (const auto pixels = pixels_of(mark, frame); pixels && pixels->size() > 1)
                found.handle = {Handle::Kind::box, 1, (*pixels)[1]};
        return found;
    }
    return std::nullopt;
}

std::optional<Snap> snapped(Pixel at, const Scene& scene, const story::Story& story,
                            std::span<const Mark> marks, const MarkFrame& frame, double radius_px,
                            std::optional<std::uint32_t> except) {
    Nearest nearest(at, radius_px);
    std::string name;
    for (const Symbol& symbol : scene.symbols)
        if (nearest.offer(symbol.at))
            name = symbol.refs.empty() ? "" : name_of(symbol.refs.front(), scene, story);
    if (!nearest.best) {
        name.clear();
        for (std::uint32_t i = 0; i < marks.size(); ++i) {
            if (i == except || marks[i].hidden || marks[i].anchor == MarkAnchor::sheet) continue;
            for (const Pixel p : pixels_of(marks[i], frame).value_or(std::vector<Pixel>{})) nearest.offer(p);
        }
    }
    if (!nearest.best) return std::nullopt;
    const auto point = frame.to_point(*nearest.best, MarkAnchor::map);
    if (!point) return std::nullopt;
    return Snap{*nearest.best, {point->x, point->y}, std::move(name)};
}

}  // namespace marchland::map
