// SPDX-License-Identifier: MIT
#include "map/control_layers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "fixture.h"
#include "geo/operations.h"

using namespace marchland;
using namespace marchland::map;
using fixture::day;

namespace {

View on(std::string_view iso) {
    View view;
    view.window = {day(iso), day(iso)};
    return view;
}

std::vector<std::string> ids_on(const story::Story& story, std::string_view iso) {
    std::vector<std::string> ids;
    for (const auto i : control_on(story, day(iso), "un")) ids.push_back(story.areas[i].id);
    return ids;
}

/// Who holds the point on that day: the controller of what is painted last there.
Controller holder(const story::Story& story, std::string_view iso, geo::LonLat p) {
    Controller found = Controller::other;
    for (const auto i : control_on(story, day(iso), "un")) {
        if (geo::contains(story.areas[i].shape, p)) found = controller_of(story.areas[i].controller);
    }
    return found;
}

}  // namespace

TEST_CASE("control follows the day; on the day of the change the new holder is drawn") {
    const auto story = fixture::small_story();
    CHECK(ids_on(story, "1992-05-17").empty());
    CHECK(ids_on(story, "2019-01-01") == std::vector<std::string>{"lachin-1"});
    CHECK(ids_on(story, "2020-11-30") == std::vector<std::string>{"lachin-1", "corridor"});
    CHECK(ids_on(story, "2020-12-01") == std::vector<std::string>{"lachin-2", "corridor"});
    CHECK(ids_on(story, "2024-07-01") == std::vector<std::string>{"lachin-2"});
}

TEST_CASE("summaries of the whole are never drawn, and particular areas lie on top") {
    auto story = fixture::small_story();
    std::rotate(story.areas.begin(), story.areas.begin() + 2, story.areas.end());  // the corridor first
    const auto ids = ids_on(story, "2021-06-01");
    CHECK(ids == std::vector<std::string>{"lachin-2", "corridor"});
}

TEST_CASE("a controller's wording gives its class") {
    CHECK(controller_of("Azerbaijan") == Controller::azerbaijan);
    CHECK(controller_of("Azerbaijan SSR within the USSR") == Controller::azerbaijan);
    CHECK(controller_of("Azerbaijan (border checkpoint), Russian presence continuing") ==
          Controller::azerbaijan);
    CHECK(controller_of("Azerbaijan (forward positions, contested line)") == Controller::forward_positions);
    CHECK(controller_of("Armenian forces (NKR/Artsakh Defence Army with Armenia)") == Controller::armenia);
    CHECK(controller_of("Armenia") == Controller::armenia);
    CHECK(controller_of("Artsakh authorities with Russian peacekeepers") ==
          Controller::artsakh_and_peacekeepers);
    CHECK(controller_of("Russian peacekeepers; blocked or filtered by Azerbaijan from 12 December 2022") ==
          Controller::peacekeepers);
    CHECK(controller_of("contested (44-day war)") == Controller::contested);
    CHECK(controller_of("somebody else") == Controller::other);
}

TEST_CASE("classes are told apart in grey: no two share pattern and lightness") {
    std::set<std::pair<Pattern, int>> looks;
    for (int i = 0; i < controller_count; ++i) {
        const Fill fill = control_fill(static_cast<Controller>(i), false, palette(PaletteId::light));
        const int grey =
            (fill.pattern_colour.r * 30 + fill.pattern_colour.g * 59 + fill.pattern_colour.b * 11) / 100;
        CHECK(looks.emplace(fill.pattern, grey / 6).second);
    }
}

TEST_CASE("ground held by whom it belongs to is paler and has no edge") {
    const auto story = fixture::small_story();
    CHECK_FALSE(is_settled(story.areas[0]));
    CHECK(is_settled(story.areas[1]));
    const geo::Projection projection("lcc");
    ControlLayers layers;
    std::vector<const PreparedLayer*> held;
    layers.collect(story, on("2019-01-01"), projection, {-180, -80, 180, 80}, held);
    CHECK(held.size() == 2);
    std::vector<const PreparedLayer*> settled;
    layers.collect(story, on("2024-07-01"), projection, {-180, -80, 180, 80}, settled);
    CHECK(settled.size() == 1);
}

TEST_CASE("ground that nobody else ever held is not tinted") {
    auto story = fixture::small_story();
    story.areas.push_back(fixture::area("east", "Azerbaijan", "de jure Azerbaijan and de facto", "1930", "",
                                        "district", fixture::box(48, 40, 48.5, 40.5)));
    const geo::Projection projection("lcc");
    ControlLayers layers;
    std::vector<const PreparedLayer*> shown;
    layers.collect(story, on("2024-07-01"), projection, {-180, -80, 180, 80}, shown);
    REQUIRE(shown.size() == 1);
    CHECK(std::get<0>(shown[0]->layer)->name == "control: Area lachin-2");
}

TEST_CASE("ground known to 5 km or worse has a dashed edge that the legend calls approximate") {
    const auto story = fixture::small_story();
    const geo::Projection projection("lcc");
    ControlLayers layers;
    std::vector<const PreparedLayer*> held;
    layers.collect(story, on("2020-11-15"), projection, {-180, -80, 180, 80}, held);
    REQUIRE(held.size() == 4);  // two areas, fill and edge
    const auto& firm = std::get<1>(held[1]->layer)->stroke;
    const auto& soft = std::get<1>(held[3]->layer)->stroke;
    CHECK(firm.dash_px[0] == 0);
    CHECK(soft.dash_px[0] > 0);
    REQUIRE(held[3]->legend);
    CHECK(held[3]->legend->text.find("approximate") != std::string::npos);
}

TEST_CASE("a layer is made once and keeps its id while time goes back and forth") {
    const auto story = fixture::small_story();
    const geo::Projection projection("lcc");
    ControlLayers layers;
    const auto id = [&](std::string_view iso) {
        std::vector<const PreparedLayer*> shown;
        layers.collect(story, on(iso), projection, {-180, -80, 180, 80}, shown);
        return std::get<0>(shown.front()->layer)->id;
    };
    const auto before = id("2019-01-01");
    CHECK(id("2024-07-01") != before);
    CHECK(id("2019-01-01") == before);
}

TEST_CASE("the shipped story's control agrees with the record at known points") {
    const auto& story = fixture::shipped_story();
    const geo::LonLat kalbajar{46.04, 40.10};
    const geo::LonLat hadrut{47.03, 39.52};
    const geo::LonLat martakert{46.82, 40.21};
    const geo::LonLat agdam{46.93, 39.99};
    CHECK(holder(story, "2019-01-01", kalbajar) == Controller::armenia);
    CHECK(holder(story, "2019-01-01", hadrut) == Controller::armenia);
    CHECK(holder(story, "2019-01-01", agdam) == Controller::armenia);
    CHECK(holder(story, "2021-06-01", kalbajar) == Controller::azerbaijan);
    CHECK(holder(story, "2021-06-01", hadrut) == Controller::azerbaijan);
    CHECK(holder(story, "2021-06-01", martakert) == Controller::artsakh_and_peacekeepers);
    CHECK(holder(story, "2024-07-01", martakert) == Controller::azerbaijan);
    CHECK(holder(story, "2024-07-01", agdam) == Controller::azerbaijan);
}
