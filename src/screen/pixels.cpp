// SPDX-License-Identifier: MIT
#include "screen/pixels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace marchland::screen {
namespace {

// The compiler's own vectors, for any processor.
constexpr int at_once = 4;
using Words [[gnu::vector_size(16)]] = std::uint32_t;
using Halves [[gnu::vector_size(16)]] = std::uint16_t;

/// `over` for four px.
void lay_four(std::uint32_t* under, Words top) {
    constexpr std::uint32_t lanes = 0x00ff00ff;
    Words below;
    std::memcpy(&below, under, sizeof below);
    const Words alpha = top >> 24;
    const Words rest = 256 - alpha - (alpha >> 7);
    const Halves share = reinterpret_cast<Halves>(rest | rest << 16);
    const Halves low = reinterpret_cast<Halves>(below & lanes) * share >> 8;
    const Halves high = reinterpret_cast<Halves>(below >> 8 & lanes) * share & 0xff00;
    const Words laid = top + reinterpret_cast<Words>(low | high);
    std::memcpy(under, &laid, sizeof laid);
}

/// `low` and `high`: the shares of 256 of blue and red, of green and alpha, 16 bits each.
Words tinted(Words px, std::uint32_t low, std::uint32_t high) {
    constexpr std::uint32_t lanes = 0x00ff00ff;
    const Words lows{low, low, low, low};
    const Words highs{high, high, high, high};
    const Halves blue_red = reinterpret_cast<Halves>(px & lanes) * reinterpret_cast<Halves>(lows) >> 8;
    const Halves green_alpha =
        reinterpret_cast<Halves>(px >> 8 & lanes) * reinterpret_cast<Halves>(highs) & 0xff00;
    return reinterpret_cast<Words>(blue_red | green_alpha);
}

}  // namespace

std::uint32_t word(text::Colour colour) {
    const auto share = [&](std::uint32_t channel) { return (channel * colour.a + 127) / 255; };
    return std::uint32_t{colour.a} << 24 | share(colour.r) << 16 | share(colour.g) << 8 | share(colour.b);
}

double covered(double inside_px) {
    return std::clamp(inside_px + 0.5, 0.0, 1.0);
}

std::uint32_t of_256(double share) {
    return static_cast<std::uint32_t>(std::lround(256 * share));
}

void lay_row(std::uint32_t* under, const std::uint32_t* px, int count) {
    int i = 0;
    for (; i + at_once <= count; i += at_once) {
        Words top;
        std::memcpy(&top, px + i, sizeof top);
        lay_four(under + i, top);
    }
    for (; i < count; ++i) under[i] = over(under[i], px[i]);
}

void lay_tinted_row(std::uint32_t* under, const std::uint32_t* px, int count, text::Colour tint) {
    const std::uint32_t shares = word(tint);
    const auto lane = [&](int shift) {
        const std::uint32_t share = shares >> shift & 0xff;
        return share + (share >> 7);
    };
    const std::uint32_t low = lane(0) | lane(16) << 16;
    const std::uint32_t high = lane(8) | lane(24) << 16;
    int i = 0;
    for (; i + at_once <= count; i += at_once) {
        Words four;
        std::memcpy(&four, px + i, sizeof four);
        lay_four(under + i, tinted(four, low, high));
    }
    for (; i < count; ++i) under[i] = over(under[i], tinted(Words{px[i]}, low, high)[0]);
}

void lay_colour(std::uint32_t* under, std::uint32_t colour, int count) {
    const Words top{colour, colour, colour, colour};
    int i = 0;
    for (; i + at_once <= count; i += at_once) lay_four(under + i, top);
    for (; i < count; ++i) under[i] = over(under[i], colour);
}

void lay(Pixels& picture, const Pixels& from, const PixelBox& part, int x, int y) {
    const int left = std::max(0, -x);
    const int count = std::min(part.width, picture.width - x) - left;
    const int bottom = std::min(part.height, picture.height - y);
    if (count <= 0) return;
    for (int v = std::max(0, -y); v < bottom; ++v)
        lay_row(picture.row(y + v) + x + left, from.row(part.y + v) + part.x + left, count);
}

void lay(Pixels& picture, const Pixels& from, int x, int y) {
    lay(picture, from, {0, 0, from.width, from.height}, x, y);
}

}  // namespace marchland::screen
