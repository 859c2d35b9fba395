// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

#include "text/style.h"

namespace marchland::screen {

/// A picture in the processor's memory: premultiplied, a px a word, alpha in its highest byte, then red,
/// green and blue, as windows have them. Rows from the top down.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> px;

    Pixels() = default;
    Pixels(int w, int h)
        : width(w), height(h), px(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    [[nodiscard]] std::uint32_t* row(int y) {
        return px.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    [[nodiscard]] const std::uint32_t* row(int y) const {
        return px.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
};

/// Columns [x, x + width) and rows [y, y + height).
struct PixelBox {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// The colour premultiplied by its alpha.
[[nodiscard]] std::uint32_t word(text::Colour colour);

/// How much of a px is covered whose middle lies that far inside an edge, 0 to 1.
[[nodiscard]] double covered(double inside_px);
/// A share of 1 as one of 256.
[[nodiscard]] std::uint32_t of_256(double share);

/// `colour`, opaque, laid over a px to `share` / 256.
[[nodiscard]] inline std::uint32_t mixed(std::uint32_t under, std::uint32_t colour, std::uint32_t share) {
    constexpr std::uint32_t lanes = 0x00ff00ff;
    const std::uint32_t rest = 256 - share;
    const std::uint32_t low = ((under & lanes) * rest + (colour & lanes) * share) >> 8 & lanes;
    const std::uint32_t high = ((under >> 8 & lanes) * rest + (colour >> 8 & lanes) * share) & ~lanes;
    return high | low;
}

/// A premultiplied px laid over another.
[[nodiscard]] inline std::uint32_t over(std::uint32_t under, std::uint32_t px) {
    constexpr std::uint32_t lanes = 0x00ff00ff;
    const std::uint32_t alpha = px >> 24;
    const std::uint32_t rest = 256 - alpha - (alpha >> 7);
    const std::uint32_t low = (under & lanes) * rest >> 8 & lanes;
    const std::uint32_t high = (under >> 8 & lanes) * rest & ~lanes;
    return px + (high | low);
}

/// Lays `count` px over others.
void lay_row(std::uint32_t* under, const std::uint32_t* px, int count);
/// The same, all of them in a tint: each channel to its share of 255.
void lay_tinted_row(std::uint32_t* under, const std::uint32_t* px, int count, text::Colour tint);
/// Lays one premultiplied colour over `count` px.
void lay_colour(std::uint32_t* under, std::uint32_t colour, int count);

/// Lays a part of `from` over `picture`, its top left corner at `x`, `y`; what would lie outside is left out.
void lay(Pixels& picture, const Pixels& from, const PixelBox& part, int x, int y);
/// All of it.
void lay(Pixels& picture, const Pixels& from, int x, int y);

}  // namespace marchland::screen
