// SPDX-License-Identifier: MIT
#include "text/sink.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/handles.h"

namespace marchland::text {
namespace {

const cairo_user_data_key_t sink_key{};

double px(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

/// What the run's attributes say about its look.
void add_attributes(SetText& run, const PangoItem* item) {
    for (const GSList* link = item->analysis.extra_attrs; link; link = link->next) {
        auto* attribute = static_cast<PangoAttribute*>(link->data);
        const PangoAttrColor* ink = pango_attribute_as_color(attribute);
        const PangoAttrInt* number = pango_attribute_as_int(attribute);
        if (ink && attribute->klass->type == PANGO_ATTR_FOREGROUND) {
            run.colour.r = static_cast<std::uint8_t>(ink->color.red / 257);
            run.colour.g = static_cast<std::uint8_t>(ink->color.green / 257);
            run.colour.b = static_cast<std::uint8_t>(ink->color.blue / 257);
        } else if (number && attribute->klass->type == PANGO_ATTR_FOREGROUND_ALPHA) {
            run.colour.a = static_cast<std::uint8_t>(number->value / 257);
        } else if (number && attribute->klass->type == PANGO_ATTR_LETTER_SPACING) {
            run.letter_spacing = px(number->value);
        }
    }
}

void add_font(SetText& run, PangoFont* font) {
    PangoFontDescription* description = pango_font_describe_with_absolute_size(font);
    run.family = pango_font_description_get_family(description);
    run.size = static_cast<double>(pango_font_description_get_size(description)) / PANGO_SCALE;
    run.weight = pango_font_description_get_weight(description);
    run.italic = pango_font_description_get_style(description) != PANGO_STYLE_NORMAL;
    pango_font_description_free(description);
}

std::string text_of(PangoLayout* layout, const PangoItem* item) {
    if ((item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0) return "…";
    std::string text(pango_layout_get_text(layout) + item->offset, static_cast<std::size_t>(item->length));
    if ((item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN) != 0) text += "-";
    return text;
}

/// The context's clip in the surface's units, where the box of that size reaches beyond it.
void add_clip(cairo_t* cr, SetText& run, double left, double top, double width, double height) {
    std::array<double, 4> xs{left, left + width, left, left + width};
    std::array<double, 4> ys{top, top, top + height, top + height};
    for (std::size_t i = 0; i < xs.size(); ++i) cairo_user_to_device(cr, &xs[i], &ys[i]);
    cairo_save(cr);
    cairo_identity_matrix(cr);
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    cairo_clip_extents(cr, &x1, &y1, &x2, &y2);
    cairo_restore(cr);
    const auto [least_x, most_x] = std::minmax_element(xs.begin(), xs.end());
    const auto [least_y, most_y] = std::minmax_element(ys.begin(), ys.end());
    run.cut = *least_x < x1 || *most_x > x2 || *least_y < y1 || *most_y > y2;
    run.clip_x = x1;
    run.clip_y = y1;
    run.clip_width = x2 - x1;
    run.clip_height = y2 - y1;
}

/// Whether `next` only goes on where `run` ends: scripts and spaces begin new runs where readers see none.
bool goes_on(const SetText& run, const SetText& next) {
    return !run.right_to_left && !next.right_to_left && run.family == next.family && run.size == next.size &&
           run.weight == next.weight && run.italic == next.italic && run.colour == next.colour &&
           run.baseline == next.baseline && run.letter_spacing == next.letter_spacing && !run.cut &&
           !next.cut;
}

}  // namespace

void divert_text(cairo_surface_t* surface, TextSink* sink) {
    cairo_surface_set_user_data(surface, &sink_key, sink, nullptr);
}

TextSink* sink_of(cairo_t* cr) {
    return static_cast<TextSink*>(cairo_surface_get_user_data(cairo_get_target(cr), &sink_key));
}

void send(cairo_t* cr, const TextSink& sink, PangoLayout* layout, double x, double y, Colour colour,
          Colour halo, double halo_width) {
    std::optional<SetText> waiting;
    const LayoutIter iter(pango_layout_get_iter(layout));
    do {
        PangoLayoutRun* glyphs = pango_layout_iter_get_run_readonly(iter.get());
        if (!glyphs) continue;
        PangoRectangle box;
        pango_layout_iter_get_run_extents(iter.get(), nullptr, &box);
        SetText run;
        run.colour = colour;
        run.halo = halo;
        run.halo_width = halo_width;
        run.text = text_of(layout, glyphs->item);
        add_font(run, glyphs->item->analysis.font);
        add_attributes(run, glyphs->item);
        run.right_to_left = glyphs->item->analysis.level % 2 == 1;
        run.x = x + px(box.x) + (run.right_to_left ? px(box.width) : 0);
        run.baseline = y + px(pango_layout_iter_get_baseline(iter.get()));
        cairo_get_matrix(cr, &run.matrix);
        add_clip(cr, run, x + px(box.x), y + px(box.y), px(box.width), px(box.height));
        if (waiting && goes_on(*waiting, run)) {
            waiting->text += run.text;
            continue;
        }
        if (waiting) sink(*waiting);
        waiting = std::move(run);
    } while (pango_layout_iter_next_run(iter.get()));
    if (waiting) sink(*waiting);
}

}  // namespace marchland::text
