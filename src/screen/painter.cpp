// SPDX-License-Identifier: MIT
#include "screen/painter.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

void copy(const Pixels& from, Pixels& to, const PxRect& part) {
    for (int y = part.top; y < part.bottom; ++y)
        std::copy_n(from.row(y) + part.left, part.right - part.left, to.row(y) + part.left);
}

PxRect whole_of(const Frame& frame) {
    return {0, 0, device_px(frame.camera.width, frame.scale), device_px(frame.camera.height, frame.scale)};
}

// Through the rounded corners of what covers it the map can be seen.
std::vector<PxRect> open_under(std::vector<map::PxBox> covered, const Frame& frame) {
    for (map::PxBox& box : covered)
        box = {box.left + theme::rounding, box.top + theme::rounding, box.right - theme::rounding,
               box.bottom - theme::rounding};
    return open_parts(whole_of(frame), covered, frame.scale);
}

}  // namespace

Painter::Painter(const std::filesystem::path& shaders, LayerStore& layers, WindowPicture* picture)
    : layers_(layers),
      base_(shaders),
      picture_(picture),
      fills_(shaders),
      lines_(shaders),
      reliefs_(shaders),
      discs_(shaders),
      symbols_(shaders),
      labels_(shaders),
      overlay_(symbols_) {}

// What changes in every frame is not worth a picture: one is kept of the second that is like the one before.
void Painter::paint(const map::Scene& scene, std::uint64_t content, double scale, TextAtlas& atlas,
                    bool complete, const std::vector<map::PxBox>& covered) {
    if (complete)
        layers_.complete(scene);
    else
        layers_.update(scene);
    const Frame frame{scene.view.camera, scale};
    glViewport(0, 0, device_px(frame.camera.width, scale), device_px(frame.camera.height, scale));
    set_blending();
    const std::vector<PxRect> open = open_under(covered, frame);
    Content now{content, layers_.revision(), frame.camera, scale, covered};
    const bool same = picture_ && shown_ == now && !base_.stale();
    if (same && is_kept_) {
        picture_->pixels.px = kept_.px;
        return;
    }
    paint_anew(frame, scene, atlas, complete, covered, open);
    is_kept_ = same;
    if (same) kept_ = picture_->pixels;
    shown_ = std::move(now);
}

void Painter::paint_anew(const Frame& frame, const map::Scene& scene, TextAtlas& atlas, bool complete,
                         const std::vector<map::PxBox>& covered, const std::vector<PxRect>& open) {
    if (picture_) {
        paint_into_picture(frame, scene, atlas, complete, covered, open);
    } else {
        base_.show(frame, layers_.revision(), complete, open,
                   [&](const Frame& part) { paint_layers(part, scene); });
        discs_.draw(frame, scene.discs, covered);
        symbols_.draw(frame, scene.symbols, covered);
        labels_.draw(frame, scene, upright_texts(frame, scene, atlas, covered), atlas, covered);
        drawings_.draw(frame, scene.drawings, fills_, lines_, labels_, atlas);
    }
    glUseProgram(0);
}

// Turned letters lie right on the base map, for OpenGL alone paints them. What stays as it is for three
// frames is copied from then on.
void Painter::put_ground(const Frame& frame, const map::Scene& scene, TextAtlas& atlas, bool complete,
                         const std::vector<map::PxBox>& covered, const std::vector<PxRect>& open) {
    Pixels& px = picture_->pixels;
    Ground now{0, {}, open};
    std::ranges::copy_if(scene.labels, std::back_inserter(now.letters),
                         [](const map::Label& label) { return !label.letters.empty(); });
    const bool fits = ground_px_.width == px.width && ground_px_.height == px.height &&
                      now.letters == ground_.letters && open == ground_.open;
    now.base = base_.show(
        frame, layers_.revision(), complete, open, [&](const Frame& part) { paint_layers(part, scene); },
        fits ? ground_.base : 0);
    if (fits && now.base == ground_.base) {
        for (const PxRect& part : open) copy(ground_px_, px, part);
        return;
    }
    labels_.draw(frame, scene, {}, atlas, covered);
    picture_->take(open);
    ground_px_ = now == ground_ ? px : Pixels{};
    ground_ = std::move(now);
}

// Marks are OpenGL's too, and lie over everything.
void Painter::paint_into_picture(const Frame& frame, const map::Scene& scene, TextAtlas& atlas, bool complete,
                                 const std::vector<map::PxBox>& covered, const std::vector<PxRect>& open) {
    const PxRect whole = whole_of(frame);
    picture_->fit(whole.right, whole.bottom);
    put_ground(frame, scene, atlas, complete, covered, open);
    overlay_.draw(picture_->pixels, frame, scene, upright_texts(frame, scene, atlas, covered), atlas.pixels(),
                  covered);
    if (scene.drawings.empty()) return;
    picture_->give(open);
    glViewport(0, 0, whole.right, whole.bottom);
    drawings_.draw(frame, scene.drawings, fills_, lines_, labels_, atlas);
    picture_->take(open);
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
    symbols_.draw(frame, {map::Symbol{}});
    if (!picture_) {
        discs_.draw(frame, {map::Disc{{}, 1, {0, 0, 0, 1}, {}}});
        map::Symbol stack;
        stack.refs.resize(2);
        stack.mix = {1, 1};
        symbols_.draw(frame, {stack});
    }
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
