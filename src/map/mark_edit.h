// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/region.h"
#include "map/mark.h"
#include "map/mark_frame.h"
#include "map/scene.h"

namespace marchland::map {

/// Where a mark can be taken hold of. `vertex` and `bend` (of a curve's middle) are points of the mark by
/// `index`, `radius` is on a circle's edge, `box` the words of a callout, `body` the mark as a whole.
struct Handle {
    enum class Kind { vertex, bend, radius, box, body } kind = Kind::body;
    std::size_t index = 0;
    Pixel at;
    bool operator==(const Handle&) const = default;
};

/// However small a handle is drawn, it is hit so many px from its middle.
inline constexpr double handle_reach_px = 9;

/// Those to be drawn for a selected mark; none for a locked one, a district, or what has no place in the
/// frame.
[[nodiscard]] std::vector<Handle> handles(const Mark& mark, const MarkFrame& frame);

struct Hit {
    std::uint32_t annotation = 0;
    Handle handle;
};
/// The handle of the selected mark, if there is one and the pixel is near it; else the topmost drawing within
/// `slack_px` of the pixel, locked ones too. `marks` are those that the drawings were made of.
[[nodiscard]] std::optional<Hit> hit(std::span<const Drawing> drawings, std::span<const Mark> marks,
                                     const MarkFrame& frame, Pixel at, double slack_px,
                                     std::optional<std::uint32_t> selected = std::nullopt);

/// A mark of that kind in its own style from what was clicked or drawn: the tip and the box's middle of a
/// callout, start and end of an arrow or curve, middle and a point of the edge of a circle, the path of the
/// others. Nothing when there are too few points for the kind. No id and no text.
[[nodiscard]] std::optional<Mark> new_mark(MarkKind kind, std::span<const Pixel> drawn, MarkAnchor anchor,
                                           const MarkFrame& frame);

// ---- Each gives the mark as it was where it is locked, or where the picture has no place for the result.

/// Shifted by the way from `from` to `to`. Districts and borders stay where they are.
[[nodiscard]] Mark moved(const Mark& mark, Pixel from, Pixel to, const MarkFrame& frame);
/// With that handle at `to`. A curve keeps its bend when an end is moved.
[[nodiscard]] Mark reshaped(const Mark& mark, const Handle& handle, Pixel to, const MarkFrame& frame);
/// With a vertex more in its segment nearest to `at`; lines, areas and paths drawn by hand only.
[[nodiscard]] Mark with_vertex(const Mark& mark, Pixel at, const MarkFrame& frame);
/// Without that vertex, as long as enough are left.
[[nodiscard]] Mark without_vertex(const Mark& mark, std::size_t index);
/// Fixed to the map or the sheet instead, at the same place of the picture and as large there.
[[nodiscard]] Mark anchored(const Mark& mark, MarkAnchor anchor, const MarkFrame& frame);

/// An id that no annotation of the story has: "mark7".
[[nodiscard]] std::string new_mark_id(const story::Story& story);
/// The same mark under a new id, 14 px right and down, unlocked.
[[nodiscard]] Mark duplicated(const Mark& mark, const story::Story& story, const MarkFrame& frame);

enum class MarkOrder { to_front, forward, backward, to_back };
/// Moves the annotation of that index in the order of painting and returns its new index.
std::size_t reorder(std::vector<story::Annotation>& annotations, std::size_t index, MarkOrder order);

/// A path drawn by hand with as few of its points as stay within `tolerance_px` (Douglas and Peucker).
[[nodiscard]] std::vector<Pixel> simplified_stroke(std::span<const Pixel> path, double tolerance_px);

/// What a pixel is drawn to: the middle of a symbol or a vertex of a mark on the map.
struct Snap {
    Pixel at;
    geo::LonLat point;
    std::string name;  // as the map or the story calls it; of a vertex empty
};
/// The nearest within `radius_px`, symbols before vertices; `except` is the mark being edited.
[[nodiscard]] std::optional<Snap> snapped(Pixel at, const Scene& scene, const story::Story& story,
                                          std::span<const Mark> marks, const MarkFrame& frame,
                                          double radius_px,
                                          std::optional<std::uint32_t> except = std::nullopt);

/// What the mark measures on the ellipsoid: "123 km" along a line or border, "4,560 km²" of an area or
/// district, "radius 25 km, 1,963 km²". Empty for others and on the sheet.
[[nodiscard]] std::string measure_words(const Mark& mark, const geo::Level& level);
[[nodiscard]] std::string distance_words(double km);
[[nodiscard]] std::string area_words(double km2);

}  // namespace marchland::map
