// SPDX-License-Identifier: MIT
#include "map/palette.h"

#include <utility>

namespace marchland::map {
namespace {

constexpr Colour none{0, 0, 0, 0};

/// What a palette varies; the widths and dashes are the same in all.
struct Tones {
    Colour border;
    Colour casing;
    Colour disputed;  // lines whose status is disputed
    Colour contact;   // lines that armies stood on
    Colour coast;
    Colour offshore;
    Colour admin;
    Colour graticule;
    Colour river;
    Colour hatch;
};

void set_strokes(Palette& palette, const Tones& tones) {
    palette.border = {tones.border, 1.6f, tones.casing, 4.2f, {0, 0}};
    palette.border_internal = {tones.border, 1.1f, tones.casing, 3.0f, {9, 3}};
    palette.border_own = {tones.border, 1.6f, tones.casing, 4.2f, {18, 3}};
    palette.border_undelimited = {tones.border, 1.6f, tones.casing, 4.2f, {12, 4}};
    palette.line_of_contact = {tones.contact, 2.2f, tones.casing, 4.4f, {0, 0}};
    palette.ceasefire_line = {tones.contact, 1.8f, tones.casing, 4.0f, {8, 3}};
    palette.de_facto_edge = {tones.disputed, 1.4f, tones.casing, 3.4f, {4, 3}};
    palette.claimed_edge = {tones.disputed, 1.2f, none, 0, {2, 3}};
    palette.oblast = {tones.disputed, 1.2f, none, 0, {10, 3}};
    palette.former_oblast = {tones.disputed, 1.1f, none, 0, {7, 3}};
    palette.offshore = {tones.offshore, 9, none, 0, {0, 0}};
    palette.coast = {tones.coast, 0.8f, none, 0, {0, 0}};
    palette.admin_line = {tones.admin, 0.7f, none, 0, {1.5f, 2.5f}};
    palette.graticule = {tones.graticule, 0.6f, none, 0, {0, 0}};
    palette.river = {tones.river, 1.5f, none, 0, {0, 0}};
    palette.hatched = {none, Pattern::hatch_up, tones.hatch};
}

/// Tints by nobody's flag; the patterns tell them apart in grey. Events: Okabe and Ito's hues, darkened until
/// they stand off the land.
Palette light() {
    Palette p;
    p.water = {203, 221, 232};
    p.land_near = {251, 249, 243};
    p.land_far = {239, 235, 226};
    p.ink = {43, 47, 54};
    p.quiet_ink = {92, 98, 110};
    p.disputed_ink = {108, 80, 98};
    p.water_ink = {48, 92, 124};
    p.country_near = {88, 82, 96};
    p.country_far = {104, 98, 108};
    p.unit_ink = {108, 104, 98};
    p.halo = {255, 255, 255, 225};
    p.post = {31, 78, 140};
    p.place = {64, 68, 76};
    p.symbol_outline = {255, 255, 255};
    set_strokes(p, {.border = {95, 88, 102},
                    .casing = {255, 255, 255, 170},
                    .disputed = {122, 92, 110},
                    .contact = {146, 42, 64},
                    .coast = {126, 156, 176},
                    .offshore = {190, 212, 226},
                    .admin = {176, 170, 160},
                    .graticule = {96, 120, 140, 70},
                    .river = {150, 188, 210},
                    .hatch = {122, 92, 110, 70}});
    p.relief = {{52, 46, 66, 120}, {255, 255, 250, 150}};
    p.quads = {{{22, 120, 186}, {0, 133, 97}, {176, 114, 0}, {184, 40, 24}, {106, 111, 120}}};
    p.control = {{
        {{{214, 231, 224}, Pattern::hatch_up, {128, 176, 160, 170}}, {237, 243, 237}, {96, 148, 130}},
        {{{240, 224, 232}, Pattern::hatch_down, {190, 142, 168, 170}}, {246, 239, 242}, {152, 98, 126}},
        {{{228, 226, 241}, Pattern::dots, {128, 122, 182, 200}}, {240, 239, 246}, {98, 92, 150}},
        {{{208, 221, 240}, Pattern::cross_hatch, {92, 130, 190, 170}}, {232, 238, 246}, {64, 100, 158}},
        {{{214, 231, 224}, Pattern::cross_hatch, {96, 152, 132, 200}}, {214, 231, 224}, {76, 130, 110}},
        {{{233, 230, 224}, Pattern::cross_hatch, {160, 152, 138, 190}}, {241, 239, 235}, {122, 114, 100}},
        {{{230, 230, 228}, Pattern::dots, {140, 140, 136, 200}}, {240, 240, 238}, {120, 120, 116}},
    }};
    return p;
}

Palette dark() {
    Palette p;
    p.water = {22, 32, 42};
    p.land_near = {46, 50, 56};
    p.land_far = {38, 41, 46};
    p.ink = {232, 234, 238};
    p.quiet_ink = {176, 182, 192};
    p.disputed_ink = {218, 186, 206};
    p.water_ink = {132, 178, 210};
    p.country_near = {206, 200, 214};
    p.country_far = {164, 160, 170};
    p.unit_ink = {160, 156, 150};
    p.halo = {24, 27, 32, 225};
    p.post = {126, 176, 240};
    p.place = {204, 208, 216};
    p.symbol_outline = {20, 22, 26};
    set_strokes(p, {.border = {168, 160, 178},
                    .casing = {16, 18, 22, 170},
                    .disputed = {200, 160, 184},
                    .contact = {240, 120, 140},
                    .coast = {72, 98, 118},
                    .offshore = {28, 41, 54},
                    .admin = {92, 92, 96},
                    .graticule = {140, 170, 190, 60},
                    .river = {58, 92, 118},
                    .hatch = {200, 160, 184, 80}});
    p.relief = {{0, 0, 0, 150}, {235, 240, 255, 56}};
    p.quads = {{{102, 190, 244}, {44, 190, 148}, {240, 182, 52}, {244, 122, 56}, {164, 168, 176}}};
    p.control = {{
        {{{44, 72, 64}, Pattern::hatch_up, {96, 160, 140, 150}}, {46, 58, 54}, {110, 178, 156}},
        {{{78, 52, 66}, Pattern::hatch_down, {186, 122, 156, 150}}, {60, 50, 56}, {206, 146, 178}},
        {{{60, 56, 88}, Pattern::dots, {150, 142, 214, 190}}, {54, 52, 66}, {160, 152, 220}},
        {{{42, 60, 92}, Pattern::cross_hatch, {108, 150, 214, 150}}, {46, 54, 68}, {130, 168, 226}},
        {{{44, 72, 64}, Pattern::cross_hatch, {112, 184, 160, 180}}, {44, 72, 64}, {120, 194, 170}},
        {{{70, 68, 62}, Pattern::cross_hatch, {160, 152, 136, 160}}, {58, 56, 52}, {178, 170, 154}},
        {{{64, 64, 62}, Pattern::dots, {150, 150, 146, 190}}, {56, 56, 54}, {160, 160, 156}},
    }};
    return p;
}

/// For a press without colour: what hues tell elsewhere, patterns, dashes and lightness tell here.
Palette grey() {
    Palette p;
    p.water = {222, 222, 222};
    p.land_near = {255, 255, 255};
    p.land_far = {243, 243, 243};
    p.ink = {26, 26, 26};
    p.quiet_ink = {84, 84, 84};
    p.disputed_ink = {60, 60, 60};
    p.water_ink = {74, 74, 74};
    p.country_near = {70, 70, 70};
    p.country_far = {92, 92, 92};
    p.unit_ink = {98, 98, 98};
    p.halo = {255, 255, 255, 235};
    p.post = {40, 40, 40};
    p.place = {56, 56, 56};
    p.symbol_outline = {255, 255, 255};
    set_strokes(p, {.border = {60, 60, 60},
                    .casing = {255, 255, 255, 190},
                    .disputed = {80, 80, 80},
                    .contact = {10, 10, 10},
                    .coast = {140, 140, 140},
                    .offshore = {210, 210, 210},
                    .admin = {164, 164, 164},
                    .graticule = {110, 110, 110, 70},
                    .river = {176, 176, 176},
                    .hatch = {80, 80, 80, 80}});
    p.relief = {{0, 0, 0, 90}, {255, 255, 255, 150}};
    p.quads = {{{142, 142, 142}, {104, 104, 104}, {66, 66, 66}, {20, 20, 20}, {122, 122, 122}}};
    p.control = {{
        {{{236, 236, 236}, Pattern::hatch_up, {150, 150, 150, 190}}, {248, 248, 248}, {96, 96, 96}},
        {{{226, 226, 226}, Pattern::hatch_down, {130, 130, 130, 190}}, {246, 246, 246}, {80, 80, 80}},
        {{{236, 236, 236}, Pattern::dots, {100, 100, 100, 220}}, {248, 248, 248}, {90, 90, 90}},
        {{{228, 228, 228}, Pattern::cross_hatch, {120, 120, 120, 190}}, {246, 246, 246}, {70, 70, 70}},
        {{{240, 240, 240}, Pattern::cross_hatch, {90, 90, 90, 200}}, {240, 240, 240}, {60, 60, 60}},
        {{{232, 232, 232}, Pattern::cross_hatch, {150, 150, 150, 200}}, {246, 246, 246}, {110, 110, 110}},
        {{{240, 240, 240}, Pattern::dots, {140, 140, 140, 210}}, {248, 248, 248}, {120, 120, 120}},
    }};
    return p;
}

constexpr std::array<std::string_view, 3> names{"light", "dark", "grey"};

}  // namespace

const Palette& palette(PaletteId id) {
    static const std::array<Palette, 3> all{light(), dark(), grey()};
    return all.at(static_cast<std::size_t>(id));
}

std::string_view name(PaletteId id) {
    return names.at(static_cast<std::size_t>(id));
}

std::optional<PaletteId> palette_id(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names.at(i) == name) return static_cast<PaletteId>(i);
    }
    return std::nullopt;
}

}  // namespace marchland::map
