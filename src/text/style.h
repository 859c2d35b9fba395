// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

namespace marchland::text {

/// sRGB, straight alpha.
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    bool operator==(const Colour&) const = default;
};

/// How a run of text is set. Sizes in pixels of the target (page: 1/96 inch at scale 1).
struct TypeStyle {
    float size_px = 13;
    int weight = 400;  // CSS weights
    bool italic = false;
    bool serif = false;
    float letter_spacing_em = 0;
    bool operator==(const TypeStyle&) const = default;
};

}  // namespace marchland::text
