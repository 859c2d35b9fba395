// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include "map/scene.h"
#include "page/box.h"
#include "page/sheet_layer.h"
#include "text/typesetter.h"

namespace marchland::page {

/// Paints the scene with its top left at (x, y) of the context's style px, and nothing outside its picture.
/// What a stack holds is said by its badge (page/badges.h).
void paint_scene(cairo_t* cr, const map::Scene& scene, const text::Typesetter& type, double x, double y);

/// The same as layers: the background, those of the scene under their names, circles, symbols, labels,
/// annotations where there are any.
[[nodiscard]] SheetLayers scene_layers(const map::Scene& scene, const text::Typesetter& type, double x,
                                       double y);

/// Strokes the current path and forgets it.
void paint_stroke(cairo_t* cr, const map::Stroke& stroke);
/// A box filled as areas of the map are; for legends.
void paint_fill_sample(cairo_t* cr, const map::Fill& fill, const Box& box);
/// A line across the middle of a box.
void paint_stroke_sample(cairo_t* cr, const map::Stroke& stroke, const Box& box);
/// A location known to a radius only.
void paint_disc(cairo_t* cr, const map::Disc& disc);

}  // namespace marchland::page
