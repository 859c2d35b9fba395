// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.h"
#include "map/country_ground.h"
#include "map/scene_builder.h"

using namespace marchland;
using namespace marchland::map;

namespace {

std::uint32_t index_of(const std::string& id) {
    const auto& countries = fixture::region().level(1).countries;
    const auto found = std::find_if(countries.begin(), countries.end(),
                                    [&](const auto& country) { return country.id == id; });
    REQUIRE(found != countries.end());
    return static_cast<std::uint32_t>(found - countries.begin());
}

const geo::LonLat tabriz{46.29, 38.08};
const geo::LonLat yerevan{44.51, 40.18};
const geo::LonLat nakhchivan{45.41, 39.21};

}  // namespace

TEST_CASE("a country's ground is where its polygons are") {
    const CountryGround ground(fixture::region());
    CHECK(ground.covers(index_of("IR"), tabriz));
    CHECK_FALSE(ground.covers(index_of("IR"), yerevan));
    CHECK(ground.covers(index_of("AM"), yerevan));
    CHECK(ground.covers(index_of("AZ"), nakhchivan));
    CHECK_FALSE(ground.covers(index_of("AM"), nakhchivan));
    CHECK_FALSE(ground.covers(index_of("FR"), {2.35, 48.86}));  // too far away to be known
    for (const geo::LonLat& spot : ground.spots(index_of("GE"))) CHECK(ground.covers(index_of("GE"), spot));
    CHECK(ground.spots(index_of("GE")).size() > 50);
}

TEST_CASE("disputed ground is nobody's to be named on") {
    const CountryGround ground(fixture::region());
    CHECK_FALSE(ground.covers(index_of("GE"), {41.01, 43.00}));  // Sukhumi
    CHECK_FALSE(ground.covers(index_of("GE"), {43.96, 42.23}));  // Tskhinvali
    CHECK_FALSE(ground.covers(index_of("AZ"), {46.75, 39.82}));  // Stepanakert / Khankendi
    CHECK(ground.covers(index_of("GE"), {42.70, 42.27}));        // Kutaisi
}

TEST_CASE("a country whose middle lies outside the picture is named on the part that it shows") {
    const story::Story story = fixture::small_story();
    const text::Typesetter type;
    SceneBuilder builder(fixture::region(), story, type);
    const View view = fixture::view_of({44.5, 38.2, 47.8, 40.6}, fixture::window("2021-01-01", "2021-12-31"));
    const Scene scene = builder.build(view);
    const Ref iran{Ref::Kind::country, index_of("IR")};
    std::vector<Label> named;
    std::copy_if(scene.labels.begin(), scene.labels.end(), std::back_inserter(named),
                 [&](const Label& label) { return label.ref == iran; });
    REQUIRE(named.size() == 1);
    const Label& label = named.front();
    for (const double x : {0.0, 0.5, 1.0}) {
        const Pixel p{label.at.x + x * label.width_px, label.at.y + label.height_px / 2};
        CHECK((p.x >= 0 && p.y >= 0 && p.x <= view.camera.width && p.y <= view.camera.height));
        const auto at = builder.projection(view.projection).inverse(view.camera.to_metres(p));
        REQUIRE(at);
        const auto* country = fixture::region().country_at(*at);
        REQUIRE(country);
        CHECK(country->id == "IR");
    }
}
