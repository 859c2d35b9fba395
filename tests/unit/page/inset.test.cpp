// SPDX-License-Identifier: MIT
#include "page/inset.h"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace marchland;

namespace {

map::Label label(double x, double y, map::Ref ref) {
    map::Label made;
    made.at = {x, y};
    made.width_px = 40;
    made.height_px = 12;
    made.ref = ref;
    return made;
}

map::Symbol symbol(double x, double y, map::SymbolShape shape, map::Ref ref) {
    map::Symbol made;
    made.at = {x, y};
    made.shape = shape;
    made.size_px = 6;
    made.refs = {ref};
    return made;
}

}  // namespace

TEST_CASE("an inset leaves no half of a name and no town without its name beside it") {
    const map::Ref under{map::Ref::Kind::town, 1};
    const map::Ref cut{map::Ref::Kind::town, 2};
    const map::Ref free{map::Ref::Kind::town, 3};
    const map::Ref event{map::Ref::Kind::event, 0};
    map::Scene scene;
    scene.symbols = {
        symbol(110, 110, map::SymbolShape::town, under), symbol(60, 150, map::SymbolShape::town, cut),
        symbol(20, 20, map::SymbolShape::town, free), symbol(120, 130, map::SymbolShape::circle, event)};
    scene.labels = {label(115, 80, under), label(64, 144, cut), label(24, 14, free)};
    page::clear_ground(scene, {{100, 100, 100, 80}, {97, 97, 103, 83}, {}, {}});
    REQUIRE(scene.labels.size() == 1);
    CHECK(scene.labels[0].ref == free);
    REQUIRE(scene.symbols.size() == 2);
    CHECK(scene.symbols[0].refs[0] == free);
    CHECK(scene.symbols[1].refs[0] == event);
}

TEST_CASE("degrees along the frame go only where the inset covers them") {
    const map::Ref nothing{map::Ref::Kind::none, 0};
    map::Scene scene;
    scene.labels = {label(120, 150, nothing), label(20, 150, nothing)};
    page::clear_ground(scene, {{100, 100, 100, 80}, {97, 97, 103, 83}, {}, {}});
    REQUIRE(scene.labels.size() == 1);
    CHECK(scene.labels[0].at.x == 20);
}

TEST_CASE("an inset stands in a corner of the map, without a strip of map behind it") {
    const geo::Region region(std::filesystem::path(MARCHLAND_GEODATA_DIR) / "south-caucasus.gpkg");
    const story::Story none;
    const text::Typesetter type;
    map::SceneBuilder builder(region, none, type);
    map::View view;
    view.camera = map::fit({45.8, 39.2, 47.4, 40.5}, builder.projection(view.projection), 900, 600, 12);
    const auto inset = page::make_inset(builder, builder.build(view));
    REQUIRE(inset);
    CHECK((inset->box.x == 0 || inset->box.right() == 900));
    CHECK((inset->box.y == 0 || inset->box.bottom() == 600));
    CHECK(page::contains({0, 0, 900, 600}, inset->plate));
    CHECK(page::contains(inset->plate, inset->box));
    CHECK(inset->plate.width == inset->box.width + 3);
}
