// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "geo/georeference.h"
#include "geo/values.h"
#include "page/box.h"
#include "page/png.h"
#include "page/sheet_layer.h"
#include "story/date.h"
#include "text/style.h"

namespace marchland::page {

enum class Format { png, svg, pdf, tiff, webp };

/// By the ending, any case; throws geo::UsageError that names the endings it knows.
[[nodiscard]] Format format_of(const std::filesystem::path& target);

/// Size of a sheet. The picture is `width` x `height` px at `dpi`; everything on it is laid out in style px,
/// 1/96 inch.
struct SheetSize {
    int width = 1600;
    int height = 1000;
    double dpi = 96;
    double width_mm = 0;  // true size of the paper; 0: what the px make
    double height_mm = 0;
    [[nodiscard]] double scale() const { return dpi / 96; }
    [[nodiscard]] double style_width() const { return width_mm > 0 ? width_mm / 25.4 * 96 : width / scale(); }
    [[nodiscard]] double style_height() const {
        return height_mm > 0 ? height_mm / 25.4 * 96 : height / scale();
    }
};

/// What a file says about itself besides the picture.
struct SheetText {
    std::string title;
    std::string credits;
    story::Day date;  // PDF wants one; today's would make every file different
    text::Colour paper{255, 255, 255};
    geo::Georeference place{};           // of the whole sheet's pixels, as far as the map's are concerned
    std::vector<geo::LonLat> corners{};  // of the map, from the lower left clockwise; empty when unknown
    Box frame{};                         // of the map, style px
};

/// The file's bytes: the layers on paper. Throws geo::Error when cairo could not paint, or there is no
/// memory; a PNG also when it is asked to stop.
[[nodiscard]] std::string encode_sheet(Format format, const SheetSize& size, const SheetText& text,
                                       const SheetLayers& layers, const std::stop_token& stop = {});

/// Paints the layers on paper and hands the pixels over; they are gone after `use`. Throws as encode_sheet.
void paint_pixels(const SheetSize& size, const SheetText& text, const SheetLayers& layers,
                  const std::function<void(const PixelView&)>& use);

/// What a picture file says of itself.
[[nodiscard]] PictureText picture_text(const SheetText& text);

/// For the writers: throws geo::Error unless cairo is well; a stream of cairo's into a std::string.
void check_painted(cairo_status_t status);
cairo_status_t append_bytes(void* to, const unsigned char* data, unsigned length);

}  // namespace marchland::page
