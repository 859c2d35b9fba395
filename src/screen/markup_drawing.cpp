// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/geodesic.h"
#include "map/mark_ground.h"
#include "screen/mark_steps.h"
#include "screen/markup_tool.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

using map::MarkKind;
using map::MarkPoint;
using map::Pixel;

constexpr double snap_px = 11;
constexpr double border_reach_px = 30;
constexpr double same_px = 6;  // two clicks so near are on one place
constexpr double hit_slack_px = 5;
constexpr int ground_level = 1;  // the map's own for most scales; quick enough for each move

geo::Path path_of(const std::vector<MarkPoint>& points) {
    geo::Path path;
    for (const MarkPoint p : points) path.push_back({p.x, p.y});
    return path;
}

// The points that a mark has as they were given, instead of by way of the picture.
void put_exactly(map::Mark& mark, const std::vector<MarkPoint>& points) {
    if (mark.kind == MarkKind::freehand || points.empty() || mark.points.empty()) return;
    mark.points.front() = points.front();
    if (mark.kind == MarkKind::circle) return;
    mark.points.back() = points.back();
    if (mark.points.size() == points.size()) mark.points = points;
}

int next_number(const std::vector<map::Mark>& marks) {
    int most = 0;
    for (const map::Mark& mark : marks)
        if (mark.kind == MarkKind::badge) most = std::max(most, mark.number);
    return std::min(most + 1, 999);
}

std::string next_words(MarkKind kind) {
    return kind == MarkKind::text || kind == MarkKind::callout ? words().first_words : "";
}

// Another of them is likely to follow.
bool goes_on(Tool tool) {
    return tool == Tool::freehand || tool == Tool::badge || tool == Tool::district;
}

map::Mark measured(MarkKind kind, const std::vector<MarkPoint>& points) {
    map::Mark mark;
    mark.kind = kind;
    mark.points = points;
    mark.style = map::default_style(MarkKind::line);
    mark.style.stroke.tone = map::MarkTone::blue;
    mark.style.dash = map::MarkDash::dashed;
    if (kind != MarkKind::area) return mark;
    mark.style.stroke.opacity = 0;
    mark.style.fill = {map::MarkTone::blue, {}, 12};
    return mark;
}

}  // namespace

map::MarkAnchor MarkupTool::anchor_now() const {
    const auto kind = kind_of(tool_);
    return kind ? anchors_.at(static_cast<std::size_t>(*kind)) : map::MarkAnchor::map;
}

std::optional<MarkPoint> MarkupTool::point_at(const MarkupDesk& desk, Pixel at) const {
    if (snap_) return MarkPoint{snap_->point.lon, snap_->point.lat};
    return desk.frame.to_point(at, anchor_now());
}

void MarkupTool::put_point(const MarkupDesk& desk, Pixel at) {
    if (const auto point = point_at(desk, at); point && points_.size() < map::most_mark_points)
        points_.push_back(*point);
}

void MarkupTool::leave() {
    if (drag_ || drawing_) return;
    pointer_.reset();
    snap_.reset();
    hovered_handle_.reset();
    over_mark_ = false;
    refs_.clear();
    border_point_.reset();
}

void MarkupTool::look(const MarkupDesk& desk, const MarkupPointer& pointer) {
    pointer_ = pointer.at;
    snap_.reset();
    hovered_handle_.reset();
    over_mark_ = false;
    if (tool_ == Tool::select) {
        const auto of = selected(desk.marks);
        const auto found =
            map::hit(desk.scene.drawings, desk.marks, desk.frame, pointer.at, hit_slack_px, of);
        over_mark_ = found.has_value();
        if (found && found->annotation == of) hovered_handle_ = found->handle;
    } else if (tool_ == Tool::district) {
        refs_.clear();
        const auto p = desk.frame.to_point(pointer.at, map::MarkAnchor::map);
        const auto* unit = p && !pointer.free ? desk.region.admin_at({p->x, p->y}) : nullptr;
        const auto* country = p && unit == nullptr ? desk.region.country_at({p->x, p->y}) : nullptr;
        if (unit != nullptr) refs_ = {unit->id};
        if (country != nullptr) refs_ = {country->id};
    } else if (tool_ == Tool::border) {
        find_border(desk, pointer.at);
    } else if (tool_ != Tool::freehand) {
        find_snap(desk, pointer);
    }
}

