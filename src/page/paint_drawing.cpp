// SPDX-License-Identifier: MIT
#include "page/paint_drawing.h"

#include <vector>

#include "page/clip.h"
#include "page/ink.h"
#include "page/paint_scene.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

constexpr double off_page_px = 40;  // wider than any stroke

void add_line(cairo_t* cr, const Ring& line, bool closed) {
    cairo_move_to(cr, line.front().x, line.front().y);
    for (std::size_t i = 1; i < line.size(); ++i) cairo_line_to(cr, line[i].x, line[i].y);
    if (closed) cairo_close_path(cr);
}

bool within(const Ring& line, const Box& box) {
    for (const map::Pixel p : line)
        if (p.x < box.x || p.y < box.y || p.x > box.right() || p.y > box.bottom()) return false;
    return true;
}

void fill(cairo_t* cr, const map::DrawnPath& path, const Box& box) {
    for (const Ring& ring : path.lines)
        if (const Ring piece = clip_ring(ring, box); !piece.empty()) add_line(cr, piece, true);
    set_ink(cr, path.fill);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(cr);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_WINDING);
}

void stroke(cairo_t* cr, const map::DrawnPath& path, const Box& box) {
    for (const Ring& line : path.lines) {
        if (within(line, box)) {
            add_line(cr, line, path.closed);
            continue;
        }
        Ring open = line;
        if (path.closed) open.push_back(line.front());
        for (const Ring& piece : clip_line(open, box)) add_line(cr, piece, false);
    }
    paint_stroke(cr, path.stroke);
}

}  // namespace

void paint_drawing(cairo_t* cr, const map::Drawing& drawing, const map::Camera& camera,
                   const text::Typesetter& type) {
    const Box box = Box{0, 0, camera.width * 1.0, camera.height * 1.0}.grown(off_page_px);
    for (const map::DrawnPath& path : drawing.paths) {
        if (path.closed && path.fill.a > 0) fill(cr, path, box);
        if (path.stroke.width_px > 0 && path.stroke.colour.a > 0) stroke(cr, path, box);
    }
    for (const map::DrawnText& text : drawing.texts)
        text::draw_line(cr, type, text.text, text.style, text.colour, text.at.x, text.at.y, 0, text.halo,
                        text.halo_px);
}

}  // namespace marchland::page
