// SPDX-License-Identifier: MIT
#include "map/graticule.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "fixture.h"

using namespace marchland;
using namespace marchland::map;
using fixture::view_of;
using fixture::window;

namespace {

const text::Typesetter& type() {
    static const text::Typesetter typesetter;
    return typesetter;
}

const TimeWindow all = window("1988-01-01", "2024-12-31");
const geo::LonLatBox karabakh{45.2, 38.8, 47.8, 40.6};

std::vector<Label> degrees_in(const Scene& scene) {
    std::vector<Label> found;
    for (const auto& label : scene.labels)
        if (label.ref.kind == Ref::Kind::none) found.push_back(label);
    return found;
}

const LineLayer* graticule_in(const Scene& scene) {
    for (const auto& layer : scene.layers) {
        const auto* lines = std::get_if<std::shared_ptr<const LineLayer>>(&layer);
        if (lines && (*lines)->name == "graticule") return lines->get();
    }
    return nullptr;
}

}  // namespace

TEST_CASE("parallels lie 150 to 460 px apart at every scale of the map") {
    for (double scale = 5; scale <= 40'000; scale *= 1.07) {
        CAPTURE(scale);
        const double px = graticule_step(scale) / 3600.0 * 111'195 / scale;
        CHECK(px >= 150);
        if (scale > 7) CHECK(px < 460);
    }
}

TEST_CASE("degrees are written with minutes and seconds where the lines need them") {
    CHECK(graticule_words(true, 44 * 3600, "en") == "44° E");
    CHECK(graticule_words(false, 40 * 3600 + 1800, "en") == "40° 30′ N");
    CHECK(graticule_words(false, 40 * 3600 + 30, "en") == "40° 0′ 30″ N");
    CHECK(graticule_words(true, -(3600 + 600), "fr") == "1° 10′ O");
    CHECK(graticule_words(true, 44 * 3600, "ru") == "44° в. д.");
    CHECK(graticule_words(false, 0, "en") == "0°");
}

TEST_CASE("the lines of the graticule are where their degrees say, and curve as the projection does") {
    for (const char* spec : {"lcc", "mercator", "utm38n"}) {
        const geo::Projection projection(spec);
        const View view = view_of(karabakh, all, spec);
        Graticules graticules;
        const Graticule* graticule =
            graticules.at(view.camera, projection, {0, 0, 90, 80}, palette(PaletteId::light));
        REQUIRE(graticule);
        for (const auto& line : graticule->lines) {
            for (const auto at : graticule->paths[line.path]) {
                const auto p = projection.inverse(at).value();
                CHECK((line.meridian ? p.lon : p.lat) == Approx(line.seconds / 3600.0).margin(1e-6));
            }
        }
    }
}

TEST_CASE("degrees stand at the edge of the picture and on nothing else") {
    SceneBuilder builder(fixture::region(), fixture::shipped_story(), type());
    const Scene scene = builder.build(view_of(karabakh, all));
    const auto degrees = degrees_in(scene);
    CHECK(degrees.size() >= 6);
    const Camera& camera = scene.view.camera;
    for (const auto& label : degrees) {
        const double right = camera.width - label.at.x - static_cast<double>(label.width_px);
        const double bottom = camera.height - label.at.y - static_cast<double>(label.height_px);
        CHECK(std::min({label.at.x, label.at.y, right, bottom}) < 6);
        CHECK(std::min({label.at.x, label.at.y, right, bottom}) >= 0);
        for (const auto& other : scene.labels) {
            if (other.text == label.text && other.at == label.at) continue;
            CHECK_FALSE((label.at.x < other.at.x + static_cast<double>(other.width_px) &&
                         other.at.x < label.at.x + static_cast<double>(label.width_px) &&
                         label.at.y < other.at.y + static_cast<double>(other.height_px) &&
                         other.at.y < label.at.y + static_cast<double>(label.height_px)));
        }
    }
}

TEST_CASE("degrees keep clear of what panels cover at the edges") {
    SceneBuilder builder(fixture::region(), fixture::shipped_story(), type());
    View view = view_of(karabakh, all);
    view.covered = {200, 60, 0, 100};
    const auto degrees = degrees_in(builder.build(view));
    CHECK(degrees.size() >= 4);
    for (const auto& label : degrees) {
        const bool meridian = label.text.ends_with('E');
        CHECK((meridian ? label.at.y : label.at.x) >= (meridian ? 60 : 200));
        if (meridian) CHECK(label.at.y + static_cast<double>(label.height_px) <= view.camera.height - 100);
    }
}

TEST_CASE("degrees are nothing that a click finds") {
    SceneBuilder builder(fixture::region(), fixture::shipped_story(), type());
    const View view = view_of(karabakh, all);
    const Scene scene = builder.build(view);
    for (const auto& label : degrees_in(scene)) {
        for (const auto& ref : pick(scene, fixture::region(), fixture::shipped_story(),
                                    builder.projection(view.projection), {label.at.x + 2, label.at.y + 2}))
            CHECK(ref.kind != Ref::Kind::none);
    }
}

TEST_CASE("a view without graticule has neither lines nor degrees; a pan keeps the lines it had") {
    SceneBuilder builder(fixture::region(), fixture::shipped_story(), type());
    View view = view_of(karabakh, all);
    const auto* lines = graticule_in(builder.build(view));
    REQUIRE(lines);
    view.camera = view.camera.panned(3, 2);
    CHECK(graticule_in(builder.build(view))->id == lines->id);
    view.graticule = false;
    const Scene plain = builder.build(view);
    CHECK_FALSE(graticule_in(plain));
    CHECK(degrees_in(plain).empty());
}
