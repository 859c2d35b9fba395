// SPDX-License-Identifier: MIT
#include "screen/symbol_icon.h"

#include "map/style.h"
#include "screen/ui.h"

namespace marchland::screen {
namespace {

void box(ImDrawList& list, ImVec2 at, float half_width, float half_height, ImU32 colour) {
    list.AddRectFilled({at.x - half_width, at.y - half_height}, {at.x + half_width, at.y + half_height},
                       colour);
}

void saltire(ImDrawList& list, ImVec2 at, float r, ImU32 colour) {
    const float reach = r * 0.72f;
    const float thick = r * 0.6f;
    list.AddLine({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}, colour, thick);
    list.AddLine({at.x - reach, at.y + reach}, {at.x + reach, at.y - reach}, colour, thick);
}

// Proportions as in symbol.frag; r is half the shape's height.
void draw_outer(ImDrawList& list, ImVec2 at, map::SymbolShape shape, float r, ImU32 colour) {
    using Shape = map::SymbolShape;
    switch (shape) {
        case Shape::square:
        case Shape::base:
        case Shape::checkpoint:
            box(list, at, r * 0.86f, r * 0.86f, colour);
            break;
        case Shape::diamond:
            list.AddQuadFilled({at.x, at.y - r * 1.1f}, {at.x + r * 1.1f, at.y}, {at.x, at.y + r * 1.1f},
                               {at.x - r * 1.1f, at.y}, colour);
            break;
        case Shape::triangle:
            list.AddTriangleFilled({at.x, at.y - r * 1.05f}, {at.x + r * 1.05f, at.y + r * 0.8f},
                                   {at.x - r * 1.05f, at.y + r * 0.8f}, colour);
            break;
        case Shape::cross:
            saltire(list, at, r, colour);
            break;
        default:
            list.AddCircleFilled(at, r, colour, 24);
            break;
    }
}

void draw_mark(ImDrawList& list, ImVec2 at, map::SymbolShape shape, float r, ImU32 colour) {
    using Shape = map::SymbolShape;
    switch (shape) {
        case Shape::post:
            list.AddCircleFilled(at, r * 0.38f, colour, 16);
            break;
        case Shape::base:
            box(list, at, r * 0.34f, r * 0.34f, colour);
            break;
        case Shape::checkpoint:
            box(list, at, r * 0.86f, r * 0.2f, colour);
            break;
        case Shape::centre:
            box(list, at, r * 0.62f, r * 0.18f, colour);
            box(list, at, r * 0.18f, r * 0.62f, colour);
            break;
        case Shape::place:
            list.AddCircleFilled(at, r * 0.5f, colour, 16);
            break;
        default:
            break;
    }
}

}  // namespace

map::Symbol symbol_of(story::QuadClass quad, float size_px) {
    map::Symbol symbol;
    symbol.shape = map::quad_shape(quad);
    symbol.size_px = size_px;
    symbol.fill = map::quad_colour(quad, map::palette(map::PaletteId::light));
    return symbol;
}

void draw_symbol(ImDrawList& list, ImVec2 at, const map::Symbol& symbol) {
    const float r = symbol.size_px / 2;
    draw_outer(list, at, symbol.shape, r, packed(symbol.fill));
    if (symbol.hollow)
        draw_outer(list, at, symbol.shape, r * 0.6f, packed(theme::paper));
    else
        draw_mark(list, at, symbol.shape, r, packed(symbol.outline));
}

}  // namespace marchland::screen
