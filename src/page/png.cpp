// SPDX-License-Identifier: MIT
#include "page/png.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <string_view>

#include "geo/error.h"
#include "page/stop.h"

namespace marchland::page {
namespace {

// Maps are flat colours and thin lines: the row above predicts nearly all (filter "up"), and higher levels
// cost twice the time for a few per cent.
constexpr unsigned char filter_up = 2;
constexpr int level = 3;
constexpr int band_rows = 320;  // compressed apart, several at a time; fixed, so that the bytes are

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

/// One row as PNG filters it: the filter's number, then each byte less the one above.
void filter_row(const std::uint32_t* row, const std::uint32_t* above, int width,
                std::vector<unsigned char>& out) {
    unsigned char* to = out.data();
    *to++ = filter_up;
    for (int x = 0; x < width; ++x) {
        // Byte by byte without borrowing from the next: the top bit of each is kept apart.
        const std::uint32_t a = row[x] & 0xFFFFFFU;
        const std::uint32_t b = above[x] & 0xFFFFFFU;
        const std::uint32_t less = ((a | 0x80808080U) - (b & 0x7F7F7F7FU)) ^ ((a ^ ~b) & 0x80808080U);
        *to++ = static_cast<unsigned char>(less >> 16U);
        *to++ = static_cast<unsigned char>(less >> 8U);
        *to++ = static_cast<unsigned char>(less);
    }
}

/// A raw deflate stream that grows a string.
class Deflater {
public:
    Deflater() {
        if (deflateInit2(&stream_, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw geo::Error("no memory to compress the picture: choose a smaller size");
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    void add(std::span<unsigned char> bytes, int flush) {
        stream_.next_in = bytes.data();
        stream_.avail_in = static_cast<uInt>(bytes.size());
        do {
            stream_.next_out = buffer_.data();
            stream_.avail_out = static_cast<uInt>(buffer_.size());
            deflate(&stream_, flush);
            out_.append(reinterpret_cast<const char*>(buffer_.data()), buffer_.size() - stream_.avail_out);
        } while (stream_.avail_out == 0);
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    z_stream stream_{};
    std::array<Bytef, 32768> buffer_{};
    std::string out_;
};

struct Band {
    std::string deflated;
    uLong adler = 0;
    std::size_t raw_size = 0;
};

/// Rows [first, last) as a piece of a raw deflate stream, ended on a byte; the pieces joined are one stream.
Band compress_band(const PixelView& picture, int first, int last) {
    Band band;
    band.adler = adler32_z(0, nullptr, 0);
    Deflater deflater;
    std::vector<unsigned char> filtered(static_cast<std::size_t>(picture.width) * 3 + 1);
    const std::vector<std::uint32_t> blank(static_cast<std::size_t>(picture.width), 0);
    for (int y = first; y < last; ++y) {
        const std::uint32_t* row = picture.pixels + static_cast<std::ptrdiff_t>(y) * picture.stride;
        filter_row(row, y > 0 ? row - picture.stride : blank.data(), picture.width, filtered);
        band.adler = adler32_z(band.adler, filtered.data(), filtered.size());
        band.raw_size += filtered.size();
        const int flush = y + 1 < last ? Z_NO_FLUSH : last == picture.height ? Z_FINISH : Z_FULL_FLUSH;
        deflater.add(filtered, flush);
    }
    band.deflated = deflater.take();
    return band;
}

/// All rows as one zlib stream, two bands at a time.
std::string compressed_rows(const PixelView& picture, const std::stop_token& stop) {
    std::string out{"\x78\x5E", 2};
    uLong adler = adler32_z(0, nullptr, 0);
    const auto append = [&](const Band& band) {
        out += band.deflated;
        adler = adler32_combine(adler, band.adler, static_cast<z_off_t>(band.raw_size));
    };
    for (int first = 0; first < picture.height; first += 2 * band_rows) {
        check_stop(stop);
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

std::string encode_png(const PixelView& picture, double dpi, const PictureText& texts,
                       const std::stop_token& stop) {
    std::string out{"\x89PNG\r\n\x1A\n", 8};
    std::string header;
    put_u32(header, static_cast<std::uint32_t>(picture.width));
    put_u32(header, static_cast<std::uint32_t>(picture.height));
    header +=
        std::string{"\x08\x02\x00\x00\x00", 5};  // 8 bits, RGB, deflate, adaptive filters, not interlaced
    put_chunk(out, "IHDR", header);
    std::string resolution;
    for (int axis = 0; axis < 2; ++axis)
        put_u32(resolution, static_cast<std::uint32_t>(std::lround(dpi / 0.0254)));
    resolution += '\x01';  // pixels a metre
    put_chunk(out, "pHYs", resolution);
    for (const auto& [keyword, text] : texts)
        // After the keyword: its end, not compressed (two bytes), no language, no translated keyword.
        if (!text.empty())
            put_chunk(out, "iTXt", fmt::format("{}{}{}", keyword, std::string_view("\0\0\0\0\0", 5), text));
    put_chunk(out, "IDAT", compressed_rows(picture, stop));
    put_chunk(out, "IEND", "");
    return out;
}

}  // namespace marchland::page
