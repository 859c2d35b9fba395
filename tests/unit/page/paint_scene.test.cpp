// SPDX-License-Identifier: MIT
#include "page/paint_scene.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "page/symbols.h"
#include "unit/page/picture.h"

using namespace marchland;
using namespace marchland::test;

TEST_CASE("the picture has its background, its fills and nothing outside its box") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    scene.layers.push_back(
        fill_layer(scene.view.camera, {{{20, 20}, {60, 20}, {60, 60}, {20, 60}}}, solid(red)));
    scene.layers.push_back(
        fill_layer(scene.view.camera, {{{150, 50}, {900, 50}, {900, 900}, {150, 900}}}, solid(green)));
    Picture picture(300, 200);
    page::paint_scene(picture.cr(), scene, type, 30, 40);
    CHECK(picture.at(30 + 5, 40 + 5) == blue);
    CHECK(picture.at(30 + 40, 40 + 40) == red);
    CHECK(picture.at(30 + 190, 40 + 90) == green);
    CHECK(picture.at(29, 60) == text::Colour{255, 255, 255, 255});
    CHECK(picture.at(231, 100) == text::Colour{255, 255, 255, 255});
    CHECK(picture.at(100, 141) == text::Colour{255, 255, 255, 255});
    CHECK(picture.count_not_white() == 200 * 100);
}

TEST_CASE("a hole shows what lies below, whichever way its ring runs") {
    const text::Typesetter type;
    std::vector<map::Pixel> hole{{30, 30}, {50, 30}, {50, 50}, {30, 50}};
    if (GENERATE(false, true)) std::reverse(hole.begin(), hole.end());
    map::Scene scene = small_scene();
    scene.layers.push_back(
        fill_layer(scene.view.camera, {{{20, 20}, {80, 20}, {80, 80}, {20, 80}}, hole}, solid(red)));
    Picture picture(200, 100);
    page::paint_scene(picture.cr(), scene, type, 0, 0);
    CHECK(picture.at(40, 40) == blue);
    CHECK(picture.at(25, 25) == red);
}

TEST_CASE("neighbours in one layer meet without a seam") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    map::Layer layer =
        fill_layer(scene.view.camera, {{{20, 20}, {50.4, 20}, {70.7, 80}, {20, 80}}}, solid(red));
    auto both = std::make_shared<map::FillLayer>(*std::get<std::shared_ptr<const map::FillLayer>>(layer));
    const auto right =
        fill_layer(scene.view.camera, {{{50.4, 20}, {110, 20}, {110, 80}, {70.7, 80}}}, solid(red));
    both->polygons.push_back(std::get<std::shared_ptr<const map::FillLayer>>(right)->polygons.front());
    scene.layers.emplace_back(std::shared_ptr<const map::FillLayer>(both));
    Picture picture(200, 100);
    page::paint_scene(picture.cr(), scene, type, 0, 0);
    for (int y = 25; y < 75; ++y)
        for (int x = 30; x < 100; ++x) REQUIRE(picture.at(x, y) == red);
}

TEST_CASE("patterns are drawn over the fill and only inside it") {
    const text::Typesetter type;
    const auto pattern = GENERATE(map::Pattern::hatch_up, map::Pattern::hatch_down, map::Pattern::cross_hatch,
                                  map::Pattern::dots);
    map::Scene scene = small_scene();
    scene.layers.push_back(
        fill_layer(scene.view.camera, {{{20, 20}, {80, 20}, {80, 80}, {20, 80}}}, {red, pattern, green}));
    Picture picture(200, 100);
    page::paint_scene(picture.cr(), scene, type, 0, 0);
    CHECK(picture.count([](text::Colour c) { return c.g > 100; }) > 50);
    for (int x = 0; x < 200; ++x)
        for (int y = 0; y < 100; ++y)
            if (x < 18 || x > 82 || y < 18 || y > 82) REQUIRE(picture.at(x, y) == blue);
}

TEST_CASE("a line has its width whatever the zoom, and its casing beneath") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    map::Stroke stroke{red, 4, green, 10, {0, 0}};
    scene.layers.push_back(line_layer(scene.view.camera, {{-500, 50}, {500, 50}}, stroke));
    Picture picture(200, 100);
    page::paint_scene(picture.cr(), scene, type, 0, 0);
    CHECK(picture.at(100, 50) == red);
    CHECK(picture.at(100, 48) == red);
    CHECK(picture.at(100, 47) == green);
    CHECK(picture.at(100, 45) == green);
    CHECK(picture.at(100, 43) == blue);
}

TEST_CASE("dashes leave gaps") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    map::Stroke stroke;
    stroke.colour = red;
    stroke.width_px = 4;
    stroke.dash_px = {10, 10};
    scene.layers.push_back(line_layer(scene.view.camera, {{0, 50}, {200, 50}}, stroke));
    Picture picture(200, 100);
    page::paint_scene(picture.cr(), scene, type, 0, 0);
    int reds = 0;
    for (int x = 0; x < 200; ++x) reds += picture.at(x, 50) == red ? 1 : 0;
    CHECK(reds > 80);
    CHECK(reds < 115);
}

TEST_CASE("each shape is told from the others") {
    std::vector<std::vector<bool>> looks;
    for (int shape = 0; shape <= static_cast<int>(map::SymbolShape::centre); ++shape) {
        map::Symbol symbol;
        symbol.shape = static_cast<map::SymbolShape>(shape);
        symbol.at = {20, 20};
        symbol.size_px = 24;
        symbol.fill = red;
        Picture picture(40, 40);
        page::paint_symbol(picture.cr(), symbol);
        std::vector<bool> look;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x) look.push_back(picture.at(x, y) == red);
        CHECK(std::count(look.begin(), look.end(), true) > 120);
        CHECK(std::find(looks.begin(), looks.end(), look) == looks.end());
        looks.push_back(look);
    }
}

TEST_CASE("a hollow symbol has its colour at the rim and its outline's in the middle") {
    map::Symbol symbol;
    symbol.at = {20, 20};
    symbol.size_px = 24;
    symbol.fill = red;
    symbol.hollow = true;
    Picture picture(40, 40);
    page::paint_symbol(picture.cr(), symbol);
    CHECK(picture.at(20, 20) == text::Colour{255, 255, 255, 255});
    CHECK(picture.at(10, 20) == red);
}

TEST_CASE("symbols, discs and labels come to lie where the scene says") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    map::Symbol symbol;
    symbol.shape = map::SymbolShape::square;
    symbol.at = {50, 50};
    symbol.size_px = 20;
    symbol.fill = red;
    scene.symbols.push_back(symbol);
    scene.discs.push_back({{150, 50}, 30, {255, 255, 255, 255}, {}});
    map::Label label;
    label.text = "Goris";
    label.colour = green;
    label.at = {80, 10};
    scene.labels.push_back(label);
    Picture picture(200, 100);
    page::paint_scene(picture.cr(), scene, type, 0, 0);
    CHECK(picture.at(50, 50) == red);
    CHECK(picture.at(150, 50).r > 15);  // lightly
    CHECK(picture.at(150, 50).r < 80);
    CHECK(picture.at(150, 85) == blue);  // beyond the disc
    long greens = 0;
    for (int x = 80; x < 120; ++x)
        for (int y = 10; y < 30; ++y) greens += picture.at(x, y).g > 100 ? 1 : 0;
    CHECK(greens > 30);
}
