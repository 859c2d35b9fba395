// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <vector>

#include "map/view.h"
#include "page/box.h"

namespace marchland::page {

using Ring = std::vector<map::Pixel>;

/// Leaves out points nearer than `least` px to the one kept before; the first and last stay.
[[nodiscard]] Ring thinned(std::span<const map::Pixel> points, double least);

/// The part of a closed ring inside the box (Sutherland and Hodgman), its ends joined along the box's edges;
/// empty when nothing is. Viewers break on coordinates far off the page, and files grow by what nobody sees.
[[nodiscard]] Ring clip_ring(std::span<const map::Pixel> ring, const Box& box);

/// The pieces of an open line inside the box (Liang and Barsky), in order.
[[nodiscard]] std::vector<Ring> clip_line(std::span<const map::Pixel> line, const Box& box);

}  // namespace marchland::page
