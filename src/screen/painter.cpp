// SPDX-License-Identifier: MIT
#include "screen/painter.h"

#include <cmath>

namespace marchland::screen {

Painter::Painter(const std::filesystem::path& shaders, LayerStore& layers)
    : layers_(layers), fills_(shaders), lines_(shaders), symbols_(shaders), labels_(shaders) {}

void Painter::paint(const map::Scene& scene, double scale, TextAtlas& atlas, bool complete) {
    if (complete) layers_.complete(scene);
    else layers_.update(scene);
    const Frame frame{scene.view.camera, scale};
    glViewport(0, 0, static_cast<GLsizei>(std::lround(frame.camera.width * scale)),
               static_cast<GLsizei>(std::lround(frame.camera.height * scale)));
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
    base_.show(frame, layers_.revision(), [&](const Frame& part) { paint_layers(part, scene); });
    discs_.draw(frame, scene.discs, fills_, lines_);
    symbols_.draw(frame, scene.symbols);
    labels_.draw(frame, scene, atlas);
    glUseProgram(0);
}

void Painter::paint_layers(const Frame& frame, const map::Scene& scene) const {
    const Vec4 background = gl::vec4(scene.background);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        if (const auto* fill = std::get_if<std::shared_ptr<const map::FillLayer>>(&scene.layers[i]))
            fills_.draw(frame, (*fill)->fill, layers_.meshes(i));
        else
            lines_.draw(frame, std::get<std::shared_ptr<const map::LineLayer>>(scene.layers[i])->stroke,
                        layers_.meshes(i));
    }
}

}  // namespace marchland::screen
