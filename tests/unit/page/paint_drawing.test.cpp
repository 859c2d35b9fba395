// SPDX-License-Identifier: MIT
#include "page/paint_drawing.h"

#include <catch2/catch.hpp>

#include "page/canvas.h"
#include "page/paint_scene.h"
#include "picture.h"

using namespace marchland;
using namespace marchland::test;
using Catch::Matchers::Contains;

namespace {

/// A red square with a hole, far larger than the picture on one side, and a word.
map::Drawing square() {
    map::Drawing drawing;
    drawing.paths.push_back(
        {{{{20, 20}, {90, 20}, {90, 80}, {20, 80}}, {{40, 40}, {60, 40}, {60, 60}, {40, 60}}},
         true,
         {green, 4, {}, 0, {0, 0}},
         red});
    drawing.paths.push_back({{{{150, 50}, {5000, 50}}}, false, {red, 6, {}, 0, {0, 0}}, {0, 0, 0, 0}});
    drawing.texts.push_back({"words", {}, {0, 0, 0}, {0, 0, 0, 0}, 0, {100, 60}, 40, 18});
    return drawing;
}

}  // namespace

TEST_CASE("drawings lie over all else, holes open, and end with the picture") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    scene.drawings.push_back(square());
    Picture picture(300, 120);
    page::paint_scene(picture.cr(), scene, type, 0, 0);
    CHECK(picture.at(30, 30) == red);
    CHECK(picture.at(50, 50) == blue);
    CHECK(picture.at(20, 50) == green);
    CHECK(picture.at(190, 50) == red);
    CHECK(picture.at(210, 50) == text::Colour{255, 255, 255, 255});
}

TEST_CASE("annotations are a layer of their own, with their texts as text") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    CHECK(page::scene_layers(scene, type, 0, 0).back().name == "labels");
    scene.drawings.push_back(square());
    const auto layers = page::scene_layers(scene, type, 0, 0);
    CHECK(layers.back().name == "annotations");
    const page::SheetText text{"Title", "Credits", story::Day{std::chrono::days{19'000}}};
    const std::string svg = page::encode_sheet(page::Format::svg, {200, 100, 96}, text, layers);
    CHECK_THAT(svg, Contains("inkscape:label=\"annotations\""));
    CHECK_THAT(svg, Contains(">words</text>"));
    CHECK_THAT(svg, !Contains("5000"));
}
