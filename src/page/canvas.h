// SPDX-License-Identifier: MIT
#pragma once
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "geo/georeference.h"
#include "story/date.h"
#include "text/handles.h"
#include "text/style.h"

namespace marchland::page {

enum class Format { png, svg, pdf, tiff };

/// By the ending, any case; throws geo::UsageError that names the endings it knows.
[[nodiscard]] Format format_of(const std::filesystem::path& target);

/// Size of a sheet. The picture is `width` x `height` px at `dpi`; everything on it is laid out in style px,
/// 1/96 inch.
struct SheetSize {
    int width = 1600;
    int height = 1000;
    double dpi = 96;
    [[nodiscard]] double scale() const { return dpi / 96; }
    [[nodiscard]] double style_width() const { return width / scale(); }
    [[nodiscard]] double style_height() const { return height / scale(); }
};

/// What a file says about itself besides the picture.
struct SheetText {
    std::string title;
    std::string credits;
    story::Day date;  // PDF wants one; today's would make every file different
    text::Colour paper{255, 255, 255};
    geo::Georeference place{};  // of the whole sheet's pixels, as far as the map's are concerned
};

struct FreeDeleter {
    void operator()(unsigned char* memory) const { std::free(memory); }
};
using Pixels = std::unique_ptr<unsigned char, FreeDeleter>;

/// Something to paint on in style px, whatever the format.
struct Canvas {
    Format format = Format::png;
    SheetSize size;
    SheetText text;
    std::unique_ptr<std::string> bytes;  // SVG and PDF arrive here while painting; its address must stay
    Pixels pixels;                       // of a PNG or TIFF; must outlive the surface
    text::CairoSurface surface;
    text::Cairo cr;
};

/// In the colour of its paper. Throws geo::Error when there is no memory for it.
[[nodiscard]] Canvas make_canvas(Format format, const SheetSize& size, SheetText text);

/// The file's bytes. Throws geo::Error when cairo could not paint.
[[nodiscard]] std::string finish(Canvas canvas);

}  // namespace marchland::page
