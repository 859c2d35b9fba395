// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "geo/values.h"

namespace marchland::story {

/// The one position that stands for a geometry: the point itself, the label point of an area, the middle
/// corner of the longest line; nothing for monostate.
[[nodiscard]] std::optional<geo::LonLat> location(const geo::Geometry& geometry);

}  // namespace marchland::story
