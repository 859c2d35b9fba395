// SPDX-License-Identifier: MIT
#include "screen/text_atlas.h"

#include <fmt/format.h>

#include <algorithm>

namespace marchland::screen {
namespace {

constexpr int first_side = 1024;  // enough for a window of 1600 x 1000; untouched memory costs start-up time
constexpr int largest_side = 4096;

std::string key(text::Colour c) {
    return fmt::format("{:02x}{:02x}{:02x}{:02x}", c.r, c.g, c.b, c.a);
}

std::string key(const text::TypeStyle& style) {
    return fmt::format("{}/{}/{}{}/{}", style.size_px, style.weight, style.italic ? 'i' : '-',
                       style.serif ? 's' : '-', style.letter_spacing_em);
}

// The fixed-function panels and the label shader both blend straight alpha.
std::vector<std::uint8_t> straight(const std::vector<std::uint8_t>& premultiplied) {
    std::vector<std::uint8_t> rgba = premultiplied;
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        const int alpha = rgba[i + 3];
        if (alpha == 0 || alpha == 255) continue;
        for (std::size_t c = i; c < i + 3; ++c)
            rgba[c] = static_cast<std::uint8_t>(std::min(255, (rgba[c] * 255 + alpha / 2) / alpha));
    }
    return rgba;
}

}  // namespace

TextAtlas::TextAtlas(const text::Typesetter& type)
    : type_(type), packer_(first_side), texture_(gl::make_texture(first_side, first_side)) {}

bool TextAtlas::begin_frame() {
    if (!overflowed_) return false;
    const int side = std::min(2 * packer_.side(), largest_side);
    if (side > packer_.side()) texture_ = gl::make_texture(side, side);
    packer_ = AtlasPacker(side);
    kept_.clear();
    overflowed_ = false;
    return true;
}

void TextAtlas::clear() {
    packer_ = AtlasPacker(packer_.side());
    kept_.clear();
}

const AtlasText& TextAtlas::label(const std::string& text, const text::TypeStyle& style, text::Colour colour,
                                  text::Colour halo, float halo_px) {
    std::string id = fmt::format("{}|{}|{}|{}|{}", key(style), key(colour), key(halo), halo_px, text);
    if (const auto kept = kept_.find(id); kept != kept_.end()) return kept->second;
    return kept_[std::move(id)] = store(type_.label(text, style, colour, halo, halo_px));
}

const AtlasText& TextAtlas::paragraph(const std::vector<text::Span>& spans, const text::TypeStyle& base,
                                      float width_px) {
    std::string id = fmt::format("p{}|{}", key(base), width_px);
    for (const text::Span& span : spans)
        id += fmt::format("\x1f{}{}{}{}{}{}\x1f{}", key(span.colour), span.weight, span.italic ? 'i' : '-',
                          span.underline ? 'u' : '-', key(span.highlight), span.link, span.text);
    if (const auto kept = kept_.find(id); kept != kept_.end()) return kept->second;
    const text::Paragraph set = type_.paragraph(spans, base, width_px);
    AtlasText& stored = kept_[std::move(id)] = store(set.bitmap);
    stored.links = set.links;
    return stored;
}

AtlasText TextAtlas::store(const text::Bitmap& bitmap) {
    AtlasText text{0, 0, bitmap.width, bitmap.height, {}};
    if (bitmap.width <= 0 || bitmap.height <= 0) return text;
    const auto spot = packer_.place(bitmap.width, bitmap.height);
    if (!spot) {
        // Measured but not painted in this frame; larger than the whole sheet, it never will be.
        overflowed_ = overflowed_ || (bitmap.width < largest_side && bitmap.height < largest_side);
        return {0, 0, 0, 0, {}};
    }
    text.x = spot->x;
    text.y = spot->y;
    const std::vector<std::uint8_t> rgba = straight(bitmap.rgba);
    glBindTexture(GL_TEXTURE_2D, texture_.get());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, text.x, text.y, text.width, text.height, GL_RGBA, GL_UNSIGNED_BYTE,
                    rgba.data());
    return text;
}

}  // namespace marchland::screen
