// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "map/view.h"
#include "screen/app_state.h"

namespace marchland::screen {

/// A part of the window in style px.
struct Area {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// What the panels leave of a picture of that size.
[[nodiscard]] Area free_area(const AppState& state, const map::Camera& camera);

/// The camera, of `picture`'s size, that shows the box as large as fits into the area.
[[nodiscard]] map::Camera framed(const geo::LonLatBox& box, const geo::Projection& projection,
                                 const map::Camera& picture, const Area& area);

/// The degrees that the area shows, from the middles of its sides; nothing where the projection has no
/// answer.
[[nodiscard]] std::optional<geo::LonLatBox> seen_box(const geo::Projection& projection,
                                                     const map::Camera& camera, const Area& area);

/// The camera moved, at its scale, so that the point lies in the middle of the area.
[[nodiscard]] map::Camera centred(geo::Metres point, const map::Camera& picture, const Area& area);

}  // namespace marchland::screen
