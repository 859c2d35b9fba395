// SPDX-License-Identifier: MIT
#include "map/event_ground.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.h"
#include "map/projected.h"
#include "map/symbols.h"

using namespace marchland;
using namespace marchland::map;

namespace {

/// A story with one event at one place of that kind.
story::Story with_event_at(story::Place place, double precision_km) {
    story::Story story;
    story.events.push_back(
        fixture::event("e1", story::EventType::assault, "2022-09-13", place.id, precision_km));
    story.places.push_back(std::move(place));
    return story;
}

SymbolSet symbols(const story::Story& story) {
    const geo::Projection projection("lcc");
    View view;
    view.camera.metres_per_px = 400;
    view.window = fixture::window("2022-01-01", "2022-12-31");
    EventFilter filter(story, fixture::region());
    filter.apply(view.filter, view.quad_classes);
    const Located located = locate(story, story::event_table(story), projection);
    const EventGround ground(fixture::region(), 1, story, projection, domain(projection));
    return symbols_for(
        story, located, view,
        std::make_shared<const EventStacks>(stack_events(story, located, view, ground, filter)));
}

geo::MetreBox box_of(const story::Story& story) {
    const geo::Projection projection("lcc");
    EventGround ground(fixture::region(), 1, story, projection, domain(projection));
    std::vector<const PreparedLayer*> layers;
    const std::vector<GroundKey> keys{{0, story::QuadClass::material_conflict}};
    ground.collect(keys, palette(PaletteId::light), layers);
    geo::MetreBox all;
    for (const auto* layer : layers) {
        for (const auto& box : layer->boxes) {
            all.add(box.min);
            all.add(box.max);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("an event somewhere in a district is drawn as the district, without a circle") {
    const auto story = with_event_at(
        fixture::place("goranboy-district", "Goranboy District", "district", {46.6, 40.6}, 20), 20);
    const auto set = symbols(story);
    REQUIRE(set.events->ground.size() == 1);
    CHECK(set.events->ground.front() == GroundKey{0, story::QuadClass::material_conflict});
    CHECK(set.discs.empty());
    CHECK(set.events->symbols.size() == 1);
}

TEST_CASE("an event at a known point of a district stays a point") {
    const auto story = with_event_at(
        fixture::place("goranboy-district", "Goranboy District", "district", {46.6, 40.6}, 20), 1);
    CHECK(symbols(story).events->ground.empty());
}

TEST_CASE("an event on a border segment is the stretch of the border near it") {
    const auto story =
        with_event_at(fixture::place("seg", "Border segment", "border-segment", {45.93, 40.2}, 6, ""), 8);
    CHECK(symbols(story).events->ground.size() == 1);
    const auto box = box_of(story);
    CHECK(box.max.x - box.min.x < 16'000);
    CHECK(box.max.y - box.min.y < 16'000);
    CHECK(box.max.x - box.min.x + box.max.y - box.min.y > 5'000);
}

TEST_CASE("an event along a whole border has no symbol but is the whole border") {
    const auto story = with_event_at(
        fixture::place("border", "Armenia-Azerbaijan border", "border-segment", {45.6, 40.3}, 250, ""), 250);
    const auto set = symbols(story);
    CHECK(set.symbols.empty());
    CHECK(set.events->unlocated == 1);
    REQUIRE(set.events->ground.size() == 1);
    const auto box = box_of(story);
    CHECK(box.max.y - box.min.y > 200'000);
}

TEST_CASE("Nagorno-Karabakh as a place is the former oblast; a larger region of another extent is not") {
    auto region = fixture::place("nk", "Nagorno-Karabakh", "disputed-region", {46.75, 39.82}, 37);
    CHECK(symbols(with_event_at(region, 40)).events->ground.size() == 1);
    region.precision_km = 70;
    CHECK(symbols(with_event_at(region, 70)).events->ground.empty());
}
