// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include "text/typesetter.h"

namespace marchland::text {

enum class Align { left, centre, right };

/// Paints one line as vector text, its box's top left at (x, y) in the context's user units, turned
/// by `angle` radians about that corner; a halo is stroked beneath when halo.a > 0.
void draw_line(cairo_t* cr, const Typesetter& type, std::string_view utf8, const TypeStyle& style,
               Colour colour, double x, double y, double angle = 0, Colour halo = {0, 0, 0, 0},
               float halo_px = 0);

/// Paints a wrapped paragraph and returns the height it took, user units; with `cr` null it only measures.
/// `max_lines` > 0 ends it there with an ellipsis.
double draw_paragraph(cairo_t* cr, const Typesetter& type, const std::vector<Span>& spans,
                      const TypeStyle& base, double x, double y, double width, Align align = Align::left,
                      int max_lines = 0);

}  // namespace marchland::text
