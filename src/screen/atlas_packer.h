// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

namespace marchland::screen {

/// Places rectangles on a square sheet, in shelves of similar height, a texel apart.
class AtlasPacker {
public:
    explicit AtlasPacker(int side) : side_(side) {}

    struct Spot {
        int x = 0;
        int y = 0;
    };
    /// Nothing when the sheet has no room left for it.
    [[nodiscard]] std::optional<Spot> place(int width, int height);
    [[nodiscard]] int side() const { return side_; }

private:
    struct Shelf {
        int top = 0;
        int height = 0;
        int used = 0;
    };
    int side_;
    int next_top_ = 0;
    std::vector<Shelf> shelves_;
};

}  // namespace marchland::screen
