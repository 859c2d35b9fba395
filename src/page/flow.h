// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <functional>
#include <span>
#include <vector>

namespace marchland::page {

/// One unbreakable piece of a column.
struct Piece {
    double height = 0;
    double gap = 0;        // before it, but not at the head of a column
    bool heading = false;  // stays with the piece after it
    std::function<void(cairo_t*, double x, double y)> paint;
};

struct Spot {
    int column = 0;
    double y = 0;
};

/// Where pieces go that fill columns of that height one after the other; ends at the first that no column
/// holds.
[[nodiscard]] std::vector<Spot> flow(std::span<const Piece> pieces, int columns, double height);

/// Height of the pieces one below the other.
[[nodiscard]] double stacked_height(std::span<const Piece> pieces);

/// The least height, to a px, of columns that hold all pieces.
[[nodiscard]] double least_height(std::span<const Piece> pieces, int columns);

}  // namespace marchland::page
