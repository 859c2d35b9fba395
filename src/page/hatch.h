// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <utility>
#include <vector>

#include "page/clip.h"

namespace marchland::page {

using Segment = std::pair<map::Pixel, map::Pixel>;

/// Parallel lines over what the rings cover (outer rings one way round, holes the other): `angle` radians
/// clockwise from the x axis, `spacing` px apart, one through the origin. Cut to the area itself, not by a
/// clip, so that a printed file holds plain lines.
[[nodiscard]] std::vector<Segment> hatch_lines(std::span<const Ring> rings, double angle, double spacing);

/// Points of a square grid through the origin that lie inside the rings.
[[nodiscard]] std::vector<map::Pixel> hatch_dots(std::span<const Ring> rings, double spacing);

}  // namespace marchland::page
