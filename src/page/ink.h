// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include "page/box.h"
#include "text/style.h"

namespace marchland::page {

/// The sheet's own few colours; what lies on the map brings its own.
namespace ink {
inline constexpr text::Colour paper{255, 255, 255};
inline constexpr text::Colour text{32, 36, 42};
inline constexpr text::Colour secondary{107, 114, 128};
inline constexpr text::Colour hairline{209, 213, 219};
inline constexpr text::Colour frame{120, 126, 138};
inline constexpr text::Colour plate{255, 255, 255, 225};  // under what lies on the map
}  // namespace ink

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
