// SPDX-License-Identifier: MIT
#include "screen/atlas_packer.h"

namespace marchland::screen {

std::optional<AtlasPacker::Spot> AtlasPacker::place(int width, int height) {
    const int padded_width = width + 1;
    const int padded_height = height + 1;
    if (padded_width > side_ || padded_height > side_) return std::nullopt;
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_) {
        const bool fits = shelf.height >= padded_height && side_ - shelf.used >= padded_width;
        // A line of text on a shelf for paragraphs would waste most of it.
        const bool snug = shelf.height <= padded_height + padded_height / 2 + 2;
        if (fits && snug && (best == nullptr || shelf.height < best->height)) best = &shelf;
    }
    if (best == nullptr) {
        if (side_ - next_top_ < padded_height) return std::nullopt;
        shelves_.push_back({next_top_, padded_height, 0});
        next_top_ += padded_height;
        best = &shelves_.back();
    }
    const Spot spot{best->used, best->top};
    best->used += padded_width;
    return spot;
}

}  // namespace marchland::screen
