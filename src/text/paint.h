// SPDX-License-Identifier: MIT
#pragma once
#include "text/handles.h"
#include "text/typesetter.h"

namespace marchland::text {

/// Whether the context's target wants outlines (pixels: cairo 1.16 snaps glyph images to whole
/// pixels, filled outlines stay where they belong) or text that readers can select (PDF, SVG).
[[nodiscard]] bool wants_outlines(cairo_t* cr);

void set_source(cairo_t* cr, Colour colour);

/// Adds the outlines of a layout to the current path, its top left at (x, y).
void add_outlines(cairo_t* cr, PangoLayout* layout, double x, double y);

/// Paints a paragraph's highlights, glyphs in their own colours, and underlines, its top left at (x, y).
/// `spans` are those that the layout was made from.
void paint_paragraph(cairo_t* cr, PangoLayout* layout, const std::vector<Span>& spans, const TypeStyle& base,
                     double x, double y);

/// `y` moved so that it falls on a whole device pixel, when the context is neither turned nor vector.
[[nodiscard]] double snapped_y(cairo_t* cr, double y);

}  // namespace marchland::text
