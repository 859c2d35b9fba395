// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <cmath>

#include "fixture.h"
#include "map/hillshade.h"
#include "map/scene_builder.h"
#include "relief_fixture.h"
#include "temporary_folder.h"

using namespace marchland;
using namespace marchland::map;
using fixture::view_of;
using fixture::window;
using marchland::testing::TemporaryFolder;

namespace {

/// A plane that rises by so many metres a cell to the east and to the north.
geo::HeightGrid plane(float east, float north) {
    geo::HeightGrid grid{3, 3, {}};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            grid.metres.push_back(static_cast<float>(column) * east - static_cast<float>(row) * north);
    return grid;
}

float shade_of(const geo::HeightGrid& grid) {
    return hillshade(grid, 1, 1, 1);
}

std::shared_ptr<const ReliefLayer> relief_in(const Scene& scene) {
    for (const auto& layer : scene.layers)
        if (const auto* relief = std::get_if<std::shared_ptr<const ReliefLayer>>(&layer)) return *relief;
    return nullptr;
}

const text::Typesetter& type() {
    static const text::Typesetter typesetter;
    return typesetter;
}

std::shared_ptr<const geo::Relief> cone(const TemporaryFolder& folder) {
    geo::fixture::Dem dem;
    dem.height = geo::fixture::cone({45, 40});
    write_dem(folder / "cone.tif", dem);
    return std::make_shared<const geo::Relief>(folder / "cone.tif");
}

}  // namespace

TEST_CASE("flat ground keeps its colour, slopes to the north-west brighten, slopes away from it darken") {
    CHECK(shade_of(plane(0, 0)) == Approx(0).margin(1e-6));
    CHECK(shade_of(plane(1, -1)) > 0.3F);
    CHECK(shade_of(plane(-1, 1)) < -0.9F);
    // 45 degrees towards the sun: as bright as it gets.
    CHECK(shade_of(plane(std::sqrt(0.5F), -std::sqrt(0.5F))) == Approx(1));
    // Along the light nothing changes at first.
    CHECK(std::abs(shade_of(plane(0.1F, 0.1F))) < 0.05F);
    const Shading shading{{0, 0, 0, 100}, {255, 255, 255, 50}};
    CHECK(shaded(shading, -1) == Colour{0, 0, 0, 100});
    CHECK(shaded(shading, 0.5F) == Colour{255, 255, 255, 25});
    CHECK(shaded(shading, 0).a == 0);
}

TEST_CASE("a cell beside unknown ground is left out") {
    geo::HeightGrid grid = plane(1, 1);
    grid.metres[0] = std::nanf("");
    CHECK(std::isnan(shade_of(grid)));
    CHECK(shaded({{0, 0, 0, 100}, {}}, shade_of(grid)).a == 0);
}

TEST_CASE("from afar the ground is drawn higher, so that its shades stay about as strong") {
    CHECK(relief_exaggeration(10) == 1);
    CHECK(relief_exaggeration(1000) > relief_exaggeration(200));
    CHECK(relief_exaggeration(1e6) <= 8);
}

TEST_CASE("the relief lies above land and control and below water and borders") {
    const TemporaryFolder folder;
    const story::Story& story = fixture::shipped_story();
    SceneBuilder builder(fixture::region(), story, type(), cone(folder));
    const View view = view_of({44.5, 39.5, 45.5, 40.5}, window("1988-01-01", "2024-12-31"));
    std::vector<std::string> names;
    for (const auto& layer : builder.build(view).layers)
        names.push_back(std::visit([](const auto& one) { return one->name; }, layer));
    const auto at = [&](std::string_view name) {
        return std::find_if(names.begin(), names.end(),
                            [&](const auto& one) { return one.starts_with(name); }) -
               names.begin();
    };
    CHECK(at("land: ") < at("relief"));
    CHECK(at("control: ") < at("relief"));
    CHECK(at("relief") < at("lakes"));
    CHECK(at("relief") < at("borders"));
}

TEST_CASE("the relief is there when the view wants it, it was given and it covers the picture") {
    const TemporaryFolder folder;
    const story::Story& story = fixture::shipped_story();
    View view = view_of({44.5, 39.5, 45.5, 40.5}, window("1988-01-01", "2024-12-31"));
    SceneBuilder flat(fixture::region(), story, type());
    CHECK_FALSE(relief_in(flat.build(view)));
    SceneBuilder builder(fixture::region(), story, type(), cone(folder));
    CHECK(relief_in(builder.build(view)));
    const View elsewhere = view_of({20, 50, 21, 51}, view.window);
    CHECK_FALSE(relief_in(builder.build(elsewhere)));
    view.relief = false;
    CHECK_FALSE(relief_in(builder.build(view)));
}

TEST_CASE(
    "the relief's cells are about a px at every scale, its grid covers the picture and has a bounded size") {
    const TemporaryFolder folder;
    SceneBuilder builder(fixture::region(), fixture::shipped_story(), type(), cone(folder));
    View view = view_of({44.9, 39.9, 45.1, 40.1}, window("1988-01-01", "2024-12-31"));
    for (double scale = 5; scale < 3000; scale *= 1.3) {
        view.camera.metres_per_px = scale;
        const auto relief = relief_in(builder.build(view));
        REQUIRE(relief);
        CHECK(relief->cell_m > 0.7 * scale);
        CHECK(relief->cell_m < 1.42 * scale);
        CHECK(relief->columns <= 8192);
        CHECK(static_cast<long>(relief->columns) * relief->rows <= geo::Relief::most_cells);
        const geo::MetreBox picture = view.camera.box();
        CHECK((relief->box.min.x <= picture.min.x && relief->box.max.x >= picture.max.x));
        CHECK((relief->box.min.y <= picture.min.y && relief->box.max.y >= picture.max.y));
    }
}

TEST_CASE("a pan finds the relief that it had") {
    const TemporaryFolder folder;
    SceneBuilder builder(fixture::region(), fixture::shipped_story(), type(), cone(folder));
    View view = view_of({44.5, 39.5, 45.5, 40.5}, window("1988-01-01", "2024-12-31"));
    const auto relief = relief_in(builder.build(view));
    view.camera = view.camera.panned(3, 2);
    CHECK(relief_in(builder.build(view))->id == relief->id);
}
