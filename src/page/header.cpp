// SPDX-License-Identifier: MIT
#include "page/header.h"

#include <algorithm>

#include "text/cairo.h"

namespace marchland::page {
namespace {

constexpr int most_title_lines = 3;
constexpr float smallest = 0.72F;  // of the form's size of title

/// Paints, or only measures when `cr` is null; returns the height.
double paint(cairo_t* cr, const Header& header, const SetHeader& set, const Form& form,
             const text::Typesetter& type, double x, double y, double width) {
    const double top = y;
    const auto add = [&](const std::string& words, const text::TypeStyle& style, text::Colour colour,
                         int lines) {
        if (words.empty() || lines == 0) return;
        y += text::draw_paragraph(cr, type, {{.text = words, .colour = colour}}, style, x, y, width,
                                  text::Align::left, lines);
    };
    add(header.title, set.title, form.ink.text, set.title_lines);
    add(header.subtitle, form.subtitle, form.ink.text, set.subtitle_lines);
    add(header.when, form.subtitle, form.ink.secondary, set.when_lines);
    return y - top;
}

bool shows_all_of(const std::string& title, const SetHeader& set, const text::Typesetter& type,
                  double width) {
    const auto height = [&](int lines) {
        return text::draw_paragraph(nullptr, type, {{.text = title}}, set.title, 0, 0, width,
                                    text::Align::left, lines);
    };
    return height(0) <= height(set.title_lines) + 0.5;
}

/// Leaves out what matters least; false when only one line of the title is left.
bool give_way(SetHeader& set) {
    const auto shortens = [](int* lines, int least) {
        if (*lines <= least) return false;
        --*lines;
        return true;
    };
    return shortens(&set.subtitle_lines, 1) || shortens(&set.title_lines, 1) ||
           shortens(&set.subtitle_lines, 0) || shortens(&set.when_lines, 0) || shortens(&set.title_lines, 0);
}

}  // namespace

SetHeader set_header(const Header& header, const Form& form, const text::Typesetter& type, double width,
                     double most_height) {
    SetHeader set;
    for (const float shrink : {1.0F, 0.86F, smallest}) {
        set.title = form.title;
        set.title.size_px = std::max(form.title.size_px * shrink, form.subtitle.size_px);
        set.title_lines = shrink > smallest ? most_title_lines - 1 : most_title_lines;
        set.height = paint(nullptr, header, set, form, type, 0, 0, width);
        if (set.height <= most_height && shows_all_of(header.title, set, type, width)) return set;
    }
    while (set.height > most_height && give_way(set))
        set.height = paint(nullptr, header, set, form, type, 0, 0, width);
    return set;
}

void paint_header(cairo_t* cr, const Header& header, const SetHeader& set, const Form& form,
                  const text::Typesetter& type, const Box& box) {
    paint(cr, header, set, form, type, box.x, box.y, box.width);
}

}  // namespace marchland::page
