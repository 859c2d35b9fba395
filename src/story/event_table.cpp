// SPDX-License-Identifier: MIT
#include "story/event_table.h"

#include <limits>
#include <string_view>
#include <unordered_map>

#include "story/location.h"

namespace marchland::story {

namespace {

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

std::int32_t day_number(Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

}  // namespace

EventTable event_table(const Story& story) {
    std::unordered_map<std::string_view, std::optional<geo::LonLat>> at;  // a label point costs: once a place
    std::unordered_map<std::string_view, const Place*> places;
    for (const Place& place : story.places) places.emplace(place.id, &place);
    EventTable table;
    for (std::size_t i = 0; i < story.events.size(); ++i) {
        const Event& event = story.events[i];
        if (event.review == Review::rejected) continue;
        const auto [known, is_new] = at.try_emplace(event.place);
        if (const auto place = places.find(event.place); is_new && place != places.end()) {
            known->second = location(place->second->geometry);
        }
        table.lon.push_back(known->second ? known->second->lon : nowhere);
        table.lat.push_back(known->second ? known->second->lat : nowhere);
        table.first_day.push_back(event.when ? day_number(event.when->first) : EventTable::undated);
        table.last_day.push_back(event.when ? day_number(event.when->last) : EventTable::undated);
        table.type.push_back(event.type);
        table.precision_km.push_back(static_cast<float>(event.precision_km));
        table.row.push_back(static_cast<std::uint32_t>(i));
    }
    return table;
}

}  // namespace marchland::story
