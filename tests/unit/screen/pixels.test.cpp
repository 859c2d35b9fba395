// SPDX-License-Identifier: MIT
#include "screen/pixels.h"

#include <catch2/catch.hpp>
#include <random>

using namespace marchland;
using namespace marchland::screen;

namespace {

int channel(std::uint32_t px, int shift) {
    return static_cast<int>(px >> shift & 0xff);
}

/// What a premultiplied px over another is, by the book.
int expected(std::uint32_t under, std::uint32_t px, int shift) {
    return channel(px, shift) + (channel(under, shift) * (255 - channel(px, 24)) + 127) / 255;
}

std::vector<std::uint32_t> some_px(std::size_t count, unsigned seed) {
    std::mt19937 dice(seed);
    std::vector<std::uint32_t> px;
    for (std::size_t i = 0; i < count; ++i) {
        const auto any = [&] { return static_cast<std::uint8_t>(dice()); };
        const std::uint8_t alpha = i % 5 == 0 ? 0 : i % 5 == 1 ? 255 : any();
        px.push_back(word({any(), any(), any(), alpha}));
    }
    return px;
}

}  // namespace

TEST_CASE("A colour is premultiplied, alpha in the highest byte") {
    CHECK(word({255, 128, 0, 255}) == 0xffff8000);
    CHECK(word({255, 128, 0, 0}) == 0);
    CHECK(word({200, 100, 50, 128}) == 0x80643219);
}

TEST_CASE("A px over another is what the formula says, to a step of brightness") {
    const auto top = some_px(1000, 1);
    for (const std::uint32_t under : {0xff000000U, 0xffffffffU, 0xff1234feU}) {
        for (const std::uint32_t px : top) {
            const std::uint32_t laid = over(under, px);
            for (const int shift : {0, 8, 16, 24})
                REQUIRE(std::abs(channel(laid, shift) - expected(under, px, shift)) <= 1);
        }
    }
    CHECK(over(0xff102030, 0) == 0xff102030);
    CHECK(over(0xff102030, 0xffa0b0c0) == 0xffa0b0c0);
}

TEST_CASE("A colour mixed in wholly or not at all stays what it is") {
    CHECK(mixed(0xff102030, 0xffa0b0c0, 0) == 0xff102030);
    CHECK(mixed(0xff102030, 0xffa0b0c0, 256) == 0xffa0b0c0);
    CHECK(mixed(0xff000000, 0xffff8040, 128) == 0xff7f4020);
}

TEST_CASE("A row is laid px by px, however long it is") {
    for (const int count : {0, 1, 3, 4, 7, 64}) {
        const auto px = some_px(static_cast<std::size_t>(count), 2);
        auto row = some_px(static_cast<std::size_t>(count) + 1, 3);
        auto by_one = row;
        for (std::size_t i = 0; i < px.size(); ++i) by_one[i] = over(row[i], px[i]);
        lay_row(row.data(), px.data(), count);
        CHECK(row == by_one);
        auto coloured = by_one;
        for (std::size_t i = 0; i < px.size(); ++i) by_one[i] = over(coloured[i], 0x80402010);
        lay_colour(coloured.data(), 0x80402010, count);
        CHECK(coloured == by_one);
    }
}

TEST_CASE("A tinted row has the tint where the px are white, and half of it at half the alpha") {
    const std::vector<std::uint32_t> white{0xffffffff, 0x80808080, 0, 0xffffffff, 0xffffffff};
    std::vector<std::uint32_t> row(white.size(), 0xff000000);
    lay_tinted_row(row.data(), white.data(), static_cast<int>(white.size()), {200, 100, 50, 255});
    CHECK(row.front() == row.back());
    const auto near = [](std::uint32_t px, int red, int green, int blue) {
        return std::abs(channel(px, 16) - red) <= 2 && std::abs(channel(px, 8) - green) <= 2 &&
               std::abs(channel(px, 0) - blue) <= 2;
    };
    CHECK(near(row[0], 200, 100, 50));
    CHECK(near(row[1], 100, 50, 25));
    CHECK(row[2] == 0xff000000);
}

TEST_CASE("A picture is laid where it belongs, and cut at the edges of the other") {
    Pixels picture(4, 3);
    Pixels stamp(2, 2);
    for (auto& px : stamp.px) px = 0xffffffff;
    lay(picture, stamp, -1, -1);
    lay(picture, stamp, 3, 2);
    lay(picture, stamp, {0, 0, 1, 1}, 1, 1);
    lay(picture, stamp, 9, 9);
    lay(picture, stamp, -9, 0);
    const std::uint32_t o = 0;
    const std::uint32_t x = 0xffffffff;
    CHECK(picture.px == std::vector<std::uint32_t>{x, o, o, o,  //
                                                   o, x, o, o,  //
                                                   o, o, o, x});
}
