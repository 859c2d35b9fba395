// SPDX-License-Identifier: MIT
#include "screen/drawing_renderer.h"

#include <cstring>
#include <string_view>

#include "screen/round_line.h"

namespace marchland::screen {
namespace {

// A frame in which a metre is a style px and the origin lies at the bottom left.
Frame px_frame(const Frame& frame) {
    Frame px = frame;
    px.camera.metres_per_px = 1;
    px.camera.centre = {frame.camera.width / 2.0, frame.camera.height / 2.0};
    px.visible = px.camera.box();
    return px;
}

std::size_t hash_of(const map::DrawnPath& path, int height) {
    std::size_t hash =
        static_cast<std::size_t>(height) * 4 + (path.closed ? 2 : 0) + (path.stroke.dash_px[1] > 0 ? 1 : 0);
    for (const auto& line : path.lines) {
        const std::string_view bytes(reinterpret_cast<const char*>(line.data()),
                                     line.size() * sizeof(map::Pixel));
        hash = hash * 1'000'003 + std::hash<std::string_view>{}(bytes);
    }
    return hash;
}

std::vector<std::vector<geo::Metres>> upright(const map::DrawnPath& path, int height) {
    std::vector<std::vector<geo::Metres>> lines;
    lines.reserve(path.lines.size());
    for (const auto& line : path.lines) {
        lines.emplace_back();
        lines.back().reserve(line.size());
        for (const map::Pixel p : line) lines.back().push_back({p.x, height - p.y});
    }
    return lines;
}

}  // namespace

const DrawingRenderer::Kept& DrawingRenderer::meshes(std::size_t slot, const map::DrawnPath& path,
                                                     const map::Camera& camera) {
    if (slot >= kept_.size()) kept_.resize(slot + 1);
    Kept& kept = kept_[slot];
    const std::size_t hash = hash_of(path, camera.height);
    if (kept.hash == hash) return kept;
    kept = {};
    kept.hash = hash;
    const auto lines = upright(path, camera.height);
    if (path.closed && path.fill.a > 0) {
        FillMesh mesh;
        append_polygon(mesh, geo::MetrePolygon{lines}, 0);
        if (!mesh.indices.empty()) kept.area.push_back(upload(mesh));
    }
    const bool dashed = path.stroke.dash_px[0] > 0 && path.stroke.dash_px[1] > 0;
    const LineMesh mesh = round_line_mesh(lines, path.closed, !dashed);
    if (!mesh.indices.empty()) kept.line.push_back(upload(mesh));
    return kept;
}

void DrawingRenderer::draw(const Frame& frame, const std::vector<map::Drawing>& drawings,
                           const FillRenderer& fills, const LineRenderer& lines, LabelRenderer& labels,
                           TextAtlas& atlas) {
    const Frame px = px_frame(frame);
    std::size_t slot = 0;
    for (const map::Drawing& drawing : drawings) {
        for (const map::DrawnPath& path : drawing.paths) {
            const Kept& kept = meshes(slot++, path, frame.camera);
            if (!kept.area.empty()) fills.draw(px, {path.fill, map::Pattern::solid, {}}, kept.area);
            if (path.stroke.width_px > 0 && path.stroke.colour.a > 0) lines.draw(px, path.stroke, kept.line);
        }
        labels.draw(frame, drawing.texts, atlas);
    }
    kept_.resize(slot);
}

}  // namespace marchland::screen
