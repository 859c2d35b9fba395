// SPDX-License-Identifier: MIT
#include "page/canvas.h"

#include <fmt/format.h>
#include <sys/mman.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <memory>

#include "geo/error.h"
#include "page/ink.h"
#include "page/pdf.h"
#include "page/png.h"
#include "page/svg.h"
#include "page/webp.h"
#include "text/handles.h"

namespace marchland::page {
namespace {

struct FreeDeleter {
    void operator()(unsigned char* memory) const { std::free(memory); }
};
using Pixels = std::unique_ptr<unsigned char, FreeDeleter>;

/// Memory for an image in huge pages where the system has them: a poster's first touch of every small page
/// would cost as much as drawing on it.
Pixels make_pixels(std::size_t bytes) {
    constexpr std::size_t huge_page = std::size_t{1} << 21U;
    const std::size_t whole = (bytes + huge_page - 1) / huge_page * huge_page;
    Pixels pixels(static_cast<unsigned char*>(std::aligned_alloc(huge_page, whole)));
    if (!pixels) throw geo::Error("no memory for a picture of this size: choose a smaller one");
    madvise(pixels.get(), whole, MADV_HUGEPAGE);
    return pixels;
}

text::CairoSurface make_image(const SheetSize& size, Pixels& pixels) {
    const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, size.width);
    pixels = make_pixels(static_cast<std::size_t>(stride) * static_cast<std::size_t>(size.height));
    return text::CairoSurface(cairo_image_surface_create_for_data(pixels.get(), CAIRO_FORMAT_RGB24,
                                                                  size.width, size.height, stride));
}

std::string encode_pixels(Format format, const PixelView& picture, const SheetSize& size,
                          const SheetText& text, const std::stop_token& stop) {
    if (format == Format::tiff)
        return geo::encode_geotiff({picture.pixels, picture.width, picture.height, picture.stride},
                                   text.place, {text.title, text.credits, size.dpi});
    if (format == Format::webp) return encode_webp(picture, picture_text(text));
    return encode_png(picture, size.dpi, picture_text(text), stop);
}

}  // namespace

void check_painted(cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS) return;
    throw geo::Error(fmt::format("the picture could not be painted ({}): choose a smaller size",
                                 cairo_status_to_string(status)));
}

cairo_status_t append_bytes(void* to, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

PictureText picture_text(const SheetText& text) {
    return {{"Title", text.title}, {"Copyright", text.credits}, {"Software", "Marchland"}};
}

void paint_pixels(const SheetSize& size, const SheetText& text, const SheetLayers& layers,
                  const std::function<void(const PixelView&)>& use) {
    Pixels memory;
    const text::CairoSurface surface = make_image(size, memory);
    check_painted(cairo_surface_status(surface.get()));
    const text::Cairo cr(cairo_create(surface.get()));
    cairo_scale(cr.get(), size.scale(), size.scale());
    set_ink(cr.get(), text.paper);
    cairo_paint(cr.get());
    for (const SheetLayer& layer : layers) layer.paint(cr.get());
    check_painted(cairo_status(cr.get()));
    cairo_surface_flush(surface.get());
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface.get()));
    use({pixels, size.width, size.height, cairo_image_surface_get_stride(surface.get()) / 4});
}

Format format_of(const std::filesystem::path& target) {
    std::string ending = target.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    if (ending == ".png") return Format::png;
    if (ending == ".svg") return Format::svg;
    if (ending == ".pdf") return Format::pdf;
    if (ending == ".tif" || ending == ".tiff") return Format::tiff;
    if (ending == ".webp") return Format::webp;
    throw geo::UsageError(
        fmt::format("{}: the ending says no format that can be written: use .png, .svg, .pdf, .tif or .webp",
                    target.string()));
}

std::string encode_sheet(Format format, const SheetSize& size, const SheetText& text,
                         const SheetLayers& layers, const std::stop_token& stop) {
    if (format == Format::svg) return encode_svg(size, text, layers);
    if (format == Format::pdf) return encode_pdf(size, text, layers);
    std::string bytes;
    paint_pixels(size, text, layers,
                 [&](const PixelView& picture) { bytes = encode_pixels(format, picture, size, text, stop); });
    return bytes;
}

}  // namespace marchland::page
