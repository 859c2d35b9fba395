// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "map/scene.h"

namespace marchland::map {

/// How ground held by one controller is drawn; `settled` where who holds it is who it belongs to.
struct ControlColours {
    Fill held;
    Colour settled;
    Colour edge;
};

/// Every colour and stroke of the map, once for each palette. Widths in style px. Tests hold text to a
/// contrast of 4.5 on land and water, symbols to 3, and the classes apart for colour-blind eyes.
struct Palette {
    Colour water;
    Colour land_near;  // Armenia, Azerbaijan, Georgia
    Colour land_far;
    Colour ink;
    Colour quiet_ink;
    Colour disputed_ink;
    Colour water_ink;
    Colour country_near;
    Colour country_far;
    Colour unit_ink;
    Colour halo;
    Colour post;
    Colour place;
    Colour symbol_outline;

    Stroke border;
    Stroke border_internal;     // between republics of one state
    Stroke border_undelimited;  // by the viewpoint's own account
    Stroke border_own;          // that the viewpoint alone, or few with it, draw
    Stroke line_of_contact;
    Stroke ceasefire_line;
    Stroke de_facto_edge;
    Stroke claimed_edge;
    Stroke oblast;
    Stroke former_oblast;
    Stroke coast;
    Stroke offshore;  // under the land, so that its outer half rims the coast
    Stroke admin_line;
    Stroke graticule;
    Stroke river;  // of the first rank; the others are thinner
    Shading relief;
    Fill hatched;  // ground whose status the viewpoint disputes

    std::array<Colour, story::quad_class_count> quads;
    std::array<ControlColours, 7> control;  // by Controller
};

/// The palette that a view names.
[[nodiscard]] const Palette& palette(PaletteId id);

/// "light", "dark", "grey"; for the command line and files.
[[nodiscard]] std::string_view name(PaletteId id);
[[nodiscard]] std::optional<PaletteId> palette_id(std::string_view name);

}  // namespace marchland::map
