// SPDX-License-Identifier: MIT
#include "screen/symbol_icon.h"

#include "map/palette.h"
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

/// The mark of an event's type; proportions as in symbol.frag.
void draw_type_mark(ImDrawList& list, ImVec2 at, const map::Symbol& symbol, float r, ImU32 colour) {
    using Mark = map::SymbolMark;
    if (symbol.shape == map::SymbolShape::triangle) {
        at.y += 0.26f * r;
        r *= 0.72f;
    }
    switch (symbol.mark) {
        case Mark::none:
            break;
        case Mark::dot:
            list.AddCircleFilled(at, 0.3f * r, colour, 12);
            break;
        case Mark::pair:
            box(list, {at.x - 0.3f * r, at.y}, 0.19f * r, 0.19f * r, colour);
            box(list, {at.x + 0.3f * r, at.y}, 0.19f * r, 0.19f * r, colour);
            break;
        case Mark::bars:
            box(list, {at.x, at.y - 0.26f * r}, 0.5f * r, 0.13f * r, colour);
            box(list, {at.x, at.y + 0.26f * r}, 0.5f * r, 0.13f * r, colour);
            break;
        case Mark::plus:
            box(list, at, 0.52f * r, 0.15f * r, colour);
            box(list, at, 0.15f * r, 0.52f * r, colour);
            break;
        case Mark::minus:
            box(list, at, 0.52f * r, 0.16f * r, colour);
            break;
        case Mark::cross:
            saltire(list, at, 0.57f * r, colour);
            break;
        case Mark::bang:
            box(list, {at.x, at.y - 0.17f * r}, 0.15f * r, 0.37f * r, colour);
            box(list, {at.x, at.y + 0.45f * r}, 0.15f * r, 0.15f * r, colour);
            break;
        case Mark::back:
            list.AddTriangleFilled({at.x - 0.5f * r, at.y}, {at.x + 0.3f * r, at.y - 0.5f * r},
                                   {at.x + 0.3f * r, at.y + 0.5f * r}, colour);
            break;
        case Mark::up:
            list.AddTriangleFilled({at.x, at.y - 0.5f * r}, {at.x + 0.5f * r, at.y + 0.3f * r},
                                   {at.x - 0.5f * r, at.y + 0.3f * r}, colour);
            break;
    }
}

/// A ring of the classes' shares around the shape of the commonest one.
void draw_stack(ImDrawList& list, ImVec2 at, const map::Symbol& symbol, float r) {
    constexpr float top = -1.5707963f;
    constexpr float turn = 6.2831853f;
    const auto ring = static_cast<float>((1 + map::stack_ring) / 2) * r;
    const auto thick = static_cast<float>(1 - map::stack_ring) * r;
    float all = 0;
    for (const auto count : symbol.mix) all += static_cast<float>(count);
    list.AddCircleFilled(at, r, packed(symbol.outline), 32);
    float from = top;
    for (std::size_t i = 0; i < symbol.mix.size(); ++i) {
        if (symbol.mix.at(i) == 0) continue;
        const float to = from + turn * static_cast<float>(symbol.mix.at(i)) / all;
        list.PathArcTo(at, ring, from, to, 24);
        list.PathStroke(packed(map::palette(symbol.palette).quads.at(i)), 0, thick);
        from = to;
    }
    draw_outer(list, at, symbol.shape, static_cast<float>(map::stack_middle) * r, packed(symbol.fill));
}

}  // namespace

map::Symbol symbol_of(story::QuadClass quad, float size_px) {
    map::Symbol symbol;
    symbol.shape = map::quad_shape(quad);
    symbol.size_px = size_px;
    symbol.fill =
        map::quad_colour(quad, map::palette(theme::is_dark() ? map::PaletteId::dark : map::PaletteId::light));
    return symbol;
}

void draw_symbol(ImDrawList& list, ImVec2 at, const map::Symbol& symbol) {
    const float r = symbol.size_px / 2;
    if (symbol.is_stack()) {
        draw_stack(list, at, symbol, r);
        return;
    }
    draw_outer(list, at, symbol.shape, r, packed(symbol.fill));
    if (symbol.hollow)
        draw_outer(list, at, symbol.shape, r * 0.6f, packed(symbol.outline));
    else
        draw_mark(list, at, symbol.shape, r, packed(symbol.outline));
    draw_type_mark(list, at, symbol, r, packed(symbol.hollow ? symbol.fill : symbol.outline));
}

}  // namespace marchland::screen
