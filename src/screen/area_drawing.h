// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

#include "geo/projection.h"
#include "map/view.h"

namespace marchland::screen {

/// An area while it is drawn on the map: corners in projected metres, so that the map may move meanwhile.
struct AreaDrawing {
    enum class Shape { rectangle, polygon } shape = Shape::rectangle;
    std::vector<geo::Metres> corners;    // of a rectangle only the first
    std::optional<geo::Metres> pointer;  // where the next one would be

    /// The corners as they would be if it were closed now.
    [[nodiscard]] std::vector<geo::Metres> outline() const;
};

/// The four corners of what lies between two.
[[nodiscard]] std::vector<geo::Metres> rectangle_between(geo::Metres one, geo::Metres other);

/// The ring in degrees for map::Filter::area, its edges cut so that they run as they were drawn. Nothing with
/// fewer than three corners, more than map::most_corners, without an extent, or where the projection has no
/// answer.
[[nodiscard]] std::optional<geo::Path> ring_of(const std::vector<geo::Metres>& corners,
                                               const geo::Projection& projection);

}  // namespace marchland::screen
