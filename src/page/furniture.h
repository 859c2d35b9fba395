// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <optional>
#include <string>

#include "geo/projection.h"
#include "map/view.h"
#include "page/ink.h"
#include "text/typesetter.h"

namespace marchland::page {

/// A scale bar for the middle of the picture.
struct ScaleBar {
    double km = 0;     // a round number
    double width = 0;  // px
    std::string note;  // "scale at 40.6° N" where it differs by more than 2 % within the picture
};

/// The longest bar of 1, 2 or 5 times a power of ten that is at most `most_px` long; nothing where the
/// projection has no scale. True at the picture's middle, along the parallel.
[[nodiscard]] std::optional<ScaleBar> scale_bar(const map::Camera& camera, const geo::Projection& projection,
                                                double most_px);

/// The bar's left end at x; half its last figure and the unit reach beyond its right end.
inline constexpr double scale_bar_height = 32;
void paint_scale_bar(cairo_t* cr, const ScaleBar& bar, const Ink& ink, const text::Typesetter& type, double x,
                     double y);
/// True north at the picture's middle, radians clockwise from up; nothing where it differs by more than 5
/// degrees within the picture, or is unknown: an arrow would not be true.
[[nodiscard]] std::optional<double> true_north(const map::Camera& camera, const geo::Projection& projection);
inline constexpr double north_arrow_width = 18;
inline constexpr double north_arrow_height = 32;
/// Top left at (x, y); `angle` is that of true north, radians clockwise from up.
void paint_north_arrow(cairo_t* cr, const Ink& ink, const text::Typesetter& type, double x, double y,
                       double angle);

}  // namespace marchland::page
