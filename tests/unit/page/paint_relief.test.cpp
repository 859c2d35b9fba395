// SPDX-License-Identifier: MIT
#include "page/paint_relief.h"

#include <catch2/catch.hpp>

#include "relief_fixture.h"
#include "temporary_folder.h"
#include "unit/page/picture.h"

using namespace marchland;
using namespace marchland::test;
using marchland::testing::TemporaryFolder;

namespace {

constexpr text::Colour white{255, 255, 255, 255};

/// A layer of 200 m cells over the picture and beyond, in plate carree.
map::ReliefLayer layer_over(const map::Camera& camera, const std::filesystem::path& file) {
    map::ReliefLayer layer;
    layer.shading = {{0, 0, 0, 200}, {255, 0, 0, 200}};
    layer.relief = std::make_shared<const geo::Relief>(file);
    layer.projection = "plate-carree";
    layer.columns = layer.rows = 400;
    layer.cell_m = 200;
    layer.box = {{camera.centre.x - 40'000, camera.centre.y - 40'000},
                 {camera.centre.x + 40'000, camera.centre.y + 40'000}};
    return layer;
}

}  // namespace

TEST_CASE("a cone is dark away from the sun and bright towards it, flat ground keeps its colour") {
    const TemporaryFolder folder;
    geo::fixture::Dem dem;
    dem.height = geo::fixture::cone({45, 40});
    write_dem(folder / "cone.tif", dem);
    map::Camera camera{geo::Projection("plate-carree").forward({45, 40}).value(), 200, 300, 300};
    Picture picture(300, 300);
    page::paint_relief(picture.cr(), layer_over(camera, folder / "cone.tif"), camera);
    const text::Colour shadow = picture.at(190, 190);
    const text::Colour light = picture.at(110, 110);
    CHECK(shadow.r < 235);
    CHECK(shadow.r == shadow.g);
    CHECK(light.r == 255);
    CHECK(light.g < 250);
    CHECK(picture.at(20, 20) == white);
    CHECK(picture.at(280, 280) == white);
}

TEST_CASE("beyond the file and where it has no data nothing is painted") {
    const TemporaryFolder folder;
    geo::fixture::Dem dem;
    dem.box = {45, 39, 46, 41};  // begins in the middle of the picture
    dem.height = [](geo::LonLat p) {
        return p.lat < 40 ? -9999.0F : static_cast<float>(40'000 * (p.lon - 45));
    };
    write_dem(folder / "part.tif", dem);
    map::Camera camera{geo::Projection("plate-carree").forward({45, 40}).value(), 200, 300, 300};
    Picture picture(300, 300);
    page::paint_relief(picture.cr(), layer_over(camera, folder / "part.tif"), camera);
    CHECK_FALSE(picture.at(220, 80) == white);
    CHECK(picture.at(80, 80) == white);
    CHECK(picture.at(220, 220) == white);
}
