// SPDX-License-Identifier: MIT
#include "text/cairo.h"

#include "text/impl.h"
#include "text/layout.h"
#include "text/paint.h"
#include "text/sink.h"

namespace marchland::text {
namespace {

constexpr double halo_tolerance_px = 0.25;   // of its edge, which nobody looks at; halves the time
constexpr double letter_tolerance_px = 0.1;  // cairo's own

}  // namespace

void draw_line(cairo_t* cr, const Typesetter& type, std::string_view utf8, const TypeStyle& style,
               Colour colour, double x, double y, double angle, Colour halo, float halo_px) {
    const Layout layout = line_layout(type.impl().context.get(), utf8, style);
    cairo_save(cr);
    cairo_translate(cr, x, y);
    if (angle != 0) cairo_rotate(cr, angle);
    cairo_new_path(cr);
    const bool haloed = halo.a > 0 && halo_px > 0;
    if (const TextSink* sink = sink_of(cr)) {
        send(cr, *sink, layout.get(), 0, 0, colour, halo, haloed ? static_cast<double>(halo_px) : 0);
        cairo_restore(cr);
        return;
    }
    const bool outlines = wants_outlines(cr);
    if (haloed || outlines) add_outlines(cr, layout.get(), 0, 0);
    if (haloed) {
        cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
        cairo_set_tolerance(cr, halo_tolerance_px);
        cairo_set_line_width(cr, 2 * static_cast<double>(halo_px));
        set_source(cr, halo);
        cairo_stroke_preserve(cr);
        cairo_set_tolerance(cr, letter_tolerance_px);
    }
    set_source(cr, colour);
    if (colour.a == 0) {
        cairo_new_path(cr);
    } else if (outlines) {
        cairo_fill(cr);
    } else {
        cairo_new_path(cr);
        cairo_move_to(cr, 0, 0);
        pango_cairo_show_layout(cr, layout.get());
    }
    cairo_restore(cr);
}

double draw_paragraph(cairo_t* cr, const Typesetter& type, const std::vector<Span>& any_spans,
                      const TypeStyle& base, double x, double y, double width, Align align, int max_lines) {
    const std::vector<Span> spans = valid_spans(any_spans);
    Wrap wrap;
    wrap.width = width;
    wrap.max_lines = max_lines;
    wrap.align = align == Align::left     ? PANGO_ALIGN_LEFT
                 : align == Align::centre ? PANGO_ALIGN_CENTER
                                          : PANGO_ALIGN_RIGHT;
    const Layout layout = paragraph_layout(type.impl().context.get(), spans, base, wrap);
    if (cr) paint_paragraph(cr, layout.get(), spans, base, x, y);
    return static_cast<double>(extent_of(layout.get()).height);
}

}  // namespace marchland::text
