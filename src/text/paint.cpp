// SPDX-License-Identifier: MIT
#include "text/paint.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "text/layout.h"
#include "text/sink.h"

namespace marchland::text {
namespace {

double px(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

/// Colour of a run, from the attributes that its span set.
Colour colour_of(const PangoItem* item) {
    Colour colour{0, 0, 0, 255};
    for (const GSList* link = item->analysis.extra_attrs; link; link = link->next) {
        const auto* attribute = static_cast<const PangoAttribute*>(link->data);
        if (const PangoAttrColor* ink = pango_attribute_as_color(const_cast<PangoAttribute*>(attribute));
            ink && attribute->klass->type == PANGO_ATTR_FOREGROUND) {
            colour.r = static_cast<std::uint8_t>(ink->color.red / 257);
            colour.g = static_cast<std::uint8_t>(ink->color.green / 257);
            colour.b = static_cast<std::uint8_t>(ink->color.blue / 257);
        } else if (attribute->klass->type == PANGO_ATTR_FOREGROUND_ALPHA) {
            const PangoAttrInt* alpha = pango_attribute_as_int(const_cast<PangoAttribute*>(attribute));
            colour.a = static_cast<std::uint8_t>(alpha->value / 257);
        }
    }
    return colour;
}

template <class Paint>
void for_each_run(PangoLayout* layout, Paint&& paint) {
    const LayoutIter iter(pango_layout_get_iter(layout));
    do {
        PangoLayoutRun* run = pango_layout_iter_get_run_readonly(iter.get());
        if (!run) continue;
        PangoRectangle box;
        pango_layout_iter_get_run_extents(iter.get(), nullptr, &box);
        paint(run, px(box.x), px(pango_layout_iter_get_baseline(iter.get())));
    } while (pango_layout_iter_next_run(iter.get()));
}

void add_rounded_box(cairo_t* cr, double x, double y, double width, double height, double radius) {
    constexpr double quarter = std::numbers::pi / 2;
    const double r = std::min({radius, width / 2, height / 2});
    cairo_new_sub_path(cr);
    cairo_arc(cr, x + width - r, y + r, r, -quarter, 0);
    cairo_arc(cr, x + width - r, y + height - r, r, 0, quarter);
    cairo_arc(cr, x + r, y + height - r, r, quarter, 2 * quarter);
    cairo_arc(cr, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

void paint_highlight(cairo_t* cr, const LinkBox& box, double x, double y, Colour colour, double size) {
    const double pad = 0.16 * size;
    const double left = std::max(0.0, static_cast<double>(box.x) - pad);
    const double right = static_cast<double>(box.x + box.width) + pad;
    const double inset = 0.06 * static_cast<double>(box.height);
    add_rounded_box(cr, x + left, y + static_cast<double>(box.y) + inset, right - left,
                    static_cast<double>(box.height) - 2 * inset, 0.22 * size);
    set_source(cr, colour);
    cairo_fill(cr);
}

/// `box.height` spans ascent and descent; Noto's baseline lies 0.785 of it down.
void paint_underline(cairo_t* cr, const LinkBox& box, double x, double y, Colour colour, double size) {
    const double thickness = std::max(0.8, 0.06 * size);
    const double top = y + static_cast<double>(box.y) + 0.785 * static_cast<double>(box.height) + 0.12 * size;
    colour.a = static_cast<std::uint8_t>(colour.a * 3 / 5);
    set_source(cr, colour);
    cairo_rectangle(cr, x + static_cast<double>(box.x), snapped_y(cr, top), static_cast<double>(box.width),
                    thickness);
    cairo_fill(cr);
}

}  // namespace

bool wants_outlines(cairo_t* cr) {
    const cairo_surface_type_t type = cairo_surface_get_type(cairo_get_target(cr));
    return type != CAIRO_SURFACE_TYPE_PDF && type != CAIRO_SURFACE_TYPE_SVG;
}

void set_source(cairo_t* cr, Colour colour) {
    cairo_set_source_rgba(cr, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.a / 255.0);
}

double snapped_y(cairo_t* cr, double y) {
    cairo_matrix_t m;
    cairo_get_matrix(cr, &m);
    if (!wants_outlines(cr) || m.xy != 0 || m.yx != 0 || m.yy == 0) return y;
    return (std::round(y * m.yy + m.y0) - m.y0) / m.yy;
}

void add_outlines(cairo_t* cr, PangoLayout* layout, double x, double y) {
    for_each_run(layout, [&](PangoLayoutRun* run, double run_x, double baseline) {
        cairo_move_to(cr, x + run_x, snapped_y(cr, y + baseline));
        pango_cairo_glyph_string_path(cr, run->item->analysis.font, run->glyphs);
    });
}

void paint_paragraph(cairo_t* cr, PangoLayout* layout, const std::vector<Span>& spans, const TypeStyle& base,
                     double x, double y) {
    const auto size = static_cast<double>(base.size_px);
    const auto for_each_box = [&](auto&& wanted, auto&& paint) {
        int start = 0;
        for (const Span& span : spans) {
            const int end = start + static_cast<int>(span.text.size());
            if (wanted(span))
                for (const LinkBox& box : boxes_of(layout, start, end, span.link)) paint(span, box);
            start = end;
        }
    };
    for_each_box(
        [](const Span& s) { return s.highlight.a > 0; },
        [&](const Span& s, const LinkBox& box) { paint_highlight(cr, box, x, y, s.highlight, size); });
    const TextSink* sink = sink_of(cr);
    if (sink) send(cr, *sink, layout, x, y, {});
    const bool outlines = wants_outlines(cr);
    for_each_run(layout, [&](PangoLayoutRun* run, double run_x, double baseline) {
        if (sink) return;
        set_source(cr, colour_of(run->item));
        cairo_move_to(cr, x + run_x, snapped_y(cr, y + baseline));
        if (outlines) {
            pango_cairo_glyph_string_path(cr, run->item->analysis.font, run->glyphs);
            cairo_fill(cr);
        } else {
            pango_cairo_show_glyph_item(cr, pango_layout_get_text(layout), run);
        }
    });
    for_each_box([](const Span& s) { return s.underline || (s.link > 0 && !s.bare); },
                 [&](const Span& s, const LinkBox& box) { paint_underline(cr, box, x, y, s.colour, size); });
}

}  // namespace marchland::text
