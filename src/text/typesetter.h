// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/style.h"

namespace marchland::text {

/// Ink and advance box of one line of text, px, from its top left corner; y down.
struct Extent {
    float width = 0;
    float height = 0;
    float baseline = 0;  // from the top
};

/// Premultiplied RGBA, rows top to bottom, no padding.
struct Bitmap {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// A piece of a paragraph with one look. `link` > 0 makes it clickable under that number.
struct Span {
    std::string text;
    Colour colour{32, 36, 40};
    int weight = 400;  // 400 stands for the paragraph's own weight
    bool italic = false;
    bool underline = false;
    Colour highlight{0, 0, 0, 0};  // background; none when alpha is 0
    int link = 0;
    bool bare = false;  // a link without the line under it
};

/// Where a link came to lie in a set paragraph, px from its top left; one a line it runs over.
struct LinkBox {
    int link = 0;
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

struct Paragraph {
    Bitmap bitmap;
    std::vector<LinkBox> links;
};

/// Sets type in any script through Pango with the Noto fonts: bidi, shaping and fallback included.
/// `scale` is device pixels per style pixel. Not shared between threads. Measurements are cached.
class Typesetter {
public:
    /// Throws geo::Error when no Noto Sans is installed ("install fonts-noto-core").
    explicit Typesetter(double scale = 1.0);
    ~Typesetter();
    Typesetter(Typesetter&&) noexcept;
    Typesetter& operator=(Typesetter&&) noexcept;

    [[nodiscard]] double scale() const;
    /// Of one line, in style px (independent of scale but for hinting).
    [[nodiscard]] Extent measure(std::string_view utf8, const TypeStyle& style) const;
    /// One line with a halo around it; the bitmap is scale x (extent + 2 halo_px) large, in device px.
    [[nodiscard]] Bitmap label(std::string_view utf8, const TypeStyle& style, Colour colour, Colour halo,
                               float halo_px) const;
    /// Wrapped at `width_px` style px; bitmap in device px, link boxes in style px.
    [[nodiscard]] Paragraph paragraph(const std::vector<Span>& spans, const TypeStyle& base,
                                      float width_px) const;

    struct Impl;  // for text/cairo.h, which paints on a page
    [[nodiscard]] const Impl& impl() const { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

/// File of the Noto Sans font at that weight, for ImGui; throws geo::Error when there is none.
[[nodiscard]] std::string font_file(int weight);

}  // namespace marchland::text
