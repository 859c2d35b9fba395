// SPDX-License-Identifier: MIT
#include "page/png.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <string_view>

#include "geo/error.h"

namespace marchland::page {
namespace {

// Maps are flat colours and thin lines: the row above predicts nearly all (filter "up"), and higher levels
// cost twice the time for a few per cent.
constexpr char filter_up = 2;
constexpr int level = 4;
constexpr int band_rows = 512;  // compressed apart, several at a time; fixed, so that the bytes are

void put_u32(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

void put_chunk(std::string& out, std::string_view type, std::string_view data) {
    put_u32(out, static_cast<std::uint32_t>(data.size()));
    const std::size_t start = out.size();
    out += type;
    out += data;
    const auto* bytes = reinterpret_cast<const Bytef*>(out.data() + start);
    put_u32(out, static_cast<std::uint32_t>(crc32_z(crc32_z(0, nullptr, 0), bytes, out.size() - start)));
}

/// Rows [first, last) as PNG filters them.
std::string filtered_rows(const PixelView& picture, int first, int last) {
    std::string rows;
    rows.resize(static_cast<std::size_t>(last - first) * (static_cast<std::size_t>(picture.width) * 3 + 1));
    char* out = rows.data();
    const std::vector<std::uint32_t> blank(static_cast<std::size_t>(picture.width), 0);
    for (int y = first; y < last; ++y) {
        const std::uint32_t* row = picture.pixels + static_cast<std::ptrdiff_t>(y) * picture.stride;
        const std::uint32_t* above = y > 0 ? row - picture.stride : blank.data();
        *out++ = filter_up;
        for (int x = 0; x < picture.width; ++x)
            for (const unsigned shift : {16U, 8U, 0U})
                *out++ = static_cast<char>(((row[x] >> shift) & 0xFFU) - ((above[x] >> shift) & 0xFFU));
    }
    return rows;
}

struct Band {
    std::string deflated;
    uLong adler = 0;
    std::size_t raw_size = 0;
};

/// A piece of a raw deflate stream, ended on a byte; the pieces joined are one stream.
Band compress_band(const PixelView& picture, int first, int last) {
    const std::string raw = filtered_rows(picture, first, last);
    Band band;
    band.raw_size = raw.size();
    band.adler = adler32_z(adler32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(raw.data()), raw.size());
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw geo::Error("no memory to compress the picture: choose a smaller size");
    band.deflated.resize(deflateBound(&stream, static_cast<uLong>(raw.size())) + 64);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(raw.data()));
    stream.avail_in = static_cast<uInt>(raw.size());
    stream.next_out = reinterpret_cast<Bytef*>(band.deflated.data());
    stream.avail_out = static_cast<uInt>(band.deflated.size());
    deflate(&stream, last == picture.height ? Z_FINISH : Z_FULL_FLUSH);
    band.deflated.resize(stream.total_out);
    deflateEnd(&stream);
    return band;
}

/// All rows as one zlib stream, two bands at a time.
std::string compressed_rows(const PixelView& picture) {
    std::string out{"\x78\x5E", 2};
    uLong adler = adler32_z(0, nullptr, 0);
    const auto append = [&](const Band& band) {
        out += band.deflated;
        adler = adler32_combine(adler, band.adler, static_cast<z_off_t>(band.raw_size));
    };
    for (int first = 0; first < picture.height; first += 2 * band_rows) {
        const int middle = std::min(first + band_rows, picture.height);
        const int last = std::min(middle + band_rows, picture.height);
        std::future<Band> second;
        if (middle < last) second = std::async(std::launch::async, compress_band, picture, middle, last);
        append(compress_band(picture, first, middle));
        if (second.valid()) append(second.get());
    }
    put_u32(out, static_cast<std::uint32_t>(adler));
    return out;
}

}  // namespace

std::string encode_png(const PixelView& picture, double dpi, const PictureText& texts) {
    std::string out{"\x89PNG\r\n\x1A\n", 8};
    std::string header;
    put_u32(header, static_cast<std::uint32_t>(picture.width));
    put_u32(header, static_cast<std::uint32_t>(picture.height));
    header += std::string{"\x08\x02\x00\x00\x00", 5};  // 8 bits, RGB, deflate, adaptive filters, not interlaced
    put_chunk(out, "IHDR", header);
    std::string resolution;
    for (int axis = 0; axis < 2; ++axis) put_u32(resolution, static_cast<std::uint32_t>(std::lround(dpi / 0.0254)));
    resolution += '\x01';  // pixels a metre
    put_chunk(out, "pHYs", resolution);
    for (const auto& [keyword, text] : texts)
        if (!text.empty()) put_chunk(out, "iTXt", keyword + std::string(5, '\0') + text);
    put_chunk(out, "IDAT", compressed_rows(picture));
    put_chunk(out, "IEND", "");
    return out;
}

}  // namespace marchland::page
