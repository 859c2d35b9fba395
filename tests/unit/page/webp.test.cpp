// SPDX-License-Identifier: MIT
#include "page/webp.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <catch2/catch.hpp>
#include <vector>

#include "geo/error.h"

using namespace marchland;
using Catch::Matchers::Contains;

namespace {

constexpr int width = 60;
constexpr int height = 40;
const page::PictureText texts{{"Title", "A & B"}, {"Copyright", "CC BY"}, {"Software", "Marchland"}};

/// A red square on white; `at` moves it.
std::vector<std::uint32_t> square(int at) {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height, 0xFFFFFF);
    for (int y = 5; y < 15; ++y)
        for (int x = at; x < at + 10; ++x) pixels[static_cast<std::size_t>(y * width + x)] = 0xC80000;
    return pixels;
}

page::PixelView view(const std::vector<std::uint32_t>& pixels) {
    return {pixels.data(), width, height, width};
}

/// 0xRRGGBB of bytes R, G, B, A.
std::uint32_t colour(const std::uint8_t* rgba, int x, int y) {
    const std::uint8_t* at = rgba + 4 * (y * width + x);
    return static_cast<std::uint32_t>(at[0] << 16 | at[1] << 8 | at[2]);
}

std::string animation(int frames) {
    page::WebpAnimation made(width, height, 250);
    for (int i = 0; i < frames; ++i) made.add(view(square(10 * i)));
    return made.finish(texts);
}

}  // namespace

TEST_CASE("a WebP has every pixel as it was, title and copyright") {
    const std::string bytes = page::encode_webp(view(square(20)), texts);
    int w = 0;
    int h = 0;
    std::uint8_t* rgba =
        WebPDecodeRGBA(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), &w, &h);
    REQUIRE(rgba);
    CHECK(w == width);
    CHECK(h == height);
    CHECK(colour(rgba, 20, 5) == 0xC80000);
    CHECK(colour(rgba, 19, 5) == 0xFFFFFF);
    WebPFree(rgba);
    CHECK_THAT(bytes, Contains(">A &amp; B</rdf:li>") && Contains(">CC BY</rdf:li>"));
    CHECK(bytes == page::encode_webp(view(square(20)), texts));
}

TEST_CASE("an animation decodes to the pictures that went in, each for its time") {
    const std::string bytes = animation(4);
    CHECK(bytes == animation(4));
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
    const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(
        WebPAnimDecoderNew(&data, nullptr), WebPAnimDecoderDelete);
    REQUIRE(decoder);
    WebPAnimInfo info;
    REQUIRE(WebPAnimDecoderGetInfo(decoder.get(), &info));
    CHECK(info.frame_count == 4);
    CHECK(info.loop_count == 0);
    CHECK(info.canvas_width == width);
    CHECK(info.canvas_height == height);
    for (int i = 0; i < 4; ++i) {
        std::uint8_t* rgba = nullptr;
        int end_ms = 0;
        REQUIRE(WebPAnimDecoderGetNext(decoder.get(), &rgba, &end_ms));
        CHECK(end_ms == 250 * (i + 1));
        CHECK(colour(rgba, 10 * i + 5, 10) == 0xC80000);
        if (i > 0) CHECK(colour(rgba, 10 * i - 5, 10) == 0xFFFFFF);
    }
}

TEST_CASE("a picture larger than a WebP can be is refused") {
    CHECK_NOTHROW(page::check_webp_size(16'383, 16'383));
    CHECK_THROWS_AS(page::check_webp_size(16'384, 100), geo::UsageError);
}
