// SPDX-License-Identifier: MIT
#include "page/canvas.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fmt/format.h>
#include <sys/mman.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string_view>

#include "geo/error.h"
#include "page/ink.h"
#include "page/png.h"

namespace marchland::page {
namespace {

cairo_status_t append(void* to, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS) return;
    throw geo::Error(fmt::format("the picture could not be painted ({}): choose a smaller size",
                                 cairo_status_to_string(status)));
}

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

text::CairoSurface make_vector(Format format, const SheetSize& size, std::string* bytes) {
    if (format == Format::svg) {
        text::CairoSurface surface(
            cairo_svg_surface_create_for_stream(append, bytes, size.style_width(), size.style_height()));
        cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
        return surface;
    }
    constexpr double points_per_px = 72.0 / 96;
    return text::CairoSurface(cairo_pdf_surface_create_for_stream(
        append, bytes, size.style_width() * points_per_px, size.style_height() * points_per_px));
}

void describe_pdf(cairo_surface_t* surface, const SheetText& text) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, text.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, text.credits.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Marchland");
    const std::string date = story::iso(text.date) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
}

bool is_image(Format format) {
    return format == Format::png || format == Format::tiff;
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
    }
    return out;
}

/// Cairo numbers its surfaces through the life of the process: the one name that shows it becomes the same
/// always.
void rename_surface(std::string& svg) {
    constexpr std::string_view opening = "<g id=\"surface";
    const std::size_t at = svg.find(opening);
    if (at == std::string::npos) return;
    const std::size_t digits = at + opening.size();
    svg.erase(digits, svg.find('"', digits) - digits);
}

/// Cairo's SVG says nothing about itself: title and description go behind the opening tag.
std::string described_svg(std::string svg, const SheetText& text) {
    rename_surface(svg);
    const std::size_t tag = svg.find("<svg");
    const std::size_t end = svg.find('>', tag);
    if (tag == std::string::npos || end == std::string::npos) return svg;
    svg.insert(end + 1, fmt::format("\n<title>{}</title>\n<desc>{}</desc>", escaped(text.title),
                                    escaped(text.credits)));
    return svg;
}

std::string finish_image(const Canvas& canvas) {
    cairo_surface_t* surface = canvas.surface.get();
    cairo_surface_flush(surface);
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface));
    const int stride = cairo_image_surface_get_stride(surface) / 4;
    if (canvas.format == Format::tiff)
        return geo::encode_geotiff({pixels, canvas.size.width, canvas.size.height, stride}, canvas.text.place,
                                   {canvas.text.title, canvas.text.credits, canvas.size.dpi});
    return encode_png(
        {pixels, canvas.size.width, canvas.size.height, stride}, canvas.size.dpi,
        {{"Title", canvas.text.title}, {"Copyright", canvas.text.credits}, {"Software", "Marchland"}});
}

}  // namespace

Format format_of(const std::filesystem::path& target) {
    std::string ending = target.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    if (ending == ".png") return Format::png;
    if (ending == ".svg") return Format::svg;
    if (ending == ".pdf") return Format::pdf;
    if (ending == ".tif" || ending == ".tiff") return Format::tiff;
    throw geo::UsageError(fmt::format(
        "{}: the ending says no format that can be written: use .png, .svg, .pdf or .tif", target.string()));
}

Canvas make_canvas(Format format, const SheetSize& size, SheetText text) {
    Canvas canvas;
    canvas.format = format;
    canvas.size = size;
    canvas.text = std::move(text);
    canvas.bytes = std::make_unique<std::string>();
    canvas.surface =
        is_image(format) ? make_image(size, canvas.pixels) : make_vector(format, size, canvas.bytes.get());
    check(cairo_surface_status(canvas.surface.get()));
    if (format == Format::pdf) describe_pdf(canvas.surface.get(), canvas.text);
    canvas.cr.reset(cairo_create(canvas.surface.get()));
    if (is_image(format)) cairo_scale(canvas.cr.get(), size.scale(), size.scale());
    if (format == Format::pdf) cairo_scale(canvas.cr.get(), 0.75, 0.75);
    set_ink(canvas.cr.get(), canvas.text.paper);
    cairo_paint(canvas.cr.get());
    return canvas;
}

std::string finish(Canvas canvas) {
    check(cairo_status(canvas.cr.get()));
    canvas.cr.reset();
    cairo_surface_t* surface = canvas.surface.get();
    if (is_image(canvas.format)) return finish_image(canvas);
    cairo_surface_finish(surface);
    check(cairo_surface_status(surface));
    return canvas.format == Format::svg ? described_svg(std::move(*canvas.bytes), canvas.text)
                                        : std::move(*canvas.bytes);
}

}  // namespace marchland::page
