// SPDX-License-Identifier: MIT
// Ear clipping (Meisters 1975) of a ring into which holes are bridged from their rightmost corner (Eberly,
// "Triangulation by Ear Clipping"), with the reflex corners in a grid that is made anew each time half the
// corners are gone.
//
// Why the result can be trusted: every triangle that is emitted turns left, and clipping one takes its
// winding off that of the ring. A simple ring winds once around its inside and not around its outside, so
// triangles that all turn left cover the inside exactly once. A ring that crosses itself runs out of such
// ears, and the clipper says no.
#include "geo/ear_clipper.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace marchland::geo {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Twice the signed area of a triangle; positive when it turns left.
double turn(Metres a, Metres b, Metres c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

double signed_area(const std::vector<Metres>& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        twice += (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) -
                 (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
    }
    return twice / 2;
}

struct Corner {
    Metres at;
    std::uint32_t previous = none;
    std::uint32_t next = none;
    std::uint32_t vertex = none;  // in the mesh
    bool reflex = false;          // may lie inside an ear: turns right, or not at all
    bool gone = false;
};

/// The reflex corners by where they are.
class Grid {
public:
    void build(const std::vector<Corner>& corners) {
        MetreBox box;
        std::size_t count = 0;
        for (const Corner& corner : corners) {
            if (corner.gone || !corner.reflex) continue;
            box.add(corner.at);
            ++count;
        }
        first_.assign(1, none);
        columns_ = rows_ = 1;
        following_.resize(corners.size());
        if (count == 0) return;
        const double width = std::max(box.max.x - box.min.x, 1e-9);
        const double height = std::max(box.max.y - box.min.y, 1e-9);
        origin_ = box.min;
        // One corner a cell; a row of corners on a line still gets no more cells than corners.
        const double limit = static_cast<double>(count);
        cell_ = std::max({std::sqrt(width * height / limit), width / limit, height / limit});
        columns_ = index(box.max.x - origin_.x, none) + 1;
        rows_ = index(box.max.y - origin_.y, none) + 1;
        first_.assign(std::size_t{columns_} * rows_, none);
        for (std::uint32_t i = 0; i < corners.size(); ++i) {
            if (corners[i].gone || !corners[i].reflex) continue;
            std::uint32_t& head =
                first_[column(corners[i].at.x) + std::size_t{columns_} * row(corners[i].at.y)];
            following_[i] = head;
            head = i;
        }
    }

    /// Whether `test(corner index)` holds for one in the cells that the box touches.
    template <class Test>
    bool any_in(Metres low, Metres high, Test test) const {
        if (high.x < origin_.x || high.y < origin_.y) return false;
        for (std::uint32_t y = row(low.y), last_y = row(high.y); y <= last_y; ++y) {
            for (std::uint32_t x = column(low.x), last_x = column(high.x); x <= last_x; ++x) {
                for (std::uint32_t i = first_[x + std::size_t{columns_} * y]; i != none; i = following_[i]) {
                    if (test(i)) return true;
                }
            }
        }
        return false;
    }

private:
    [[nodiscard]] std::uint32_t index(double distance, std::uint32_t cells) const {
        const double at = std::max(0.0, distance / cell_);
        return at < cells - 1.0 ? static_cast<std::uint32_t>(at) : cells - 1;
    }
    [[nodiscard]] std::uint32_t column(double x) const { return index(x - origin_.x, columns_); }
    [[nodiscard]] std::uint32_t row(double y) const { return index(y - origin_.y, rows_); }

    Metres origin_;
    double cell_ = 1;
    std::uint32_t columns_ = 1;
    std::uint32_t rows_ = 1;
    std::vector<std::uint32_t> first_;      // of each cell
    std::vector<std::uint32_t> following_;  // in the same cell
};

class Clipper {
public:
    explicit Clipper(Mesh& mesh) : mesh_(mesh) {}

    bool run(const MetrePolygon& polygon) {
        if (polygon.rings.empty()) return true;
        start_ = add_ring(polygon.rings.front(), true);
        if (start_ == none)
            return polygon.rings.front().size() <= 3;  // nothing to fill, or a bow tie that is level
        if (!add_holes(polygon)) return false;
        for (std::uint32_t i = 0; i < corners_.size(); ++i) mark(i);
        return clip();
    }

private:
    /// Corners of a ring, turned to run counter-clockwise or the other way, repeated points left out. Gives
    /// the first one, `none` for a ring without area.
    std::uint32_t add_ring(const std::vector<Metres>& ring, bool counter_clockwise) {
        const double area = ring.empty() ? 0 : signed_area(ring);
        if (area == 0 || !std::isfinite(area)) return none;
        const auto first = static_cast<std::uint32_t>(corners_.size());
        const bool as_is = (area > 0) == counter_clockwise;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Metres p = as_is ? ring[i] : ring[ring.size() - 1 - i];
            if (corners_.size() > first && corners_.back().at == p) continue;
            add_corner(p, static_cast<std::uint32_t>(mesh_.vertices.size()));
            mesh_.vertices.push_back(p);
        }
        if (corners_.size() - first > 1 && corners_.back().at == corners_[first].at) {
            corners_.pop_back();
            mesh_.vertices.pop_back();
        }
        const auto end = static_cast<std::uint32_t>(corners_.size());
        for (std::uint32_t i = first; i < end; ++i) link(i, i + 1 < end ? i + 1 : first);
        return first;
    }

    std::uint32_t add_corner(Metres at, std::uint32_t vertex) {
        corners_.push_back({at, none, none, vertex, false, false});
        return static_cast<std::uint32_t>(corners_.size() - 1);
    }

    void link(std::uint32_t a, std::uint32_t b) {
        corners_[a].next = b;
        corners_[b].previous = a;
    }

    bool add_holes(const MetrePolygon& polygon) {
        std::vector<std::uint32_t> rightmost;
        for (std::size_t i = 1; i < polygon.rings.size(); ++i) {
            const std::uint32_t first = add_ring(polygon.rings[i], false);
            if (first == none) continue;
            const auto right =
                std::max_element(corners_.begin() + first, corners_.end(),
                                 [](const Corner& a, const Corner& b) { return a.at.x < b.at.x; });
            rightmost.push_back(static_cast<std::uint32_t>(right - corners_.begin()));
        }
        // From the right, so that the ray of each hole meets only what is joined already.
        std::sort(rightmost.begin(), rightmost.end(),
                  [this](std::uint32_t a, std::uint32_t b) { return corners_[a].at.x > corners_[b].at.x; });
        return std::all_of(rightmost.begin(), rightmost.end(),
                           [this](std::uint32_t hole) { return join(hole); });
    }

    /// Cuts the ring open at a corner that sees the hole, and runs it around the hole and back.
    bool join(std::uint32_t hole) {
        const std::uint32_t bridge = seen_from(corners_[hole].at);
        if (bridge == none) return false;
        const std::uint32_t after = corners_[bridge].next;
        const std::uint32_t last = corners_[hole].previous;
        const std::uint32_t hole_again = add_corner(corners_[hole].at, corners_[hole].vertex);
        const std::uint32_t bridge_again = add_corner(corners_[bridge].at, corners_[bridge].vertex);
        link(bridge, hole);
        link(last, hole_again);
        link(hole_again, bridge_again);
        link(bridge_again, after);
        return true;
    }

    /// A corner of the ring that can be joined to `p`, looking to the right; `none` when nothing is there.
    [[nodiscard]] std::uint32_t seen_from(Metres p) const {
        double nearest = std::numeric_limits<double>::infinity();
        std::uint32_t found = none;
        std::uint32_t i = start_;
        do {
            const std::uint32_t j = corners_[i].next;
            const Metres a = corners_[i].at;
            const Metres b = corners_[j].at;
            if (a.y <= p.y && p.y <= b.y && a.y < b.y) {  // the inside is left of an edge that goes up
                const double x = a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y);
                if (x >= p.x && x < nearest) nearest = x, found = a.x > b.x ? i : j;
            }
            i = j;
        } while (i != start_);
        return found == none ? none : unhidden(p, {nearest, p.y}, found);
    }

    /// `end`, or the corner in the triangle p, hit, end that hides it from p: the one nearest to the ray.
    [[nodiscard]] std::uint32_t unhidden(Metres p, Metres hit, std::uint32_t end) const {
        const Metres e = corners_[end].at;
        const bool above = e.y >= p.y;
        double flattest = std::numeric_limits<double>::infinity();
        std::uint32_t best = none;
        std::uint32_t i = start_;
        do {
            const Metres c = corners_[i].at;
            const bool within = c.x > p.x && (above ? holds(p, hit, e, c) : holds(p, e, hit, c));
            if (within && opens_to(i, p)) {
                const double slope = std::abs(c.y - p.y) / (c.x - p.x);
                if (slope < flattest || (slope == flattest && c.x < corners_[best].at.x))
                    flattest = slope, best = i;
            }
            i = corners_[i].next;
        } while (i != start_);
        return best == none ? end : best;
    }

    /// Inside the triangle or on its edge; a, b, c turn left.
    static bool holds(Metres a, Metres b, Metres c, Metres p) {
        return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
    }

    /// Whether the way from the corner towards `p` begins inside the ring.
    [[nodiscard]] bool opens_to(std::uint32_t i, Metres p) const {
        const Metres here = corners_[i].at;
        const Metres before = corners_[corners_[i].previous].at;
        const Metres after = corners_[corners_[i].next].at;
        if (turn(before, here, after) > 0) return turn(here, after, p) >= 0 && turn(here, p, before) >= 0;
        return !(turn(here, before, p) > 0 && turn(here, p, after) > 0);
    }

    void mark(std::uint32_t i) {
        Corner& corner = corners_[i];
        corner.reflex = turn(corners_[corner.previous].at, corner.at, corners_[corner.next].at) <= 0;
    }

    bool clip() {
        std::size_t left = corners_.size();
        std::size_t in_grid = left;
        grid_.build(corners_);
        std::uint32_t ear = start_;
        std::uint32_t stop = ear;
        bool strict = false;  // once around without an ear: corners on the edge of one no longer count
        while (left > 2) {
            const std::uint32_t next = corners_[ear].next;
            if (is_ear(ear, strict)) {
                cut(ear);
                if (--left < in_grid / 2) grid_.build(corners_), in_grid = left;
                strict = false;
                ear = stop =
                    corners_[next].next;  // every other corner: triangles grow in step, not into fans
            } else if ((ear = next) == stop) {
                if (strict) return false;
                strict = true;
            }
        }
        return true;
    }

    [[nodiscard]] bool is_ear(std::uint32_t i, bool strict) const {
        const Metres a = corners_[corners_[i].previous].at;
        const Metres b = corners_[i].at;
        const Metres c = corners_[corners_[i].next].at;
        const double area = turn(a, b, c);
        if (area <= 0) return area == 0;  // a corner without a triangle can simply go
        const Metres low{std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y})};
        const Metres high{std::max({a.x, b.x, c.x}), std::max({a.y, b.y, c.y})};
        return !grid_.any_in(low, high, [&](std::uint32_t k) {
            const Corner& other = corners_[k];
            const Metres p = other.at;
            if (other.gone || !other.reflex || p == a || p == b || p == c) return false;
            if (strict) return turn(a, b, p) > 0 && turn(b, c, p) > 0 && turn(c, a, p) > 0;
            return holds(a, b, c, p);
        });
    }

    void cut(std::uint32_t i) {
        const std::uint32_t before = corners_[i].previous;
        const std::uint32_t after = corners_[i].next;
        if (turn(corners_[before].at, corners_[i].at, corners_[after].at) > 0) {
            for (const std::uint32_t corner : {before, i, after})
                mesh_.indices.push_back(corners_[corner].vertex);
        }
        corners_[i].gone = true;
        link(before, after);
        mark(before);
        mark(after);
    }

    Mesh& mesh_;
    std::vector<Corner> corners_;
    std::uint32_t start_ = none;
    Grid grid_;
};

}  // namespace

bool clip_ears(const MetrePolygon& polygon, Mesh& mesh) {
    const std::size_t vertices = mesh.vertices.size();
    const std::size_t indices = mesh.indices.size();
    if (Clipper(mesh).run(polygon)) return true;
    mesh.vertices.resize(vertices);
    mesh.indices.resize(indices);
    return false;
}

}  // namespace marchland::geo
