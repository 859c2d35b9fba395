// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include "map/view.h"
#include "page/box.h"
#include "text/style.h"

namespace marchland::page {

/// The sheet's own few colours; what lies on the map brings its own.
struct Ink {
    text::Colour paper;
    text::Colour text;
    text::Colour secondary;
    text::Colour hairline;
    text::Colour frame;
    text::Colour plate;  // under what lies on the map
    text::Colour mark;   // what the eye is to find: the map's place in its inset
};

/// Those that go with the map's palette.
[[nodiscard]] inline Ink ink_of(map::PaletteId palette) {
    switch (palette) {
        case map::PaletteId::dark:
            return {{26, 29, 34},    {236, 238, 242},   {172, 178, 188}, {70, 76, 86},
                    {120, 126, 138}, {26, 29, 34, 225}, {244, 122, 56}};
        case map::PaletteId::grey:
            return {{255, 255, 255}, {20, 20, 20},         {88, 88, 88}, {200, 200, 200},
                    {110, 110, 110}, {255, 255, 255, 225}, {20, 20, 20}};
        case map::PaletteId::light:
            break;
    }
    return {{255, 255, 255}, {32, 36, 42},         {92, 99, 112}, {209, 213, 219},
            {120, 126, 138}, {255, 255, 255, 225}, {184, 40, 24}};
}

inline void set_ink(cairo_t* cr, text::Colour colour) {
    cairo_set_source_rgba(cr, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.a / 255.0);
}

inline void fill_box(cairo_t* cr, const Box& box, text::Colour colour) {
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    set_ink(cr, colour);
    cairo_fill(cr);
}

/// Its line lies inside the box.
inline void stroke_box(cairo_t* cr, const Box& box, double width, text::Colour colour) {
    const Box middle = box.grown(-width / 2);
    cairo_rectangle(cr, middle.x, middle.y, middle.width, middle.height);
    cairo_set_line_width(cr, width);
    set_ink(cr, colour);
    cairo_stroke(cr);
}

}  // namespace marchland::page
