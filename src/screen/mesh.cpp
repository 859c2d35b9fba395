// SPDX-License-Identifier: MIT
#include "screen/mesh.h"

#include <algorithm>
#include <cmath>

#include "screen/simplify.h"
#include "screen/split_polygon.h"
#include "screen/tessellate.h"

namespace marchland::screen {
namespace {

constexpr std::size_t vertices_a_piece = 48;
constexpr std::uint32_t indices_a_part = 600;
constexpr std::size_t points_a_part = 64;

// A corner sharper than this is cut in two instead of drawn out to a spike.
constexpr double longest_mitre = 2.0;

// One piece of a polygon; joins the part before while that is small, and of the same polygon: of a group of
// islands all over the world every picture would see some.
void append_piece(FillMesh& mesh, const geo::MetrePolygon& piece, std::size_t first_part) {
    const geo::Mesh triangles = tessellate(piece);
    if (triangles.indices.empty()) return;
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    if (mesh.parts.size() == first_part || mesh.parts.back().count >= indices_a_part)
        mesh.parts.push_back({static_cast<std::uint32_t>(mesh.indices.size()), 0, {}});
    MeshPart& part = mesh.parts.back();
    for (const geo::Metres& p : triangles.vertices) {
        mesh.vertices.push_back({static_cast<float>(p.x), static_cast<float>(p.y)});
        part.box.add(p);
    }
    for (const std::uint32_t i : triangles.indices) mesh.indices.push_back(base + i);
    part.count += static_cast<std::uint32_t>(triangles.indices.size());
}

struct Direction {
    double x = 0;
    double y = 0;
};

Direction direction(geo::Metres a, geo::Metres b) {
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    return length > 0 ? Direction{(b.x - a.x) / length, (b.y - a.y) / length} : Direction{};
}

// Appends both edges of the line at one point and joins them to the two before.
void append_edges(LineMesh& mesh, geo::Metres at, Direction normal, double along, bool joined) {
    const auto next = static_cast<std::uint32_t>(mesh.vertices.size());
    for (const float side : {-1.0f, 1.0f})
        mesh.vertices.push_back({static_cast<float>(at.x), static_cast<float>(at.y),
                                 side * static_cast<float>(normal.x), side * static_cast<float>(normal.y),
                                 static_cast<float>(along), side});
    if (!joined) return;
    for (const std::uint32_t i : {next - 2, next - 1, next, next - 1, next + 1, next})
        mesh.indices.push_back(i);
}

void append_corner(LineMesh& mesh, geo::Metres at, Direction before, Direction after, double along) {
    const Direction left{-before.y, before.x};
    const Direction right{-after.y, after.x};
    const Direction sum{left.x + right.x, left.y + right.y};
    const double square = sum.x * sum.x + sum.y * sum.y;
    // The mitre points along the sum of both normals; its length is 2 / |sum| of a half width.
    if (square * longest_mitre * longest_mitre > 4.0) {
        append_edges(mesh, at, {sum.x * 2.0 / square, sum.y * 2.0 / square}, along, true);
    } else {
        append_edges(mesh, at, left, along, true);
        append_edges(mesh, at, right, along, false);
    }
}

std::vector<geo::Metres> without_repeats(const std::vector<geo::Metres>& path) {
    std::vector<geo::Metres> points = path;
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

void append_path(LineMesh& mesh, const std::vector<geo::Metres>& path) {
    const std::vector<geo::Metres> points = without_repeats(path);
    if (points.size() < 2) return;
    double along = 0;
    std::size_t part_start = mesh.indices.size();
    geo::MetreBox box;
    const auto close_part = [&](std::size_t i) {
        const std::size_t count = mesh.indices.size() - part_start;
        if (count > 0)
            mesh.parts.push_back(
                {static_cast<std::uint32_t>(part_start), static_cast<std::uint32_t>(count), box});
        part_start = mesh.indices.size();
        box = {};
        box.add(points[i]);
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0) along += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
        const Direction before =
            i > 0 ? direction(points[i - 1], points[i]) : direction(points[0], points[1]);
        const Direction after = i + 1 < points.size() ? direction(points[i], points[i + 1]) : before;
        box.add(points[i]);
        if (i == 0)
            append_edges(mesh, points[i], {-before.y, before.x}, along, false);
        else
            append_corner(mesh, points[i], before, after, along);
        if (i % points_a_part == points_a_part - 1 || i + 1 == points.size()) close_part(i);
    }
}

}  // namespace

geo::MetreBox box_of(const geo::MetrePolygon& polygon) {
    geo::MetreBox box;
    if (!polygon.rings.empty())
        for (const geo::Metres& p : polygon.rings.front()) box.add(p);
    return box;
}

void append_polygon(FillMesh& mesh, const geo::MetrePolygon& polygon, double tolerance) {
    split_polygon(simplified(polygon, tolerance), vertices_a_piece,
                  [&mesh, first_part = mesh.parts.size()](const geo::MetrePolygon& piece) {
                      append_piece(mesh, piece, first_part);
                  });
}

LineMesh line_mesh(const std::vector<std::vector<geo::Metres>>& paths, double tolerance) {
    LineMesh mesh;
    for (const std::vector<geo::Metres>& path : paths) append_path(mesh, simplified_path(path, tolerance));
    return mesh;
}

std::vector<IndexRun> visible_runs(const std::vector<MeshPart>& parts, const geo::MetreBox& box) {
    std::vector<IndexRun> runs;
    for (const MeshPart& part : parts) {
        if (!part.box.overlaps(box)) continue;
        if (!runs.empty() && runs.back().first + runs.back().count == part.first)
            runs.back().count += part.count;
        else
            runs.push_back({part.first, part.count});
    }
    return runs;
}

}  // namespace marchland::screen
