// SPDX-License-Identifier: MIT
#include "page/paint_scene.h"

#include <algorithm>
#include <memory>
#include <numbers>

#include "map/mark_shapes.h"
#include "map/style.h"
#include "page/hatch.h"
#include "page/ink.h"
#include "page/paint_drawing.h"
#include "page/paint_relief.h"
#include "page/symbols.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

using map::Pixel;

constexpr double off_page_px = 12;    // wider than any stroke and its casing
constexpr double finest_px = 0.12;    // vertices nearer than this are one
constexpr double hatch_apart_px = 7;  // as the screen's shader
constexpr double hatch_width_px = 1.2;
constexpr double dot_radius_px = 1.2;

/// What part of the plane the picture shows, a little around it included.
Box picture_box(const map::Camera& camera) {
    return Box{0, 0, static_cast<double>(camera.width), static_cast<double>(camera.height)}.grown(
        off_page_px);
}

Ring to_px(const map::Camera& camera, const std::vector<geo::Metres>& points) {
    Ring pixels;
    pixels.reserve(points.size());
    for (const geo::Metres p : points) pixels.push_back(camera.to_px(p));
    return thinned(pixels, finest_px);
}

/// Rings of the layer as far as they are in the picture: outer ones clockwise, holes the other way, so that
/// polygons that overlap or touch fill as one, without a seam.
std::vector<Ring> visible_rings(const map::FillLayer& layer, const map::Camera& camera) {
    const Box box = picture_box(camera);
    const geo::MetreBox seen = camera.box();
    std::vector<Ring> rings;
    for (const geo::MetrePolygon& polygon : layer.polygons) {
        if (polygon.rings.empty()) continue;
        geo::MetreBox extent;
        for (const geo::Metres p : polygon.rings.front()) extent.add(p);
        if (!extent.overlaps(seen)) continue;
        for (std::size_t i = 0; i < polygon.rings.size(); ++i) {
            Ring ring = clip_ring(to_px(camera, polygon.rings[i]), box);
            if (ring.empty()) continue;
            if ((map::doubled_area(ring) > 0) != (i == 0)) std::reverse(ring.begin(), ring.end());
            rings.push_back(std::move(ring));
        }
    }
    return rings;
}

void add_rings(cairo_t* cr, const std::vector<Ring>& rings) {
    for (const Ring& ring : rings) {
        cairo_move_to(cr, ring.front().x, ring.front().y);
        for (std::size_t i = 1; i < ring.size(); ++i) cairo_line_to(cr, ring[i].x, ring[i].y);
        cairo_close_path(cr);
    }
}

void add_hatch(cairo_t* cr, const std::vector<Ring>& rings, double angle) {
    for (const auto& [from, to] : hatch_lines(rings, angle, hatch_apart_px)) {
        cairo_move_to(cr, from.x, from.y);
        cairo_line_to(cr, to.x, to.y);
    }
}

void paint_pattern(cairo_t* cr, const std::vector<Ring>& rings, const map::Fill& fill) {
    constexpr double quarter = std::numbers::pi / 4;
    set_ink(cr, fill.pattern_colour);
    if (fill.pattern == map::Pattern::dots) {
        for (const Pixel p : hatch_dots(rings, hatch_apart_px)) {
            cairo_new_sub_path(cr);
            cairo_arc(cr, p.x, p.y, dot_radius_px, 0, 8 * quarter);
        }
        cairo_fill(cr);
        return;
    }
    if (fill.pattern != map::Pattern::hatch_down) add_hatch(cr, rings, -quarter);
    if (fill.pattern != map::Pattern::hatch_up) add_hatch(cr, rings, quarter);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    cairo_set_line_width(cr, hatch_width_px);
    cairo_stroke(cr);
}

void paint_rings(cairo_t* cr, const std::vector<Ring>& rings, const map::Fill& fill) {
    if (rings.empty()) return;
    if (fill.colour.a > 0) {
        add_rings(cr, rings);
        set_ink(cr, fill.colour);
        cairo_set_fill_rule(cr, CAIRO_FILL_RULE_WINDING);
        cairo_fill(cr);
    }
    if (fill.pattern != map::Pattern::solid && fill.pattern_colour.a > 0) paint_pattern(cr, rings, fill);
}

void paint_lines(cairo_t* cr, const map::LineLayer& layer, const map::Camera& camera) {
    const Box box = picture_box(camera);
    const geo::MetreBox seen = camera.box();
    bool any = false;
    for (std::size_t i = 0; i < layer.paths.size(); ++i) {
        if (i < layer.boxes.size() && !layer.boxes[i].overlaps(seen)) continue;
        for (const Ring& piece : clip_line(to_px(camera, layer.paths[i]), box)) {
            cairo_move_to(cr, piece.front().x, piece.front().y);
            for (std::size_t k = 1; k < piece.size(); ++k) cairo_line_to(cr, piece[k].x, piece[k].y);
            any = true;
        }
    }
    if (any) paint_stroke(cr, layer.stroke);
}

/// All halos first, so that none covers the letter before it.
void paint_letters(cairo_t* cr, const map::Label& label, const text::Typesetter& type) {
    constexpr text::Colour none{0, 0, 0, 0};
    for (const bool halo : {true, false})
        for (const map::Letter& letter : label.letters) {
            const Pixel corner = map::corners(letter)[0];
            text::draw_line(cr, type, letter.text, label.style, halo ? none : label.colour, corner.x,
                            corner.y, static_cast<double>(letter.angle), halo ? label.halo : none,
                            label.halo_px);
        }
}

