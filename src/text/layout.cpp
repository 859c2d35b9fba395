// SPDX-License-Identifier: MIT
#include "text/layout.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

namespace marchland::text {
namespace {

// Fallback by script, before fontconfig's own: which font sets Armenian must not depend on what else
// is installed.
constexpr const char* sans_families =
    "Noto Sans, Noto Sans Armenian, Noto Sans Georgian, Noto Sans Arabic, Noto Sans Hebrew";
constexpr const char* serif_families =
    "Noto Serif, Noto Serif Armenian, Noto Serif Georgian, Noto Naskh Arabic, Noto Serif Hebrew";
constexpr std::size_t longest_line = 2000;  // bytes

double px(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

int units(double px) {
    return static_cast<int>(std::lround(px * PANGO_SCALE));
}

void set_font(PangoLayout* layout, const TypeStyle& style) {
    PangoFontDescription* font =
        pango_font_description_from_string(style.serif ? serif_families : sans_families);
    pango_font_description_set_absolute_size(font, static_cast<double>(style.size_px) * PANGO_SCALE);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
    pango_font_description_set_style(font, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

std::string valid_utf8(std::string_view utf8) {
    std::string text(utf8);
    std::replace(text.begin(), text.end(), '\0', ' ');  // GLib takes NUL for the end
    if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr)) return text;
    char* fixed = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
    text = fixed;
    g_free(fixed);
    return text;
}

std::string one_line(std::string_view utf8) {
    const bool cut = utf8.size() > longest_line;
    if (cut) {
        std::size_t end = longest_line;
        while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) --end;
        utf8 = utf8.substr(0, end);
    }
    std::string text = valid_utf8(utf8);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    if (cut) text += "…";
    return text;
}

/// Letters of joined scripts fall apart when they are spaced.
bool joins_letters(const std::string& text) {
    for (const char* p = text.c_str(); *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if ((c >= 0x0600 && c <= 0x08FF) || (c >= 0xFB50 && c <= 0xFEFC)) return true;
    }
    return false;
}

void insert(PangoAttrList* list, PangoAttribute* attribute, int start, int end) {
    attribute->start_index = static_cast<guint>(start);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

void add_span(PangoAttrList* list, const Span& span, int start, int end) {
    const auto wide = [](std::uint8_t c) { return static_cast<guint16>(c * 257); };
    insert(list, pango_attr_foreground_new(wide(span.colour.r), wide(span.colour.g), wide(span.colour.b)),
           start, end);
    insert(list, pango_attr_foreground_alpha_new(wide(span.colour.a)), start, end);
    if (span.weight != 400)
        insert(list, pango_attr_weight_new(static_cast<PangoWeight>(span.weight)), start, end);
    if (span.italic) insert(list, pango_attr_style_new(PANGO_STYLE_ITALIC), start, end);
}

}  // namespace

Context make_context(PangoFontMap* fonts) {
    Context context(pango_font_map_create_context(fonts));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context.get(), 96);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("en"));
    return context;
}

Layout line_layout(PangoContext* context, std::string_view utf8, const TypeStyle& style) {
    const std::string text = one_line(utf8);
    Layout layout(pango_layout_new(context));
    set_font(layout.get(), style);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    if (style.letter_spacing_em > 0 && !joins_letters(text)) {
        PangoAttrList* attributes = pango_attr_list_new();
        const double spacing =
            static_cast<double>(style.letter_spacing_em) * static_cast<double>(style.size_px);
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(units(spacing)));
        pango_layout_set_attributes(layout.get(), attributes);
        pango_attr_list_unref(attributes);
    }
    return layout;
}

std::vector<Span> valid_spans(std::vector<Span> spans) {
    for (Span& span : spans) span.text = valid_utf8(span.text);
    return spans;
}

Layout paragraph_layout(PangoContext* context, const std::vector<Span>& spans, const TypeStyle& base,
                        const Wrap& wrap) {
    assert(wrap.width > 0);
    Layout layout(pango_layout_new(context));
    set_font(layout.get(), base);
    std::string text;
    PangoAttrList* attributes = pango_attr_list_new();
    for (const Span& span : spans) {
        const int start = static_cast<int>(text.size());
        text += span.text;
        add_span(attributes, span, start, static_cast<int>(text.size()));
    }
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_width(layout.get(), units(wrap.width));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), wrap.align);
    if (wrap.max_lines > 0 || wrap.max_height > 0) {
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout.get(), wrap.max_lines > 0 ? -wrap.max_lines : units(wrap.max_height));
    }
    return layout;
}

Extent extent_of(PangoLayout* layout) {
    int width = 0;
    int height = 0;
    pango_layout_get_size(layout, &width, &height);
    return {static_cast<float>(px(width)), static_cast<float>(px(height)),
            static_cast<float>(px(pango_layout_get_baseline(layout)))};
}

std::vector<LinkBox> boxes_of(PangoLayout* layout, int start, int end, int link) {
    std::vector<LinkBox> boxes;
    const LayoutIter iter(pango_layout_get_iter(layout));
    do {
        PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iter.get());
        const int first = std::max(start, line->start_index);
        const int last = std::min(end, line->start_index + line->length);
        if (first >= last) continue;
        PangoRectangle box;
        pango_layout_iter_get_line_extents(iter.get(), nullptr, &box);
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(line, first, last, &ranges, &count);
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            const int left = ranges[2 * i];
            const int right = ranges[2 * i + 1];
            if (right <= left) continue;
            boxes.push_back({link, static_cast<float>(px(left)), static_cast<float>(px(box.y)),
                             static_cast<float>(px(right - left)), static_cast<float>(px(box.height))});
        }
        g_free(ranges);
    } while (pango_layout_iter_next_line(iter.get()));
    return boxes;
}

}  // namespace marchland::text
