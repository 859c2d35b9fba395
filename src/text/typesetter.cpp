// SPDX-License-Identifier: MIT
#include "text/typesetter.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>

#include "geo/error.h"
#include "text/cairo.h"
#include "text/fonts.h"
#include "text/halo.h"
#include "text/impl.h"
#include "text/layout.h"
#include "text/paint.h"

namespace marchland::text {
namespace {

constexpr int largest_side = 16384;           // device px; cairo's images end at 32,767
constexpr std::size_t most_extents = 50'000;  // then the cache starts anew: some 10 MB

/// An empty image of at least 1 x 1 px.
CairoSurface make_image(cairo_format_t format, double width, double height) {
    const auto side = [](double px) {
        return std::clamp(static_cast<int>(std::ceil(px - 1e-6)), 1, largest_side);
    };
    CairoSurface surface(cairo_image_surface_create(format, side(width), side(height)));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw geo::Error("no memory for a picture of text: shorten the text or lower the display's scale");
    return surface;
}

/// Cairo's pixels are native-endian 0xAARRGGBB, premultiplied.
Bitmap to_bitmap(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Bitmap bitmap;
    bitmap.width = cairo_image_surface_get_width(surface);
    bitmap.height = cairo_image_surface_get_height(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    const unsigned char* data = cairo_image_surface_get_data(surface);
    bitmap.rgba.resize(static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height) * 4);
    std::uint8_t* out = bitmap.rgba.data();
    for (int y = 0; y < bitmap.height; ++y) {
        const auto* row =
            reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < bitmap.width; ++x) {
            const std::uint32_t p = row[x];
            *out++ = static_cast<std::uint8_t>(p >> 16U);
            *out++ = static_cast<std::uint8_t>(p >> 8U);
            *out++ = static_cast<std::uint8_t>(p);
            *out++ = static_cast<std::uint8_t>(p >> 24U);
        }
    }
    return bitmap;
}

/// Coverage of an A8 image.
Mask to_mask(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Mask mask{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const unsigned char* row = cairo_image_surface_get_data(surface);
    for (int y = 0; y < mask.height; ++y, row += cairo_image_surface_get_stride(surface))
        mask.alpha.insert(mask.alpha.end(), row, row + mask.width);
    return mask;
}

/// `ink` in `colour` over `glow` in `halo`, premultiplied. An empty glow is none.
Bitmap compose(const Mask& ink, Colour colour, const Mask& glow, Colour halo) {
    Bitmap bitmap{ink.width, ink.height, std::vector<std::uint8_t>(ink.alpha.size() * 4)};
    const std::array<unsigned, 4> top{colour.r, colour.g, colour.b, 255};
    const std::array<unsigned, 4> below{halo.r, halo.g, halo.b, 255};
    for (std::size_t i = 0; i < ink.alpha.size(); ++i) {
        const unsigned a = ink.alpha[i] * colour.a / 255U;
        const unsigned b = glow.alpha.empty() ? 0 : glow.alpha[i] * halo.a / 255U * (255 - a) / 255;
        for (std::size_t c = 0; c < 4; ++c)
            bitmap.rgba[4 * i + c] = static_cast<std::uint8_t>((top[c] * a + below[c] * b + 127) / 255);
    }
    return bitmap;
}

}  // namespace

std::size_t LineKeyHash::operator()(const LineKeyView& key) const {
    const auto mix = [](std::size_t seed, std::size_t value) {
        return seed ^ (value + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U));
    };
    const std::hash<float> real;
    std::size_t hash = std::hash<std::string_view>{}(key.text);
    hash = mix(hash, real(key.style.size_px));
    hash = mix(hash, real(key.style.letter_spacing_em));
    return mix(hash, static_cast<std::size_t>(key.style.weight) * 4 + (key.style.italic ? 2U : 0U) +
                         (key.style.serif ? 1U : 0U));
}

Typesetter::Typesetter(double scale) : impl_(std::make_unique<Impl>()) {
    assert(scale > 0);
    require_fonts();
    impl_->scale = scale;
    impl_->fonts.reset(pango_cairo_font_map_new());
    impl_->context = make_context(impl_->fonts.get());
}

Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;

double Typesetter::scale() const {
    return impl_->scale;
}

Extent Typesetter::measure(std::string_view utf8, const TypeStyle& style) const {
    auto& extents = impl_->extents;
    if (const auto found = extents.find(LineKeyView{utf8, style}); found != extents.end())
        return found->second;
    const Extent extent = extent_of(line_layout(impl_->context.get(), utf8, style).get());
    if (extents.size() >= most_extents) extents.clear();
    extents.emplace(LineKey{std::string(utf8), style}, extent);
    return extent;
}

Bitmap Typesetter::label(std::string_view utf8, const TypeStyle& style, Colour colour, Colour halo,
                         float halo_px) const {
    const Extent extent = measure(utf8, style);
    const double margin = std::max(0.0, static_cast<double>(halo_px));
    const CairoSurface surface =
        make_image(CAIRO_FORMAT_A8, impl_->scale * (static_cast<double>(extent.width) + 2 * margin),
                   impl_->scale * (static_cast<double>(extent.height) + 2 * margin));
    const Cairo cr(cairo_create(surface.get()));
    cairo_scale(cr.get(), impl_->scale, impl_->scale);
    draw_line(cr.get(), *this, utf8, style, {0, 0, 0, 255}, margin, margin);
    const Mask ink = to_mask(surface.get());
    const bool haloed = halo.a > 0 && margin > 0;
    return compose(ink, colour, haloed ? grown(ink, margin * impl_->scale) : Mask{}, halo);
}

Paragraph Typesetter::paragraph(const std::vector<Span>& any_spans, const TypeStyle& base,
                                float width_px) const {
    const std::vector<Span> spans = valid_spans(any_spans);
    Wrap wrap;
    wrap.width = static_cast<double>(width_px);
    wrap.max_height = largest_side / impl_->scale;
    const Layout layout = paragraph_layout(impl_->context.get(), spans, base, wrap);
    const CairoSurface surface =
        make_image(CAIRO_FORMAT_ARGB32, impl_->scale * wrap.width,
                   impl_->scale * static_cast<double>(extent_of(layout.get()).height));
    const Cairo cr(cairo_create(surface.get()));
    cairo_scale(cr.get(), impl_->scale, impl_->scale);
    paint_paragraph(cr.get(), layout.get(), spans, base, 0, 0);
    Paragraph result;
    result.bitmap = to_bitmap(surface.get());
    int start = 0;
    for (const Span& span : spans) {
        const int end = start + static_cast<int>(span.text.size());
        if (span.link > 0)
            for (const LinkBox& box : boxes_of(layout.get(), start, end, span.link))
                result.links.push_back(box);
        start = end;
    }
    return result;
}

}  // namespace marchland::text
