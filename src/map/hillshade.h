// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "geo/relief.h"
#include "map/scene.h"

namespace marchland::map {

// The formula of the relief, here and in shaders/hillshade.frag. Heights z of a cell's neighbours
//     a b c
//     d e f
//     g h i
// give its slopes by Horn (1981): p = ((c + 2f + i) - (a + 2d + g)) / 8 to the east and
// q = ((a + 2b + c) - (g + 2h + i)) / 8 to the north, both times exaggeration / cell. The sun stands in the
// north-west (315 degrees), 45 degrees high: light = (p - q + sqrt 2) / (2 sqrt(1 + p^2 + q^2)), at least 0.
// Flat ground has light sqrt(1/2) and keeps its colour; less is `light / sqrt(1/2) - 1`, to -1, more is
// `(light - sqrt(1/2)) / (1 - sqrt(1/2))`, to 1.

/// How many times higher than it is the ground is drawn at cells of that many metres: from afar slopes
/// flatten, and less would be seen of them at each step back.
[[nodiscard]] double relief_exaggeration(double cell_m);

/// -1 in full shadow, 0 flat, 1 facing the sun; NaN where a neighbour is unknown. `factor` is exaggeration /
/// cell. Only for cells that are not at the grid's edge.
[[nodiscard]] float hillshade(const geo::HeightGrid& grid, int column, int row, double factor);

/// The colour, with alpha, that lies over ground of that shade.
[[nodiscard]] Colour shaded(const Shading& shading, float shade);

/// The layer's grid; takes a while. Throws geo::Error when the file is damaged.
[[nodiscard]] geo::HeightGrid heights_of(const ReliefLayer& layer);

}  // namespace marchland::map
