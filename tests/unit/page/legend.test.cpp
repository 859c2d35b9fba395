// SPDX-License-Identifier: MIT
#include "page/legend.h"

#include <catch2/catch.hpp>

#include "unit/page/picture.h"

using namespace marchland;
using namespace marchland::test;

namespace {

map::Scene scene_with_legend() {
    map::Scene scene = small_scene();
    map::Symbol triangle;
    triangle.shape = map::SymbolShape::triangle;
    triangle.fill = red;
    map::Stroke line;
    line.colour = green;
    line.width_px = 3;
    map::Disc disc;
    disc.colour = blue;
    scene.legend = {{triangle, "Conflict", "Events"},
                    {solid(red), "Held", "Control"},
                    {line, "Border", "Lines"},
                    {disc, "Somewhere here", "Events"}};
    return scene;
}

}  // namespace

TEST_CASE("a legend has each group once, with its rows below its heading") {
    const text::Typesetter type;
    const page::Form form = page::form_for(1600, 1000);
    const auto pieces = page::legend_pieces(scene_with_legend(), form, type, 200, 900);
    std::vector<bool> headings;
    for (const page::Piece& piece : pieces) headings.push_back(piece.heading);
    CHECK(headings == std::vector<bool>{true, false, false, true, false, true, false});
}

TEST_CASE("a wide legend stands in two columns and is lower for it") {
    const text::Typesetter type;
    const page::Form form = page::form_for(1600, 1000);
    const auto narrow = page::legend_pieces(scene_with_legend(), form, type, 200, 900);
    const auto wide = page::legend_pieces(scene_with_legend(), form, type, 400, 900);
    double height = 0;
    for (const page::Piece& piece : narrow) height += piece.height + piece.gap;
    REQUIRE(wide.size() == 1);
    CHECK(wide[0].height < 0.75 * height);
    Picture picture(400, 200);
    wide[0].paint(picture.cr(), 0, 0);
    CHECK(picture.count([](text::Colour c) { return c == red; }) > 150);   // the triangle and the fill
    CHECK(picture.count([](text::Colour c) { return c == green; }) > 30);  // the line
}

TEST_CASE("each kind of sample looks like what it stands for") {
    const text::Typesetter type;
    const page::Form form = page::form_for(1600, 1000);
    const auto pieces = page::legend_pieces(scene_with_legend(), form, type, 200, 900);
    const auto pixels = [&](std::size_t row, text::Colour colour) {
        Picture picture(200, 30);
        pieces[row].paint(picture.cr(), 0, 0);
        return picture.count([&](text::Colour c) { return c == colour; });
    };
    const long triangle = pixels(1, red);
    const long fill = pixels(4, red);
    CHECK(triangle > 30);
    CHECK(fill > 2 * triangle);
    CHECK(pixels(6, green) > 30);
    CHECK(pixels(2, red) == 0);
}

TEST_CASE("no entries, no legend") {
    const text::Typesetter type;
    CHECK(page::legend_pieces(small_scene(), page::form_for(1600, 1000), type, 400, 900).empty());
}