void MarkupTool::find_snap(const MarkupDesk& desk, const MarkupPointer& pointer) {
    if (pointer.free || anchor_now() == map::MarkAnchor::sheet) return;
    const auto except = drag_ ? std::optional(drag_->index) : std::nullopt;
    snap_ = map::snapped(pointer.at, desk.scene, desk.story, desk.marks, desk.frame, snap_px, except);
}

// The border under the pointer; once its stretch is begun, the place on the same one.
void MarkupTool::find_border(const MarkupDesk& desk, Pixel at) {
    const bool begun = !points_.empty();
    if (!begun) refs_.clear();
    border_point_.reset();
    const auto p = desk.frame.to_point(at, map::MarkAnchor::map);
    if (!p) return;
    const double reach_km = border_reach_px * desk.frame.camera.metres_per_px / 1000;
    const auto near = map::nearest_border(desk.region.level(ground_level), {p->x, p->y}, reach_km);
    const bool same = begun && refs_ == std::vector{near.left, near.right};
    if (begun && !same) border_point_ = p;
    if (near.left.empty() || (begun && !same)) return;
    refs_ = {near.left, near.right};
    border_point_ = MarkPoint{near.at.lon, near.at.lat};
}

std::optional<map::Mark> MarkupTool::made(const MarkupDesk& desk, MarkKind kind,
                                          std::vector<MarkPoint> points) const {
    const auto i = static_cast<std::size_t>(kind);
    std::vector<Pixel> pixels;
    for (const MarkPoint p : points) {
        const auto at = desk.frame.to_px(p, anchors_.at(i));
        if (!at) return std::nullopt;
        pixels.push_back(*at);
    }
    auto mark =
        map::new_mark(kind, kind == MarkKind::freehand ? stroke_ : pixels, anchors_.at(i), desk.frame);
    if (!mark) return std::nullopt;
    put_exactly(*mark, points);
    mark->id = map::new_mark_id(desk.story);
    mark->text = next_words(kind);
    mark->style = styles_.at(i);
    mark->number = next_number(desk.marks);
    return mark;
}

// What would come of a click there.
std::optional<map::Mark> MarkupTool::under_pointer(const MarkupDesk& desk) const {
    const auto kind = kind_of(tool_);
    if (!kind) return std::nullopt;
    if (kind == MarkKind::district || kind == MarkKind::border) {
        if (refs_.empty()) return std::nullopt;
        map::Mark mark;
        mark.kind = *kind;
        mark.refs = refs_;
        mark.points = points_;
        if (!points_.empty() && border_point_) mark.points.push_back(*border_point_);
        mark.style = styles_.at(static_cast<std::size_t>(*kind));
        mark.id = map::new_mark_id(desk.story);
        return mark;
    }
    std::vector<MarkPoint> points = points_;
    const bool follows = pointer_ && (!points.empty() || kind == MarkKind::text || kind == MarkKind::badge);
    if (follows)
        if (const auto point = point_at(desk, *pointer_)) points.push_back(*point);
    if (kind == MarkKind::area && points.size() == 2) {
        // Two corners show as a line until there is a third.
        auto edge = measured(MarkKind::line, points);
        edge.anchor = anchor_now();
        edge.style = styles_.at(static_cast<std::size_t>(MarkKind::area));
        return edge;
    }
    return made(desk, *kind, std::move(points));
}

MarkupAnswer MarkupTool::put(const MarkupDesk& desk, map::Mark mark) {
    MarkupAnswer answer{.taken = true};
    const bool worded = mark.kind == MarkKind::text || mark.kind == MarkKind::callout;
    answer.to_words = worded;
    answer.edit = add_step(desk.story, mark, words().add_mark, worded ? words_key(mark) : "");
    const Tool tool = tool_;
    take_up(goes_on(tool) ? tool : Tool::select);
    selected_ = Selected{static_cast<std::uint32_t>(desk.story.annotations.size()), mark.id};
    if (worded) writing_ = mark.id;
    return answer;
}

