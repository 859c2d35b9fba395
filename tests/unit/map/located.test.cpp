// SPDX-License-Identifier: MIT
#include "map/located.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "fixture.h"

using namespace marchland;
using namespace marchland::map;

namespace {

LocatedEvent lasting(std::uint32_t event, std::int32_t first, std::int32_t last) {
    LocatedEvent one;
    one.event = event;
    one.first_day = first;
    one.last_day = last;
    return one;
}

std::vector<std::uint32_t> in(const EventsByDay& events, std::int32_t first, std::int32_t last) {
    std::vector<std::uint32_t> found;
    events.each_in(first, last, [&](const LocatedEvent& event) { found.push_back(event.event); });
    return found;
}

}  // namespace

TEST_CASE("the events of a window come by their first days, undated ones before them") {
    constexpr auto undated = story::EventTable::undated;
    const EventsByDay events({lasting(0, 20, 20), lasting(1, 5, 30), lasting(2, undated, undated),
                              lasting(3, 20, 25), lasting(4, 31, 31)});
    CHECK(in(events, 20, 20) == std::vector<std::uint32_t>{2, 1, 0, 3});
    CHECK(in(events, 26, 30) == std::vector<std::uint32_t>{2, 1});
    CHECK(in(events, 32, 40) == std::vector<std::uint32_t>{2});
    CHECK(in(events, -100, 100) == std::vector<std::uint32_t>{2, 1, 0, 3, 4});
    CHECK(in(EventsByDay(), 0, 100).empty());
}

TEST_CASE("no event of a window is missed, however long events last") {
    std::mt19937 random(3);
    std::vector<LocatedEvent> all;
    for (std::uint32_t i = 0; i < 500; ++i) {
        const auto first = static_cast<std::int32_t>(random() % 1000);
        all.push_back(
            lasting(i, first, first + static_cast<std::int32_t>(random() % (i % 50 == 0 ? 900 : 5))));
    }
    const EventsByDay events(all);
    for (std::int32_t day = -10; day < 1100; day += 7) {
        const auto touching = std::ranges::count_if(
            all, [&](const auto& event) { return event.first_day <= day + 20 && event.last_day >= day; });
        CHECK(in(events, day, day + 20).size() == static_cast<std::size_t>(touching));
    }
}

TEST_CASE("a story's sites are where its events are, each once") {
    auto story = fixture::small_story();
    story.events.push_back(fixture::event("e6", story::EventType::assault, "2023-09-19", "stepanakert", 2));
    const auto located = locate(story, story::event_table(story), geo::Projection("lcc"));
    CHECK(located.sites.size() == 3);
    located.events.each_in(-100'000, 100'000, [&](const LocatedEvent& event) {
        CHECK(located.sites.at(event.site) == event.at);
    });
}
