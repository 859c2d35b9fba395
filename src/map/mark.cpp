// SPDX-License-Identifier: MIT
#include "map/mark.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace marchland::map {
namespace {

constexpr std::array<std::string_view, mark_kind_count> kind_names{
    "text", "callout", "arrow", "curve", "line", "area", "circle", "freehand", "badge", "district", "border"};

/// Ink, red, blue, ochre, green, paper.
using Tones = std::array<Colour, 6>;

const Tones& tones_of(PaletteId palette) {
    static const Tones light{
        {{31, 39, 48}, {178, 34, 52}, {27, 84, 145}, {176, 118, 18}, {38, 112, 74}, {255, 255, 255}}};
    static const Tones dark{
        {{236, 238, 242}, {244, 110, 116}, {120, 176, 240}, {236, 182, 84}, {110, 200, 150}, {26, 29, 34}}};
    static const Tones grey{
        {{20, 20, 20}, {36, 36, 36}, {84, 84, 84}, {128, 128, 128}, {104, 104, 104}, {255, 255, 255}}};
    return palette == PaletteId::dark ? dark : palette == PaletteId::grey ? grey : light;
}

std::uint8_t lightness(Colour c) {
    return static_cast<std::uint8_t>(std::lround(0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b));
}

MarkStyle drawn_in(MarkTone tone, float width_px) {
    MarkStyle style;
    style.stroke.tone = style.letters.tone = tone;
    style.width_px = width_px;
    return style;
}

MarkStyle tinted(MarkTone tone, float width_px, int opacity) {
    MarkStyle style = drawn_in(tone, width_px);
    style.fill = {tone, {}, opacity};
    style.align = MarkAlign::centre;
    style.bold = true;
    return style;
}

}  // namespace

std::string_view name(MarkKind kind) {
    return kind_names.at(static_cast<std::size_t>(kind));
}

std::optional<MarkKind> mark_kind(std::string_view name) {
    const auto* const found = std::ranges::find(kind_names, name);
    if (found == kind_names.end()) return std::nullopt;
    return static_cast<MarkKind>(found - kind_names.begin());
}

Colour resolved(MarkColour colour, PaletteId palette) {
    Colour out = colour.custom;
    if (colour.tone != MarkTone::custom)
        out = tones_of(palette).at(static_cast<std::size_t>(colour.tone));
    else if (palette == PaletteId::grey)
        out.r = out.g = out.b = lightness(out);
    out.a = static_cast<std::uint8_t>(std::lround(std::clamp(colour.opacity, 0, 100) * 255 / 100.0));
    return out;
}

MarkStyle default_style(MarkKind kind) {
    MarkStyle style;
    switch (kind) {
        case MarkKind::text:
            style.width_px = 1;
            style.font_px = 16;
            style.bold = true;
            style.align = MarkAlign::centre;
            break;
        case MarkKind::callout:
            style.width_px = 1;
            style.font_px = 12.5f;
            style.box = true;
            style.wrap_px = 190;
            style.fill = {MarkTone::paper, {}, 96};
            break;
        case MarkKind::arrow:
        case MarkKind::curve:
            style = drawn_in(MarkTone::red, 3);
            style.head_end = true;
            break;
        case MarkKind::line:
            style = drawn_in(MarkTone::ink, 2);
            break;
        case MarkKind::area:
            style = tinted(MarkTone::red, 1.6f, 16);
            break;
        case MarkKind::circle:
            style = tinted(MarkTone::blue, 1.6f, 12);
            style.dash = MarkDash::dashed;
            break;
        case MarkKind::freehand:
            style = drawn_in(MarkTone::red, 2.5f);
            break;
        case MarkKind::badge:
            style = drawn_in(MarkTone::red, 1.4f);
            style.letters.tone = MarkTone::paper;
            style.font_px = 12;
            style.bold = true;
            break;
        case MarkKind::district:
            style = tinted(MarkTone::ochre, 2.4f, 24);
            break;
        case MarkKind::border:
            style = drawn_in(MarkTone::red, 4.5f);
            break;
    }
    return style;
}

bool is_complete(const Mark& mark) {
    const std::size_t points = mark.points.size();
    switch (mark.kind) {
        case MarkKind::text:
            return points >= 1 && !mark.text.empty();
        case MarkKind::circle:
        case MarkKind::badge:
            return points >= 1;
        case MarkKind::callout:
        case MarkKind::arrow:
        case MarkKind::line:
        case MarkKind::freehand:
            return points >= 2;
        case MarkKind::curve:
        case MarkKind::area:
            return points >= 3;
        case MarkKind::district:
            return !mark.refs.empty();
        case MarkKind::border:
            return mark.refs.size() >= 2;
    }
    return false;
}

}  // namespace marchland::map
