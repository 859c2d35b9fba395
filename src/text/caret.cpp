// SPDX-License-Identifier: MIT
#include "text/caret.h"

#include <algorithm>

#include "text/impl.h"
#include "text/layout.h"

namespace marchland::text {
namespace {

double px(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

Layout lay_out(const Typesetter& type, std::string_view utf8, const TypeStyle& style, float width_px) {
    Span span;
    span.text = std::string(utf8);
    Wrap wrap;
    wrap.width = static_cast<double>(width_px);
    return paragraph_layout(type.impl().context.get(), {span}, style, wrap);
}

}  // namespace

Caret caret(const Typesetter& type, std::string_view utf8, const TypeStyle& style, float width_px,
            std::size_t at) {
    const Layout layout = lay_out(type, utf8, style, width_px);
    PangoRectangle box;
    pango_layout_get_cursor_pos(layout.get(), static_cast<int>(std::min(at, utf8.size())), &box, nullptr);
    return {static_cast<float>(px(box.x)), static_cast<float>(px(box.y)), static_cast<float>(px(box.height))};
}

std::size_t byte_at(const Typesetter& type, std::string_view utf8, const TypeStyle& style, float width_px,
                    float x, float y) {
    const Layout layout = lay_out(type, utf8, style, width_px);
    int index = 0;
    int trailing = 0;
    pango_layout_xy_to_index(layout.get(), static_cast<int>(x * PANGO_SCALE),
                             static_cast<int>(y * PANGO_SCALE), &index, &trailing);
    const char* p = pango_layout_get_text(layout.get()) + index;
    for (; trailing > 0 && *p != '\0'; --trailing) p = g_utf8_next_char(p);
    return static_cast<std::size_t>(p - pango_layout_get_text(layout.get()));
}

std::vector<LinkBox> selection_boxes(const Typesetter& type, std::string_view utf8, const TypeStyle& style,
                                     float width_px, std::size_t start, std::size_t end) {
    const Layout layout = lay_out(type, utf8, style, width_px);
    return boxes_of(layout.get(), static_cast<int>(start), static_cast<int>(end), 1);
}

std::vector<std::size_t> caret_stops(const Typesetter& type, std::string_view utf8, bool words) {
    const Layout layout = lay_out(type, utf8, TypeStyle{}, unwrapped);
    int count = 0;
    const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout.get(), &count);
    std::vector<std::size_t> stops{0};
    const char* text = pango_layout_get_text(layout.get());
    const char* p = text;
    for (int i = 0; i < count; ++i) {
        const auto byte = static_cast<std::size_t>(p - text);
        const bool is_stop = words ? attributes[i].is_word_start != 0 : attributes[i].is_cursor_position != 0;
        if (is_stop && byte > stops.back()) stops.push_back(byte);
        if (*p != '\0') p = g_utf8_next_char(p);
    }
    if (stops.back() < utf8.size()) stops.push_back(utf8.size());
    return stops;
}

}  // namespace marchland::text
