// SPDX-License-Identifier: MIT
#include "screen/round_line.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace marchland::screen {
namespace {

constexpr double fan_step = std::numbers::pi / 10;
constexpr double hardly_turned = 0.08;  // radians: a mitre is as round
constexpr double sharply_turned = 2.4;  // the inner mitre would reach past the neighbours

struct Vector {
    double x = 0;
    double y = 0;
};

/// Builds one mesh of a single part.
class Builder {
public:
    LineMesh mesh;

    std::uint32_t vertex(geo::Metres at, Vector normal, double along, float side) {
        mesh.vertices.push_back({static_cast<float>(at.x), static_cast<float>(at.y),
                                 static_cast<float>(normal.x), static_cast<float>(normal.y),
                                 static_cast<float>(along), side});
        return static_cast<std::uint32_t>(mesh.vertices.size() - 1);
    }
    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        mesh.indices.insert(mesh.indices.end(), {a, b, c});
    }
    /// Turns the normal about the point from `angle` by `turn` radians, around the vertex `hub`.
    void fan(std::uint32_t hub, geo::Metres at, double angle, double turn, double along, float side) {
        const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / fan_step)));
        std::uint32_t last = 0;
        for (int i = 0; i <= steps; ++i) {
            const double a = angle + turn * i / steps;
            const auto next = vertex(at, {std::cos(a), std::sin(a)}, along, side);
            if (i > 0) triangle(hub, last, next);
            last = next;
        }
    }
};

/// The two edges of the line at a point.
struct Edges {
    std::uint32_t right = 0;
    std::uint32_t left = 0;
};

double angle_of(geo::Metres a, geo::Metres b) {
    return std::atan2(b.y - a.y, b.x - a.x);
}

class PathBuilder {
public:
    PathBuilder(Builder& out, std::vector<geo::Metres> points, bool closed)
        : out_(out), points_(std::move(points)), closed_(closed) {}

    void build(bool caps) {
        const std::size_t n = points_.size();
        const std::size_t segments = closed_ ? n : n - 1;
        const double first = angle_of(points_[0], points_[1]);
        Edges edges = closed_ ? corner({}, points_[0], angle_of(points_[n - 1], points_[0]), first, false)
                              : plain(points_[0], first);
        if (caps && !closed_) cap(points_[0], first + std::numbers::pi);
        for (std::size_t i = 0; i < segments; ++i) {
            const geo::Metres a = points_[i];
            const geo::Metres b = points_[(i + 1) % n];
            along_ += std::hypot(b.x - a.x, b.y - a.y);
            const double angle = angle_of(a, b);
            if (i + 1 == segments && !closed_) {
                join(edges, plain(b, angle));
                if (caps) cap(b, angle);
                return;
            }
            edges = corner(edges, b, angle, angle_of(b, points_[(i + 2) % n]));
        }
    }

private:
    Edges plain(geo::Metres at, double angle) {
        const Vector normal{-std::sin(angle), std::cos(angle)};
        return {out_.vertex(at, {-normal.x, -normal.y}, along_, -1), out_.vertex(at, normal, along_, 1)};
    }
    void join(Edges from, Edges to) {
        out_.triangle(from.right, from.left, to.right);
        out_.triangle(from.left, to.left, to.right);
    }
    /// Half a disc beyond the end that looks that way.
    void cap(geo::Metres at, double angle) {
        const auto hub = out_.vertex(at, {}, along_, 0);
        out_.fan(hub, at, angle - std::numbers::pi / 2, std::numbers::pi, along_, 1);
    }
    /// Ends the segment that comes in and gives the edges of the one that goes on. Where a ring starts
    /// nothing `ends` yet.
    Edges corner(Edges from, geo::Metres at, double in, double on, bool ends = true) {
        const double turn = std::remainder(on - in, 2 * std::numbers::pi);
        const double middle = in + turn / 2;
        const double stretch = 1 / std::max(std::cos(turn / 2), 1e-3);
        const Vector mitre{-std::sin(middle) * stretch, std::cos(middle) * stretch};
        if (std::abs(turn) < hardly_turned) {
            const Edges both{out_.vertex(at, {-mitre.x, -mitre.y}, along_, -1),
                             out_.vertex(at, mitre, along_, 1)};
            if (ends) join(from, both);
            return both;
        }
        const double outer =
            turn > 0 ? -std::numbers::pi / 2 : std::numbers::pi / 2;  // of a left turn its right
        if (std::abs(turn) > sharply_turned) {
            if (ends) {
                join(from, plain(at, in));
                out_.fan(out_.vertex(at, {}, along_, 0), at, in + outer, turn, along_, 1);
            }
            return plain(at, on);
        }
        Edges before = plain(at, in);
        Edges after = plain(at, on);
        const float inner_side = turn > 0 ? 1.0f : -1.0f;
        const Vector inner{mitre.x * static_cast<double>(inner_side),
                           mitre.y * static_cast<double>(inner_side)};
        const auto hub = out_.vertex(at, inner, along_, inner_side);
        (turn > 0 ? before.left : before.right) = hub;
        (turn > 0 ? after.left : after.right) = hub;
        if (ends) {
            join(from, before);
            out_.fan(hub, at, in + outer, turn, along_, -inner_side);
        }
        return after;
    }

    Builder& out_;
    std::vector<geo::Metres> points_;
    bool closed_;
    double along_ = 0;
};

}  // namespace

LineMesh round_line_mesh(const std::vector<std::vector<geo::Metres>>& paths, bool closed, bool caps) {
    Builder out;
    geo::MetreBox box;
    for (const auto& path : paths) {
        std::vector<geo::Metres> points = path;
        points.erase(std::unique(points.begin(), points.end()), points.end());
        if (closed && points.size() > 1 && points.front() == points.back()) points.pop_back();
        if (points.size() < 2) continue;
        for (const geo::Metres p : points) box.add(p);
        PathBuilder(out, std::move(points), closed && path.size() > 2).build(caps);
    }
    if (!out.mesh.indices.empty())
        out.mesh.parts.push_back({0, static_cast<std::uint32_t>(out.mesh.indices.size()), box});
    return std::move(out.mesh);
}

}  // namespace marchland::screen
