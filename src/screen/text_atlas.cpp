// SPDX-License-Identifier: MIT
#include "screen/text_atlas.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <type_traits>

namespace marchland::screen {
namespace {

constexpr int first_side = 1024;  // enough for a window of 1600 x 1000; untouched memory costs start-up time
constexpr int largest_side = 4096;

// Keys are made for every text of every frame: bytes one after the other, nothing formatted.
template <class Value>
void put(std::string& key, const Value& value) {
    static_assert(std::is_trivially_copyable_v<Value> && std::has_unique_object_representations_v<Value>);
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put(std::string& key, float value) {
    put(key, std::bit_cast<std::uint32_t>(value));
}

void put(std::string& key, const text::TypeStyle& style) {
    put(key, style.size_px);
    put(key, style.weight);
    put(key, static_cast<std::uint8_t>((style.italic ? 1U : 0U) + (style.serif ? 2U : 0U)));
    put(key, style.letter_spacing_em);
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

void put(Pixels& sheet, const text::Bitmap& bitmap, int x, int y) {
    const std::uint8_t* rgba = bitmap.rgba.data();
    for (int row = 0; row < bitmap.height; ++row) {
        std::uint32_t* px = sheet.row(y + row) + x;
        for (int column = 0; column < bitmap.width; ++column, rgba += 4)
            px[column] = std::uint32_t{rgba[3]} << 24 | std::uint32_t{rgba[0]} << 16 |
                         std::uint32_t{rgba[1]} << 8 | rgba[2];
    }
}

}  // namespace

TextAtlas::TextAtlas(const text::Typesetter& type) : type_(type), packer_(first_side) {
    make_sheet(first_side);
    put_white();
}

void TextAtlas::make_sheet(int side) {
    texture_ = gl::make_texture(side, side);
    if (gl::is_software()) pixels_ = Pixels(side, side);
}

// Panels draw their plain shapes with it, so that shapes and texts of a panel are one drawing.
void TextAtlas::put_white() {
    constexpr int side = 4;
    text::Bitmap white{side, side, std::vector<std::uint8_t>(std::size_t{side} * side * 4, 255)};
    white_ = store(white);
}

std::array<float, 2> TextAtlas::white() const {
    const auto atlas_side = static_cast<float>(side());
    return {(static_cast<float>(white_.x) + 2) / atlas_side, (static_cast<float>(white_.y) + 2) / atlas_side};
}

bool TextAtlas::begin_frame() {
    if (!overflowed_) return false;
    const int side = std::min(2 * packer_.side(), largest_side);
    if (side > packer_.side()) make_sheet(side);
    packer_ = AtlasPacker(side);
    kept_.clear();
    overflowed_ = false;
    put_white();
    return true;
}

void TextAtlas::clear() {
    packer_ = AtlasPacker(packer_.side());
    kept_.clear();
    put_white();
}

const AtlasText& TextAtlas::label(const std::string& text, const text::TypeStyle& style, text::Colour colour,
                                  text::Colour halo, float halo_px) {
    key_.assign(1, 'l');
    put(key_, style);
    put(key_, colour);
    put(key_, halo);
    put(key_, halo_px);
    key_ += text;
    if (const auto kept = kept_.find(key_); kept != kept_.end()) return kept->second;
    return kept_[key_] = store(type_.label(text, style, colour, halo, halo_px));
}

const AtlasText& TextAtlas::paragraph(const std::vector<text::Span>& spans, const text::TypeStyle& base,
                                      float width_px) {
    key_.assign(1, 'p');
    put(key_, base);
    put(key_, width_px);
    for (const text::Span& span : spans) {
        put(key_, span.text.size());
        key_ += span.text;
        put(key_, span.colour);
        put(key_, span.weight);
        put(key_, static_cast<std::uint8_t>((span.italic ? 1U : 0U) + (span.underline ? 2U : 0U) +
                                            (span.bare ? 4U : 0U)));
        put(key_, span.highlight);
        put(key_, span.link);
    }
    if (const auto kept = kept_.find(key_); kept != kept_.end()) return kept->second;
    const text::Paragraph set = type_.paragraph(spans, base, width_px);
    AtlasText& stored = kept_[key_] = store(set.bitmap);
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
    if (!pixels_.px.empty()) put(pixels_, bitmap, text.x, text.y);
    return text;
}

}  // namespace marchland::screen
