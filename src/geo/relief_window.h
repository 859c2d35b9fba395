// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "geo/relief.h"
#include "geo/values.h"

namespace marchland::geo {

/// Where the cells of a grid lie in a raster: worked out exactly at nodes 32 cells apart, in between by a
/// straight line, which is off by a tenth of a cell at most on maps of this program's scales.
class CellMap {
public:
    /// `exact` gives raster px (the first cell's middle is 0.5, 0.5) for a place in the grid, in cells.
    CellMap(int columns, int rows, const std::function<std::optional<Metres>(double, double)>& exact);

    /// All places that are known, in raster px; empty when none is.
    [[nodiscard]] MetreBox reach() const;
    /// Raster px a cell, in the mean; 0 when nothing is known.
    [[nodiscard]] double px_per_cell() const;
    /// Calls `visit(column, row, place)` for each cell whose place is known.
    void for_each(const std::function<void(int, int, Metres)>& visit) const;

private:
    [[nodiscard]] const std::optional<Metres>& node(int x, int y) const;
    struct Corners;
    [[nodiscard]] std::optional<Corners> corners(int x, int y) const;

    int columns_;
    int rows_;
    int across_;
    int down_;
    std::vector<std::optional<Metres>> nodes_;
};

/// A part of a raster, read with one value for every `step` cells each way.
struct RasterWindow {
    int left = 0;
    int top = 0;
    int width = 0;  // raster px
    int height = 0;
    HeightGrid values;
};

/// What the window says at a place in raster px: a straight line between neighbours, or with `smooth` a cubic
/// B-spline, whose slopes have no steps when a cell of the raster covers many px. NaN beside unknown ground.
[[nodiscard]] float height_at(const RasterWindow& window, Metres place, bool smooth);

}  // namespace marchland::geo
