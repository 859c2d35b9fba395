// SPDX-License-Identifier: MIT
#include "screen/panel_pixels.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

#include "screen/theme.h"

using namespace marchland;
using namespace marchland::screen;

namespace {

constexpr std::uint32_t black = 0xff000000;
constexpr int side = 40;

/// Texels: white in the first column, opaque green in the others.
Pixels atlas() {
    Pixels texels(8, 8);
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x) texels.row(y)[x] = x == 0 ? 0xffffffff : 0xff00ff00;
    return texels;
}

struct Drawn {
    ImDrawList list{nullptr};

    Drawn() {
        ImDrawCmd command{};
        command.ClipRect = {0, 0, side, side};
        list.CmdBuffer.push_back(command);
    }
    void corner(float x, float y, ImU32 colour, float u = 0, float v = 0) {
        list.VtxBuffer.push_back({{x, y}, {u, v}, colour});
    }
    void triangle(int a, int b, int c) {
        for (const int i : {a, b, c}) list.IdxBuffer.push_back(static_cast<ImDrawIdx>(i));
        list.CmdBuffer[0].ElemCount += 3;
    }
    [[nodiscard]] Pixels painted(double scale = 1) const {
        Pixels picture(side, side);
        for (auto& px : picture.px) px = black;
        PanelPixels::draw_list(picture, list, atlas(), scale);
        return picture;
    }
};

int count(const Pixels& picture, std::uint32_t px) {
    return static_cast<int>(std::count(picture.px.begin(), picture.px.end(), px));
}

}  // namespace

TEST_CASE("A rectangle covers the px whose middles it covers, within its clip") {
    Drawn drawn;
    drawn.corner(4, 4, IM_COL32(255, 0, 0, 255));
    drawn.corner(20, 4, IM_COL32(255, 0, 0, 255));
    drawn.corner(20, 10, IM_COL32(255, 0, 0, 255));
    drawn.corner(4, 10, IM_COL32(255, 0, 0, 255));
    drawn.triangle(0, 1, 2);
    drawn.triangle(0, 2, 3);
    CHECK(count(drawn.painted(), 0xffff0000) == 16 * 6);
    CHECK(count(drawn.painted(1.5), 0xffff0000) == 24 * 9);
    drawn.list.CmdBuffer[0].ClipRect = {0, 0, 10, side};
    CHECK(count(drawn.painted(), 0xffff0000) == 6 * 6);
}

TEST_CASE("A rectangle with a part of the atlas shows its texels, in its tint") {
    Drawn drawn;
    const ImU32 tint = IM_COL32(255, 255, 255, 255);
    drawn.corner(10, 10, tint, 0, 0);
    drawn.corner(14, 10, tint, 0.5f, 0);
    drawn.corner(14, 14, tint, 0.5f, 0.5f);
    drawn.corner(10, 14, tint, 0, 0.5f);
    drawn.triangle(0, 1, 2);
    drawn.triangle(0, 2, 3);
    Pixels picture = drawn.painted();
    CHECK(picture.row(12)[10] == 0xffffffff);
    CHECK(picture.row(12)[11] == 0xff00ff00);
    CHECK(picture.row(12)[14] == black);
    for (auto& vertex : drawn.list.VtxBuffer) vertex.col = IM_COL32(255, 0, 0, 255);
    picture = drawn.painted();
    CHECK(picture.row(12)[10] == 0xffff0000);
    CHECK(picture.row(12)[11] == black);
}

TEST_CASE("Triangles that share a side leave no gap and paint no px twice") {
    Drawn drawn;
    const ImU32 half = IM_COL32(255, 255, 255, 128);
    drawn.corner(3.3f, 2.1f, half);
    drawn.corner(33.7f, 8.9f, half);
    drawn.corner(28.2f, 35.4f, half);
    drawn.corner(5.6f, 30.2f, half);
    drawn.corner(17.4f, 19.6f, half);
    for (const auto& [a, b] : {std::pair{0, 1}, {1, 2}, {2, 3}, {3, 0}}) drawn.triangle(a, b, 4);
    const Pixels picture = drawn.painted();
    const std::uint32_t once = over(black, word({255, 255, 255, 128}));
    CHECK(count(picture, once) + count(picture, black) == side * side);
    CHECK(count(picture, once) == Approx(780).epsilon(0.1));
    for (int y = 10; y < 28; ++y)
        for (int x = 9; x < 27; ++x) REQUIRE(picture.row(y)[x] == once);
}

TEST_CASE("A soft edge fades from corner to corner") {
    Drawn drawn;
    drawn.corner(0, 0, IM_COL32(255, 255, 255, 255));
    drawn.corner(32, 0, IM_COL32(255, 255, 255, 0));
    drawn.corner(0, 32, IM_COL32(255, 255, 255, 255));
    drawn.triangle(0, 1, 2);
    const Pixels picture = drawn.painted();
    const auto brightness = [&](int x) { return static_cast<int>(picture.row(1)[x] & 0xff); };
    CHECK(brightness(0) > 240);
    CHECK(brightness(15) == Approx(131).margin(6));
    CHECK(brightness(28) < 40);
}

TEST_CASE("A list with a texture of its own, or a callback, is left to OpenGL") {
    Drawn drawn;
    drawn.corner(0, 0, 0);
    drawn.triangle(0, 0, 0);
    int texture = 0;
    CHECK(is_paintable(drawn.list, nullptr));
    CHECK_FALSE(is_paintable(drawn.list, &texture));
    drawn.list.CmdBuffer[0].UserCallback = [](const ImDrawList*, const ImDrawCmd*) {};
    CHECK_FALSE(is_paintable(drawn.list, nullptr));
}

TEST_CASE("A panel's paper is whole inside and nothing far outside, also across the picture's edge") {
    Pixels picture(60, 60);
    for (auto& px : picture.px) px = black;
    PanelPixels().draw_papers(picture, {{"a", -20, 10, 50, 30, false}, {"floats", 40, 40, 15, 15, true}}, 1);
    CHECK(picture.row(25)[0] == word(theme::colours().paper));
    CHECK(picture.row(25)[20] == word(theme::colours().paper));
    CHECK(picture.row(25)[58] == black);
    CHECK(picture.row(47)[47] == black);
}
