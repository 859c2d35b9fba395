// SPDX-License-Identifier: MIT
#include "screen/painter.h"

#include <cmath>

#include "screen/open_parts.h"
#include "screen/theme.h"

namespace marchland::screen {

namespace {

void set_blending() {
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
}

// Through the rounded corners of what covers it the map can be seen.
std::vector<PxRect> open_under(std::vector<map::PxBox> covered, const Frame& frame) {
    for (map::PxBox& box : covered)
        box = {box.left + theme::rounding, box.top + theme::rounding, box.right - theme::rounding,
               box.bottom - theme::rounding};
    return open_parts(
        {0, 0, device_px(frame.camera.width, frame.scale), device_px(frame.camera.height, frame.scale)},
        covered, frame.scale);
}

}  // namespace

Painter::Painter(const std::filesystem::path& shaders, LayerStore& layers)
    : layers_(layers),
      base_(shaders),
      fills_(shaders),
      lines_(shaders),
      reliefs_(shaders),
      discs_(shaders),
      symbols_(shaders),
      labels_(shaders) {}

void Painter::paint(const map::Scene& scene, double scale, TextAtlas& atlas, bool complete,
                    const std::vector<map::PxBox>& covered) {
    if (complete)
        layers_.complete(scene);
    else
        layers_.update(scene);
    const Frame frame{scene.view.camera, scale};
    glViewport(0, 0, device_px(frame.camera.width, scale), device_px(frame.camera.height, scale));
    set_blending();
    base_.show(frame, layers_.revision(), complete, open_under(covered, frame),
               [&](const Frame& part) { paint_layers(part, scene); });
    discs_.draw(frame, scene.discs, covered);
    symbols_.draw(frame, scene.symbols, covered);
    labels_.draw(frame, scene, atlas, covered);
    drawings_.draw(frame, scene.drawings, fills_, lines_, labels_, atlas);
    glUseProgram(0);
}

void Painter::warm_up() {
    set_blending();
    const std::vector<geo::Metres> ring{{0, 0}, {1, 0}, {0, 1}};
    FillMesh area;
    append_polygon(area, geo::MetrePolygon{{ring}}, 0);
    std::vector<GpuMesh> areas;
    areas.push_back(upload(area));
    std::vector<GpuMesh> outlines;
    outlines.push_back(upload(line_mesh({ring}, 0)));
    const Frame frame{map::Camera{}, 1};
    fills_.draw(frame, {{0, 0, 0, 255}, map::Pattern::hatch_up, {0, 0, 0, 1}}, areas);
    fills_.draw(frame, {{0, 0, 0, 1}, map::Pattern::solid, {}}, areas);
    lines_.draw(frame, map::Stroke{}, outlines);
    discs_.draw(frame, {map::Disc{{}, 1, {0, 0, 0, 1}, {}}});
    map::Symbol stack;
    stack.refs.resize(2);
    stack.mix = {1, 1};
    symbols_.draw(frame, {map::Symbol{}, stack});
    glUseProgram(0);
}

void Painter::paint_layers(const Frame& frame, const map::Scene& scene) const {
    const Vec4 background = gl::vec4(scene.background);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        if (const auto* fill = std::get_if<std::shared_ptr<const map::FillLayer>>(&scene.layers[i]))
            fills_.draw(frame, (*fill)->fill, layers_.meshes(i));
        else if (const auto* line = std::get_if<std::shared_ptr<const map::LineLayer>>(&scene.layers[i]))
            lines_.draw(frame, (*line)->stroke, layers_.meshes(i));
        else if (const GpuRelief* relief = layers_.relief(i))
            reliefs_.draw(frame, *relief);
    }
}

}  // namespace marchland::screen
