// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <string>

#include "page/png.h"

namespace marchland::page {

/// Throws geo::UsageError for a picture larger than the format can hold (16,383 px a side).
void check_webp_size(int width, int height);

/// The picture without loss, with its title and copyright as XMP. The same pixels give the same bytes. Throws
/// geo::Error when libwebp cannot encode it.
[[nodiscard]] std::string encode_webp(const PixelView& picture, const PictureText& texts);

/// Pictures of one size, one after the other, for ever again: without loss. Holds what is encoded and two
/// pictures. Throws geo::Error when libwebp cannot encode one.
class WebpAnimation {
public:
    WebpAnimation(int width, int height, int frame_ms);
    ~WebpAnimation();
    WebpAnimation(const WebpAnimation&) = delete;
    WebpAnimation& operator=(const WebpAnimation&) = delete;

    void add(const PixelView& picture);
    /// The file's bytes; nothing can be added after.
    [[nodiscard]] std::string finish(const PictureText& texts);

private:
    struct Encoder;
    std::unique_ptr<Encoder> encoder_;
};

}  // namespace marchland::page
