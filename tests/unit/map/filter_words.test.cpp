// SPDX-License-Identifier: MIT
#include "map/filter_words.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;
using namespace marchland::map;

namespace {

View filtered() {
    View view;
    view.quad_classes = 0b01000;
    view.filter.types.reset(static_cast<std::size_t>(story::EventType::protest));
    view.filter.actors = {"Armenia", "Azerbaijan"};
    view.filter.pair = {"Armenia", "Russia"};
    view.filter.sources = {"RFI"};
    view.filter.suggested = false;
    view.filter.not_done = true;
    view.filter.most_place_km = 3;
    view.filter.coarsest_date = DateBand::week;
    view.filter.undated = false;
    view.filter.least_fatalities = 10;
    view.filter.attribution = Attribution::claimed;
    view.filter.least_sources = 2;
    view.filter.articles = {"art"};
    view.filter.area = rectangle({45, 39, 46, 40});
    view.filter.near = NearPlace{{46.5, 39.6}, 25, "Lachin"};
    view.filter.border = NearBorder{"AM", "AZ", 10};
    return view;
}

std::vector<Chip> chips_of(const View& view) {
    return chips(view, fixture::small_story(), fixture::region());
}

}  // namespace

TEST_CASE("each active part of a filter has its words") {
    std::vector<std::string> words;
    for (const auto& chip : chips_of(filtered())) words.push_back(chip.words);
    CHECK(words == std::vector<std::string>{
                       "Material conflict", "All but protest", "Actor: Armenia", "Actor: Azerbaijan",
                       "Between Armenia and Russia", "Source: RFI", "Accepted events",
                       "Also what is not told as done", "Place known to 3 km", "Date known to the week",
                       "Dated events", "At least 10 killed", "Claims", "At least 2 sources",
                       "Article: An article", "Inside the drawn area", "Within 25 km of Lachin",
                       "Within 10 km of the Armenia–Azerbaijan border"});
    CHECK(chips_of(View{}).empty());
}

TEST_CASE("taking a chip off leaves the others, and all of them off leave no filter") {
    View view = filtered();
    for (const auto& chip : chips_of(view)) {
        INFO(chip.words);
        const std::size_t before = chips_of(view).size();
        view = without(view, chip);
        const auto left = chips_of(view);
        CHECK(left.size() == before - 1);
        CHECK(std::ranges::find(left, chip) == left.end());
    }
    CHECK(view == View{});
    CHECK(without_filter(filtered()) == View{});
}

TEST_CASE("a sentence says what a picture is cut to, and of how many events") {
    const auto note = [](const View& view) {
        return filter_note(view, fixture::small_story(), fixture::region(), 2, 4);
    };
    View view;
    CHECK(note(view).empty());
    view.filter.actors = {"Armenia", "Azerbaijan"};
    view.filter.sources = {"RFI", "Turan"};
    view.quad_classes = 0b01000;
    CHECK(note(view) ==
          "Shown: material conflict; Armenia or Azerbaijan; source: RFI or Turan; 2 of 4 events.");
    view.filter.actors = {"A", "B", "C", "D", "E", "F"};
    CHECK_THAT(note(view), Catch::Contains("; A or B or C or D or 2 more; "));
    view.events = false;
    CHECK(note(view).empty());
}

TEST_CASE("a scene with a filter draws fewer events and says so") {
    const auto story = fixture::small_story();
    const text::Typesetter type;
    SceneBuilder builder(fixture::region(), story, type);
    View view = fixture::view_of({46, 39, 47.5, 40.5}, fixture::window("2020-01-01", "2024-12-31"));
    const Scene all = builder.build(view);
    CHECK(all.filter_note.empty());
    CHECK(all.events_filtered == 0);
    view.filter.types.reset(static_cast<std::size_t>(story::EventType::agree));
    const Scene cut = builder.build(view);
    CHECK(cut.events_shown == all.events_shown - 1);
    CHECK(cut.events_filtered == 1);
    CHECK(cut.filter_note == "Shown: all but agree; 3 of 4 events.");
    view.filter = {};
    CHECK(builder.build(view).events_shown == all.events_shown);
}

TEST_CASE("a cumulative clock shows what happened before its window too, a point only its last day") {
    const auto story = fixture::small_story();
    const text::Typesetter type;
    SceneBuilder builder(fixture::region(), story, type);
    View view = fixture::view_of({46, 39, 47.5, 40.5}, fixture::window("2022-01-01", "2023-09-19"));
    CHECK(builder.build(view).events_shown == 2);
    view.clock = ClockMode::cumulative;
    CHECK(builder.build(view).events_shown == 3);
    view.clock = ClockMode::point;
    CHECK(builder.build(view).events_shown == 2);
    view.window.last -= std::chrono::days(1);
    CHECK(builder.build(view).events_shown == 1);
}
