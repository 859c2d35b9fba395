// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

#include "geo/projection.h"
#include "map/mark.h"
#include "map/scene.h"

namespace marchland::map {

/// Where marks come to lie in a picture. Those on the sheet are fixed to the part of it that no panel covers.
/// The projection must outlive it.
struct MarkFrame {
    const geo::Projection& projection;
    Camera camera;
    Insets covered;

    /// Nothing where the projection has no answer.
    [[nodiscard]] std::optional<Pixel> to_px(MarkPoint p, MarkAnchor anchor) const;
    [[nodiscard]] std::optional<MarkPoint> to_point(Pixel p, MarkAnchor anchor) const;
    /// The free part of the picture.
    [[nodiscard]] PxBox sheet() const;
};

/// A frame for the view, in a projection made from its spec.
[[nodiscard]] MarkFrame mark_frame(const View& view, const geo::Projection& projection);

/// All points of the mark; nothing when one of them has no place in the picture's plane.
[[nodiscard]] std::optional<std::vector<Pixel>> pixels_of(const Mark& mark, const MarkFrame& frame);

/// The ring of a circle with its middle there: on the map all points as far away on the ground.
[[nodiscard]] std::vector<Pixel> circle_of(const Mark& mark, const MarkFrame& frame);

}  // namespace marchland::map
