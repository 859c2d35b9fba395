// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "map/scene.h"

namespace marchland::map {

/// A line in px. All functions here are plain plane geometry.
using PxLine = std::vector<Pixel>;

/// Twice the area of a ring, px²: positive when it runs clockwise on the picture.
[[nodiscard]] double doubled_area(std::span<const Pixel> ring);

[[nodiscard]] double length_of(std::span<const Pixel> line);

/// The point so many px along the line, and the unit vector in which it runs there.
struct Station {
    Pixel at;
    Pixel direction{1, 0};
};
[[nodiscard]] Station station_at(std::span<const Pixel> line, double along);

/// The quadratic curve from `start` to `end` that is in `middle` half way.
[[nodiscard]] PxLine bent(Pixel start, Pixel middle, Pixel end);

/// A soft curve through all points of a path drawn by hand (Catmull and Rom, its speed by the root of the
/// distance, so that it makes no loops).
[[nodiscard]] PxLine smoothed(std::span<const Pixel> path);

/// An arrow's head: a triangle with a notch where the shaft enters.
struct ArrowHead {
    PxLine ring;         // empty: none
    double covered = 0;  // px of the shaft's end that lie under it and must not be painted
};
/// At the line's end, for a shaft so wide. Smaller where the line is too short for it; none on a point.
[[nodiscard]] ArrowHead arrow_head(std::span<const Pixel> line, double width_px);

/// The line less so many px at its start and end; empty when nothing is left.
[[nodiscard]] PxLine shortened(std::span<const Pixel> line, double at_start, double at_end);

[[nodiscard]] PxLine rounded_box(const PxBox& box, double radius);
[[nodiscard]] PxLine disc(Pixel middle, double radius);

/// Where a leader from the box to `tip` begins: on its nearest edge; nothing when the tip lies under the box.
[[nodiscard]] std::optional<Pixel> leader_start(const PxBox& box, Pixel tip);

/// The middle of a ring's area; of one without area that of its points.
[[nodiscard]] Pixel middle_of(std::span<const Pixel> ring);

/// Distance of the point to the line, px, and the segment that is nearest.
struct Nearness {
    double px = 1e300;
    std::size_t segment = 0;
    Pixel at;  // on the line
};
[[nodiscard]] Nearness nearest_on(std::span<const Pixel> line, bool closed, Pixel p);

/// Boxes that together cover a stroke so wide along the line, each hardly wider than the stroke where it runs
/// aslant.
[[nodiscard]] std::vector<PxBox> boxes_along(std::span<const Pixel> line, bool closed, double width_px);

/// Even-odd test.
[[nodiscard]] bool inside(std::span<const std::vector<Pixel>> rings, Pixel p);

}  // namespace marchland::map
