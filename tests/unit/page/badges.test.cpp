// SPDX-License-Identifier: MIT
#include "page/badges.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "map/scene_builder.h"
#include "map/standpoint.h"
#include "story/file.h"
#include "unit/page/picture.h"

using namespace marchland;
using namespace marchland::test;
namespace fs = std::filesystem;

namespace {

map::Symbol symbol(double x, double y) {
    map::Symbol made;
    made.at = {x, y};
    return made;
}

page::Box box_of(const map::Symbol& s) {
    const auto size = static_cast<double>(s.size_px);
    return {s.at.x - size / 2, s.at.y - size / 2, size, size};
}

}  // namespace

TEST_CASE("badges stay inside the picture, also at its corners") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    scene.symbols = {symbol(1, 1), symbol(199, 1), symbol(1, 99), symbol(199, 99)};
    for (const page::Badge& badge :
         page::place_badges(scene, {{0, "1"}, {1, "2–4"}, {2, "12"}, {3, "3, 5–7, 9 …"}}, type))
        CHECK(page::contains({0, 0, 200, 100}, badge.box));
}

TEST_CASE("badges do not cover one another or a symbol where there is room") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    scene.view.camera.width = 600;
    scene.view.camera.height = 400;
    std::vector<page::Words> numbers;
    for (std::size_t i = 0; i < 12; ++i) {
        scene.symbols.push_back(
            symbol(200 + 22.0 * static_cast<double>(i % 4), 150 + 24.0 * static_cast<double>(i / 4)));
        numbers.push_back({i, std::to_string(i + 1)});
    }
    const auto badges = page::place_badges(scene, numbers, type);
    REQUIRE(badges.size() == 12);
    for (std::size_t i = 0; i < badges.size(); ++i) {
        for (std::size_t k = i + 1; k < badges.size(); ++k)
            CHECK(page::shared_area(badges[i].box, badges[k].box) == 0);
        for (const map::Symbol& other : scene.symbols)
            CHECK(page::shared_area(badges[i].box, box_of(other)) < 6);
    }
}

TEST_CASE("a badge keeps off a label when another side is free") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    scene.symbols = {symbol(100, 50)};
    const page::Box alone = page::place_badges(scene, {{0, "1"}}, type)[0].box;
    map::Label label;
    label.at = {alone.x - 5, alone.y - 5};
    label.width_px = 60;
    label.height_px = 30;
    scene.labels.push_back(label);
    const page::Box moved = page::place_badges(scene, {{0, "1"}}, type)[0].box;
    CHECK_FALSE(moved == alone);
    CHECK(page::shared_area(moved, {label.at.x, label.at.y + 6, 60, 18}) == 0);
}

TEST_CASE("plain words cover nothing: where they must, they are left out") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    for (int i = 0; i < 9; ++i) scene.symbols.push_back(symbol(80 + 18 * (i % 3), 30 + 18 * (i / 3)));
    CHECK(page::place_badges(scene, {{4, "×12", false}}, type).empty());
    CHECK(page::place_badges(scene, {{2, "×12", false}}, type).size() == 1);
    CHECK(page::place_badges(scene, {{4, "12", true}}, type).size() == 1);
}

TEST_CASE("plain words that a reader would take for those of another event are left out") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    scene.symbols = {symbol(90, 50), symbol(90, 50)};
    scene.symbols[1].refs = {{map::Ref::Kind::event, 0}};
    CHECK(page::place_badges(scene, {{0, "×2", false}}, type).empty());
    scene.symbols[1].refs = {{map::Ref::Kind::place, 0}};
    CHECK(page::place_badges(scene, {{0, "×2", false}}, type).size() == 1);
}

TEST_CASE("on maps of the shipped story no badge covers another, no plain one a symbol, none sticks out") {
    const geo::Region region(fs::path(MARCHLAND_GEODATA_DIR) / "south-caucasus.gpkg");
    const story::Story story = story::load(fs::path(MARCHLAND_GEODATA_DIR) / "stories/withdrawal-2024.gpkg");
    const text::Typesetter type;
    map::SceneBuilder builder(region, story, type);
    map::View view;
    view.window = map::story_span(story);
    // The maps of sheets of A5, A4, both ways, and 1600 x 900.
    for (const auto& [width, height] :
         {std::pair{524, 322}, {757, 221}, {743, 486}, {709, 423}, {1128, 560}}) {
        INFO(width << "x" << height);
        view.camera = map::fit(map::story_box(story), builder.projection(view.projection), width, height, 12);
        const map::Scene scene = builder.build(view);
        const auto callouts = page::callouts_of(scene, story);
        for (const std::size_t listed : {3, 12, 25}) {
            const auto badges = page::place_badges(scene, page::badge_words(scene, callouts, listed), type);
            CHECK(badges.size() > 5);
            for (std::size_t i = 0; i < badges.size(); ++i) {
                const page::Badge& badge = badges[i];
                CHECK(page::contains({0, 0, width * 1.0, height * 1.0}, badge.box));
                for (std::size_t k = i + 1; k < badges.size(); ++k)
                    CHECK(page::shared_area(badge.box, badges[k].box) == 0);
                for (const map::Symbol& other : scene.symbols)
                    if (!(other.at == badge.symbol))
                        CHECK(page::shared_area(badge.box, box_of(other)) <= (badge.plate ? 1.0 : 0.0));
            }
        }
    }
}

TEST_CASE("a plate is a white field, plain words leave the map visible") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    scene.symbols = {symbol(100, 50)};
    const auto white = [&](bool plate) {
        const auto badges = page::place_badges(scene, {{0, "12", plate}}, type);
        Picture picture(200, 100);
        cairo_set_source_rgb(picture.cr(), 0, 0, 1);
        cairo_paint(picture.cr());
        page::paint_badges(picture.cr(), badges, page::ink_of(map::PaletteId::light), type, 0, 0);
        return picture.count([](text::Colour c) { return c.r > 250; });
    };
    CHECK(white(true) > 60);
    CHECK(white(false) < 40);
}