void paint_label(cairo_t* cr, const map::Label& label, const text::Typesetter& type) {
    if (!label.letters.empty()) return paint_letters(cr, label, type);
    text::draw_line(cr, type, label.text, label.style, label.colour, label.at.x, label.at.y, 0, label.halo,
                    label.halo_px);
}

}  // namespace

void paint_stroke(cairo_t* cr, const map::Stroke& stroke) {
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    if (stroke.casing_px > 0 && stroke.casing.a > 0) {
        cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_width(cr, static_cast<double>(stroke.casing_px));
        set_ink(cr, stroke.casing);
        cairo_stroke_preserve(cr);
    }
    const bool dashed = stroke.dash_px[0] > 0 && stroke.dash_px[1] > 0;
    const double dashes[2] = {static_cast<double>(stroke.dash_px[0]), static_cast<double>(stroke.dash_px[1])};
    cairo_set_dash(cr, dashes, dashed ? 2 : 0, 0);
    cairo_set_line_cap(cr, dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_set_line_width(cr, static_cast<double>(stroke.width_px));
    set_ink(cr, stroke.colour);
    cairo_stroke(cr);
    cairo_set_dash(cr, nullptr, 0, 0);
}

void paint_fill_sample(cairo_t* cr, const map::Fill& fill, const Box& box) {
    const Ring ring{{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}};
    paint_rings(cr, {ring}, fill);
}

void paint_stroke_sample(cairo_t* cr, const map::Stroke& stroke, const Box& box) {
    const double middle = box.y + box.height / 2;
    cairo_move_to(cr, box.x, middle);
    cairo_line_to(cr, box.right(), middle);
    paint_stroke(cr, map::sample_of(stroke, static_cast<float>(box.width)));
}

void paint_disc(cairo_t* cr, const map::Disc& disc) {
    const auto radius = static_cast<double>(disc.radius_px);
    if (radius <= 0) return;
    cairo_new_sub_path(cr);
    cairo_arc(cr, disc.at.x, disc.at.y, radius, 0, 2 * std::numbers::pi);
    if (disc.filled) {
        text::Colour light = disc.colour;
        light.a = static_cast<std::uint8_t>(light.a * 26 / 255);
        set_ink(cr, light);
        cairo_fill_preserve(cr);
    }
    map::Stroke edge;
    edge.colour = disc.colour;
    edge.colour.a = static_cast<std::uint8_t>(edge.colour.a * 190 / 255);
    edge.width_px = 1.1F;
    edge.dash_px = {4, 3};
    paint_stroke(cr, edge);
}

SheetLayers scene_layers(const map::Scene& scene, const text::Typesetter& type, double x, double y) {
    SheetLayers layers;
    const auto add = [&](std::string name, std::function<void(cairo_t*)> paint) {
        layers.push_back({std::move(name), [&scene, x, y, paint = std::move(paint)](cairo_t* cr) {
                              cairo_save(cr);
                              cairo_translate(cr, x, y);
                              cairo_rectangle(cr, 0, 0, scene.view.camera.width, scene.view.camera.height);
                              cairo_clip(cr);
                              paint(cr);
                              cairo_restore(cr);
                          }});
    };
    add("background", [&scene](cairo_t* cr) {
        set_ink(cr, scene.background);
        cairo_paint(cr);
    });
    for (const map::Layer& layer : scene.layers) {
        const map::Camera& camera = scene.view.camera;
        if (const auto* fill = std::get_if<std::shared_ptr<const map::FillLayer>>(&layer))
            add((*fill)->name, [fill, &camera](cairo_t* cr) {
                paint_rings(cr, visible_rings(**fill, camera), (*fill)->fill);
            });
        else if (const auto* lines = std::get_if<std::shared_ptr<const map::LineLayer>>(&layer))
            add((*lines)->name, [lines, &camera](cairo_t* cr) { paint_lines(cr, **lines, camera); });
        else if (const auto* relief = std::get_if<std::shared_ptr<const map::ReliefLayer>>(&layer))
            add("relief", [relief, &camera](cairo_t* cr) { paint_relief(cr, **relief, camera); });
    }
    add("circles", [&scene](cairo_t* cr) {
        for (const map::Disc& disc : scene.discs) paint_disc(cr, disc);
    });
    add("symbols", [&scene](cairo_t* cr) {
        for (const map::Symbol& symbol : scene.symbols) paint_symbol(cr, symbol);
    });
    add("labels", [&scene, &type](cairo_t* cr) {
        for (const map::Label& label : scene.labels) paint_label(cr, label, type);
    });
    if (!scene.drawings.empty())
        add("annotations", [&scene, &type](cairo_t* cr) {
            for (const map::Drawing& drawing : scene.drawings)
                paint_drawing(cr, drawing, scene.view.camera, type);
        });
    return layers;
}

void paint_scene(cairo_t* cr, const map::Scene& scene, const text::Typesetter& type, double x, double y) {
    for (const SheetLayer& layer : scene_layers(scene, type, x, y)) layer.paint(cr);
}

}  // namespace marchland::page
