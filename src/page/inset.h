// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <optional>

#include "map/scene_builder.h"
#include "page/box.h"
#include "page/ink.h"
#include "text/typesetter.h"

namespace marchland::page {

/// A small map in a corner of the map that shows where it lies.
struct Inset {
    Box box;           // in the map's picture, style px; flush with a corner of it
    Box plate;         // that and a margin towards the map
    map::Scene scene;  // land, water and borders, with the names of a few countries
    Box extent;        // what the map shows, in the inset's own px
};

/// Nothing where it would say nothing: a map that shows most of the region itself, or is too small to spare a
/// corner. Lies in `place` or else in the corner in which the least would be covered.
[[nodiscard]] std::optional<Inset> make_inset(map::SceneBuilder& builder, const map::Scene& scene,
                                              const std::optional<Box>& place = std::nullopt);

/// Takes names and towns off the map that the inset would cut or cover; events and posts stay.
void clear_ground(map::Scene& scene, const Inset& inset);

/// (x, y) is where the map's top left lies.
void paint_inset(cairo_t* cr, const Inset& inset, const Ink& ink, const text::Typesetter& type, double x,
                 double y);

}  // namespace marchland::page
