// SPDX-License-Identifier: MIT
#include "screen/disc_renderer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace marchland::screen {
namespace {

constexpr double flatness_px = 0.25;  // how far the polygon may stay inside the circle

int corners_of(double radius_px) {
    return std::clamp(
        static_cast<int>(std::ceil(std::numbers::pi * std::sqrt(radius_px / (2 * flatness_px)))), 12, 96);
}

// Of an outline that is closed, style px with y up.
std::vector<geo::Metres> circle(const map::Disc& disc, int height) {
    std::vector<geo::Metres> path;
    const double radius = disc.radius_px;
    const int corners = corners_of(radius);
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        path.push_back({disc.at.x + radius * std::cos(angle), height - disc.at.y + radius * std::sin(angle)});
    }
    return path;
}

// A frame in which a metre is a style px and the origin lies at the bottom left.
Frame px_frame(const Frame& frame) {
    Frame px = frame;
    px.camera.metres_per_px = 1;
    px.camera.centre = {frame.camera.width / 2.0, frame.camera.height / 2.0};
    px.visible = px.camera.box();
    return px;
}

// A fan around the first point.
void append_fan(FillMesh& mesh, const std::vector<geo::Metres>& path, const geo::MetreBox& box) {
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    for (const geo::Metres& p : path)
        mesh.vertices.push_back({static_cast<float>(p.x), static_cast<float>(p.y)});
    const auto first = static_cast<std::uint32_t>(mesh.indices.size());
    for (std::uint32_t i = 1; i + 2 < path.size(); ++i)
        for (const std::uint32_t corner : {0u, i, i + 1}) mesh.indices.push_back(base + corner);
    mesh.parts.push_back({first, static_cast<std::uint32_t>(mesh.indices.size()) - first, box});
}

struct Group {
    text::Colour colour;
    FillMesh area;
    std::vector<std::vector<geo::Metres>> outlines;
};

std::vector<Group> by_colour(const Frame& px, const std::vector<map::Disc>& discs) {
    std::vector<Group> groups;
    for (const map::Disc& disc : discs) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group& g) { return g.colour == disc.colour; });
        if (group == groups.end()) group = groups.insert(groups.end(), Group{disc.colour, {}, {}});
        std::vector<geo::Metres> path = circle(disc, px.camera.height);
        geo::MetreBox box;
        for (const geo::Metres& p : path) box.add(p);
        if (disc.filled) append_fan(group->area, path, box);
        group->outlines.push_back(std::move(path));
    }
    return groups;
}

text::Colour faded(text::Colour colour, double share) {
    colour.a = static_cast<std::uint8_t>(std::lround(colour.a * share));
    return colour;
}

template <class Vertex>
std::vector<GpuMesh> uploaded(const Mesh<Vertex>& mesh) {
    std::vector<GpuMesh> meshes;
    meshes.push_back(upload(mesh));
    return meshes;
}

}  // namespace

void DiscRenderer::draw(const Frame& frame, const std::vector<map::Disc>& discs, const FillRenderer& fills,
                        const LineRenderer& lines) const {
    const Frame px = px_frame(frame);
    for (const Group& group : by_colour(px, discs)) {
        if (!group.area.indices.empty()) {
            map::Fill fill;
            fill.colour = faded(group.colour, 0.10);
            fills.draw(px, fill, uploaded(group.area));
        }
        map::Stroke outline;
        outline.colour = faded(group.colour, 0.7);
        outline.width_px = 1.4f;
        outline.dash_px = {5, 4};
        lines.draw(px, outline, uploaded(line_mesh(group.outlines, 0)));
    }
}

}  // namespace marchland::screen