MarkupAnswer MarkupTool::finish(const MarkupDesk& desk) {
    if (tool_ == Tool::measure) {
        ended_ = points_.size() > 1;
        return {.taken = true};
    }
    const auto kind = kind_of(tool_);
    auto mark = kind && kind != MarkKind::border ? made(desk, *kind, points_) : under_pointer(desk);
    if (mark) return put(desk, std::move(*mark));
    abandon();
    return {.taken = true};
}

MarkupAnswer MarkupTool::click(const MarkupDesk& desk, const MarkupPointer& pointer) {
    look(desk, pointer);
    switch (tool_) {
        case Tool::select:
            return {.taken = std::exchange(selected_, std::nullopt).has_value()};
        case Tool::text:
        case Tool::badge:
            if (pointer.twice && tool_ == Tool::badge) return {.taken = true};
            put_point(desk, pointer.at);
            return finish(desk);
        case Tool::line:
        case Tool::area:
        case Tool::measure:
            if (pointer.twice && !points_.empty()) return finish(desk);
            if (std::exchange(ended_, false)) points_.clear();
            put_point(desk, pointer.at);
            return {.taken = true};
        case Tool::district:
            if (refs_.empty() || pointer.twice) return {.taken = true};
            if (auto mark = under_pointer(desk)) return put(desk, std::move(*mark));
            return {.taken = true};
        case Tool::border:
            return click_border(desk, pointer);
        default:
            return {.taken = true};
    }
}

MarkupAnswer MarkupTool::click_border(const MarkupDesk& desk, const MarkupPointer& pointer) {
    if (refs_.empty() || !border_point_) return {.taken = true};
    if (points_.empty()) {
        points_ = {*border_point_};
        return {.taken = true};
    }
    const auto start = desk.frame.to_px(points_.front(), map::MarkAnchor::map);
    const bool same = start && std::hypot(start->x - pointer.at.x, start->y - pointer.at.y) <= same_px;
    if (!same && !pointer.twice) return finish(desk);
    points_.clear();
    border_point_.reset();
    return finish(desk);
}

std::vector<Draft> MarkupTool::drafts(const MarkupDesk& desk) const {
    if (drag_) {
        if (!drag_->pulled) return {};
        return {{drag_->now, drag_->index}};
    }
    if (tool_ != Tool::measure) {
        auto mark = under_pointer(desk);
        if (!mark) return {};
        return {{std::move(*mark), std::nullopt}};
    }
    std::vector<MarkPoint> points = points_;
    if (pointer_ && !points.empty() && !ended_)
        if (const auto point = point_at(desk, *pointer_)) points.push_back(*point);
    std::vector<Draft> all;
    if (points.size() > 2) all.push_back({measured(MarkKind::area, points), std::nullopt});
    if (points.size() > 1) all.push_back({measured(MarkKind::line, points), std::nullopt});
    return all;
}

std::string MarkupTool::live_words(const MarkupDesk& desk) const {
    if (tool_ == Tool::select && !drag_) return {};
    const auto all = drafts(desk);
    if (all.empty()) return {};
    const map::Mark& mark = all.back().mark;
    const bool begun = drag_ || !points_.empty() || tool_ == Tool::district || tool_ == Tool::border;
    if (!begun) return {};
    if (tool_ != Tool::measure) return map::measure_words(mark, desk.region.level(ground_level));
    std::string said = filled(words().length_is, map::distance_words(geo::length_km(path_of(mark.points))));
    if (mark.points.size() > 2)
        said += " · " + filled(words().area_is,
                               map::area_words(geo::area_km2(geo::Polygons{{path_of(mark.points), {}}})));
    return said;
}

MarkupAnswer MarkupTool::keep_measured(const MarkupDesk& desk, MarkKind kind) {
    if (tool_ != Tool::measure) return {};
    map::Mark mark;
    mark.kind = kind;
    mark.points = points_;
    mark.style = styles_.at(static_cast<std::size_t>(kind));
    mark.id = map::new_mark_id(desk.story);
    if (!map::is_complete(mark)) return {.taken = true};
    return put(desk, std::move(mark));
}

}  // namespace marchland::screen
