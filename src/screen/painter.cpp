// SPDX-License-Identifier: MIT
#include "screen/painter.h"

#include <cmath>
#include <ctime>
#include <cstdio>

namespace marchland::screen {

Painter::Painter(const std::filesystem::path& shaders, LayerStore& layers)
    : layers_(layers), fills_(shaders), lines_(shaders), symbols_(shaders), labels_(shaders) {}

static double cpu(){timespec t;clock_gettime(CLOCK_PROCESS_CPUTIME_ID,&t);return t.tv_sec*1e3+t.tv_nsec*1e-6;}
void Painter::paint(const map::Scene& scene, double scale, TextAtlas& atlas, bool complete) {
    if (complete) layers_.complete(scene);
    else layers_.update(scene);
    const Frame frame{scene.view.camera, scale};
    glViewport(0, 0, static_cast<GLsizei>(std::lround(frame.camera.width * scale)),
               static_cast<GLsizei>(std::lround(frame.camera.height * scale)));
    const Vec4 background = gl::vec4(scene.background);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
    glFinish(); double q0=cpu(); static int fr=0; ++fr;
    bool pr=getenv("PROF2")&&fr%15==3; if(pr) fprintf(stderr,"frame %d mpp %.0f\n",fr,scene.view.camera.metres_per_px);
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        if (const auto* fill = std::get_if<std::shared_ptr<const map::FillLayer>>(&scene.layers[i]))
            fills_.draw(frame, (*fill)->fill, layers_.meshes(i));
        else
            lines_.draw(frame, std::get<std::shared_ptr<const map::LineLayer>>(scene.layers[i])->stroke,
                        layers_.meshes(i));
    if(pr){glFinish(); double q=cpu(); fprintf(stderr,"  %-40s %6.2f\n",layer_name(scene.layers[i]).c_str(),q-q0); q0=cpu();}
    }
    #define MARK(n) if(pr){glFinish(); double q=cpu(); fprintf(stderr,"  %-40s %6.2f\n",n,q-q0); q0=cpu();}
    discs_.draw(frame, scene.discs, fills_, lines_);
    MARK("discs")
    symbols_.draw(frame, scene.symbols);
    MARK("symbols")
    labels_.draw(frame, scene, atlas);
    MARK("labels")
    glUseProgram(0);
}

}  // namespace marchland::screen
