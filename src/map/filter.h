// SPDX-License-Identifier: MIT
#pragma once
#include <bitset>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "geo/values.h"
#include "story/story.h"

namespace marchland::map {

/// How well a day is known, finest first. A range counts by its length: up to a week, a month, longer.
enum class DateBand { day, week, month, longer };
inline constexpr int date_band_count = 4;
[[nodiscard]] DateBand date_band(const story::DateSpan& when);

/// Whose word an event is: anyone's, only what somebody claims, only what is stated as fact.
enum class Attribution { any, claimed, fact };

/// Two actors, one on each side of an event, whichever acts.
struct ActorPair {
    std::string one;
    std::string other;
    bool operator==(const ActorPair&) const = default;
};

/// What happened no farther than `km` from a place. `label` is what the place is called.
struct NearPlace {
    geo::LonLat at;
    double km = 25;
    std::string label;
    bool operator==(const NearPlace&) const = default;
};

/// What happened no farther than `km` from the border between two countries (ISO alpha-2, either order),
/// or from any international border where both are empty.
struct NearBorder {
    std::string one;
    std::string other;
    double km = 10;
    bool operator==(const NearBorder&) const = default;
};

/// Which events a picture shows, beside its time window and View::quad_classes. Every part must be met; a
/// default one shows all that is told as done. An event lies where the middle of what is known lies; one
/// without a symbol (no place, a country, known worse than 150 km) is in no area and near nothing.
struct Filter {
    std::bitset<story::event_type_count> types = std::bitset<story::event_type_count>().set();
    std::set<std::string> actors;  // one of these on either side; empty: all
    std::optional<ActorPair> pair;
    std::set<std::string> sources;  // one of these; empty: all
    bool suggested = true;          // what nobody has accepted yet
    bool accepted = true;
    bool not_done = false;  // also what the text denies, thinks possible, plans or tells of many times
    std::optional<double> most_place_km;  // place known so well or better
    DateBand coarsest_date = DateBand::longer;
    bool undated = true;
    std::optional<std::uint32_t> least_fatalities;  // 0: any statement about them; nothing: all
    Attribution attribution = Attribution::any;
    std::uint32_t least_sources = 0;
    std::set<story::Id> articles;      // told in one of these; empty: all
    std::optional<geo::Path> area;     // ring of 3 .. 500 corners, closed implicitly
    std::optional<NearPlace> near;     // 0 < km <= 2000
    std::optional<NearBorder> border;  // 0 < km <= 500
    bool operator==(const Filter&) const = default;
};

inline constexpr std::size_t most_corners = 500;
inline constexpr double farthest_place_km = 2000;
inline constexpr double farthest_border_km = 500;

/// The four corners of a box.
[[nodiscard]] geo::Path rectangle(const geo::LonLatBox& box);

/// The lowest number of dead that a source's words give: "613 (official); at least 161" is 161. What stands
/// in brackets, dates and wounded do not count. Nothing where the words give none.
[[nodiscard]] std::optional<std::uint32_t> lowest_fatalities(std::string_view words);

}  // namespace marchland::map
