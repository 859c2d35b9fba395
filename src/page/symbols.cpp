// SPDX-License-Identifier: MIT
#include "page/symbols.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "map/palette.h"
#include "page/ink.h"

namespace marchland::page {
namespace {

using map::SymbolShape;

constexpr double outline_px = 1.25;

// Shapes about (0, 0), y down, in units of half the symbol's height.

void add_circle(cairo_t* cr, double radius) {
    cairo_new_sub_path(cr);
    cairo_arc(cr, 0, 0, radius, 0, 2 * std::numbers::pi);
    cairo_close_path(cr);
}

void add_box(cairo_t* cr, double half_width, double half_height) {
    cairo_rectangle(cr, -half_width, -half_height, 2 * half_width, 2 * half_height);
}

void add_diamond(cairo_t* cr) {
    constexpr double reach = 1.1;
    cairo_move_to(cr, 0, -reach);
    cairo_line_to(cr, reach, 0);
    cairo_line_to(cr, 0, reach);
    cairo_line_to(cr, -reach, 0);
    cairo_close_path(cr);
}

void add_triangle(cairo_t* cr) {
    constexpr double apex = -1.05;
    constexpr double base = 0.8;
    constexpr double half_base = (base - apex) * 0.4939 / 0.8695;
    cairo_move_to(cr, 0, apex);
    cairo_line_to(cr, half_base, base);
    cairo_line_to(cr, -half_base, base);
    cairo_close_path(cr);
}

void add_plus(cairo_t* cr, double arm, double half_width, double angle) {
    cairo_save(cr);
    cairo_rotate(cr, angle);
    for (int i = 0; i < 4; ++i) {
        if (i == 0) cairo_move_to(cr, half_width, -half_width);
        cairo_line_to(cr, arm, -half_width);
        cairo_line_to(cr, arm, half_width);
        cairo_line_to(cr, half_width, half_width);
        cairo_rotate(cr, std::numbers::pi / 2);
    }
    cairo_close_path(cr);
    cairo_restore(cr);
}

void add_outer(cairo_t* cr, SymbolShape shape) {
    constexpr double side = 0.86;
    switch (shape) {
        case SymbolShape::square:
        case SymbolShape::base:
        case SymbolShape::checkpoint:
            return add_box(cr, side, side);
        case SymbolShape::diamond:
            return add_diamond(cr);
        case SymbolShape::triangle:
            return add_triangle(cr);
        case SymbolShape::cross:
            return add_plus(cr, 1.0, 0.3, std::numbers::pi / 4);
        case SymbolShape::circle:
        case SymbolShape::post:
        case SymbolShape::centre:
        case SymbolShape::place:
        case SymbolShape::town:
            return add_circle(cr, 1);
    }
}

/// The mark inside; false where the shape has none.
bool add_inner(cairo_t* cr, SymbolShape shape) {
    switch (shape) {
        case SymbolShape::post:
            add_circle(cr, 0.38);
            return true;
        case SymbolShape::base:
            add_box(cr, 0.34, 0.34);
            return true;
        case SymbolShape::checkpoint:
            add_box(cr, 0.86, 0.2);
            return true;
        case SymbolShape::centre:
            add_plus(cr, 0.62, 0.18, 0);
            return true;
        case SymbolShape::place:
            add_circle(cr, 0.5);
            return true;
        case SymbolShape::circle:
        case SymbolShape::square:
        case SymbolShape::diamond:
        case SymbolShape::triangle:
        case SymbolShape::cross:
        case SymbolShape::town:
            break;
    }
    return false;
}

/// The mark of an event's type, centred where the shape has its weight.
bool add_mark(cairo_t* cr, SymbolShape shape, map::SymbolMark mark) {
    using Mark = map::SymbolMark;
    const bool triangle = shape == SymbolShape::triangle;
    const double size = triangle ? 0.72 : 1;
    cairo_save(cr);
    cairo_translate(cr, 0, triangle ? 0.26 : 0);
    cairo_scale(cr, size, size);
    const auto box_at = [cr](double x, double y, double half_width, double half_height) {
        cairo_rectangle(cr, x - half_width, y - half_height, 2 * half_width, 2 * half_height);
    };
    switch (mark) {
        case Mark::dot:
            add_circle(cr, 0.3);
            break;
        case Mark::pair:
            box_at(-0.3, 0, 0.19, 0.19);
            box_at(0.3, 0, 0.19, 0.19);
            break;
        case Mark::bars:
            box_at(0, -0.26, 0.5, 0.13);
            box_at(0, 0.26, 0.5, 0.13);
            break;
        case Mark::plus:
            add_plus(cr, 0.52, 0.15, 0);
            break;
        case Mark::minus:
            box_at(0, 0, 0.52, 0.16);
            break;
        case Mark::cross:
            add_plus(cr, 0.58, 0.15, std::numbers::pi / 4);
            break;
        case Mark::bang:
            box_at(0, -0.17, 0.15, 0.37);
            box_at(0, 0.45, 0.15, 0.15);
            break;
        case Mark::back:
        case Mark::up:
            cairo_save(cr);
            if (mark == Mark::back) cairo_rotate(cr, -std::numbers::pi / 2);
            cairo_move_to(cr, 0, -0.5);
            cairo_line_to(cr, 0.5, 0.3);
            cairo_line_to(cr, -0.5, 0.3);
            cairo_close_path(cr);
            cairo_restore(cr);
            break;
        case Mark::none:
            break;
    }
    cairo_restore(cr);
    return mark != Mark::none;
}

/// Each class's share of the events as a piece of a ring, clockwise from the top, around the commonest
/// class's shape.
void paint_stack(cairo_t* cr, const map::Symbol& symbol) {
    double all = 0;
    for (const auto count : symbol.mix) all += count;
    set_ink(cr, symbol.outline);
    add_circle(cr, 1);
    cairo_fill(cr);
    double from = -std::numbers::pi / 2;
    for (std::size_t i = 0; i < symbol.mix.size(); ++i) {
        if (symbol.mix.at(i) == 0) continue;
        const double to = from + 2 * std::numbers::pi * symbol.mix.at(i) / all;
        cairo_new_path(cr);
        cairo_arc(cr, 0, 0, 1, from, to);
        cairo_arc_negative(cr, 0, 0, map::stack_ring, to, from);
        cairo_close_path(cr);
        set_ink(cr, map::palette(symbol.palette).quads.at(i));
        cairo_fill(cr);
        from = to;
    }
    cairo_save(cr);
    cairo_scale(cr, map::stack_middle, map::stack_middle);
    add_outer(cr, symbol.shape);
    cairo_restore(cr);
    set_ink(cr, symbol.fill);
    cairo_fill(cr);
}

/// A hollow symbol is its shape with the middle left out; thick enough to still show its colour.
void paint_hollow(cairo_t* cr, const map::Symbol& symbol, double half) {
    const double wall = std::max(2.0, half * 0.34);
    set_ink(cr, symbol.outline);
    add_outer(cr, symbol.shape);
    cairo_fill(cr);
    add_outer(cr, symbol.shape);
    cairo_clip(cr);
    // Twice the wall, half of it outside the shape and clipped away.
    add_outer(cr, symbol.shape);
    cairo_set_line_width(cr, 2 * wall / half);
    set_ink(cr, symbol.fill);
    cairo_stroke(cr);
}

}  // namespace

void paint_symbol(cairo_t* cr, const map::Symbol& symbol) {
    const double half = static_cast<double>(symbol.size_px) / 2;
    if (half <= 0) return;
    cairo_save(cr);
    cairo_translate(cr, symbol.at.x, symbol.at.y);
    cairo_scale(cr, half, half);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    if (symbol.outline.a > 0) {
        add_outer(cr, symbol.is_stack() ? SymbolShape::circle : symbol.shape);
        cairo_set_line_width(cr, 2 * outline_px / half);
        set_ink(cr, symbol.outline);
        cairo_stroke(cr);
    }
    if (symbol.is_stack()) {
        paint_stack(cr, symbol);
    } else if (symbol.hollow) {
        paint_hollow(cr, symbol, half);
        if (add_mark(cr, symbol.shape, symbol.mark)) {
            set_ink(cr, symbol.fill);
            cairo_fill(cr);
        }
    } else {
        add_outer(cr, symbol.shape);
        set_ink(cr, symbol.fill);
        cairo_fill(cr);
        if (add_inner(cr, symbol.shape) || add_mark(cr, symbol.shape, symbol.mark)) {
            set_ink(cr, symbol.outline);
            cairo_fill(cr);
        }
    }
    cairo_restore(cr);
}

}  // namespace marchland::page
