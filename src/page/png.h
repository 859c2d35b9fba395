// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace marchland::page {

/// Pixels as cairo keeps them, 0x00RRGGBB a pixel; `stride` in pixels.
struct PixelView {
    const std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;
};

/// Text that travels with a picture: keyword ("Title", "Copyright") and UTF-8.
using PictureText = std::vector<std::pair<std::string, std::string>>;

/// The picture as an opaque 8-bit RGB PNG with its resolution and texts. Cairo's own writer knows neither and
/// compresses slower. The same pixels give the same bytes. Throws geo::Error when it is
/// asked to stop.
[[nodiscard]] std::string encode_png(const PixelView& picture, double dpi, const PictureText& texts,
                                     const std::stop_token& stop = {});

}  // namespace marchland::page
