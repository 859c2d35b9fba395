// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "geo/projection.h"
#include "story/event_table.h"
#include "story/story.h"

namespace marchland::map {

/// Locations known worse than this are drawn as a hollow symbol with a circle of what is known.
inline constexpr double rough_km = 3;
/// Locations known worse than this have no symbol: a country's middle is not where a thing happened.
inline constexpr double no_pin_km = 150;
/// A post of which nothing has spoken for so many days is drawn as no longer confirmed.
inline constexpr std::int32_t stale_days = 365;
/// From here on a post is "several posts somewhere in here": a circle without a symbol.
inline constexpr double aggregate_km = 10;

inline constexpr std::uint32_t no_place = 0xffffffff;

struct LocatedEvent {
    geo::Metres at;
    float radius_m = 0;  // projected; 0 when known well enough for a plain symbol
    std::uint32_t event = 0;
    std::uint32_t place = no_place;
    std::uint32_t site = 0;      // of Located::sites
    std::int32_t first_day = 0;  // EventTable::undated when open
    std::int32_t last_day = 0;
    story::QuadClass quad = story::QuadClass::none;
};

struct LocatedPlace {
    geo::Metres at;
    float radius_m = 0;
    std::uint32_t place = 0;
    std::vector<std::int32_t> seen;  // of a post: days since 1970 on which something speaks of it, ascending
};

/// Events in the order of their first days, undated ones first, story order within a day: those of a time
/// window are a stretch of them.
class EventsByDay {
public:
    EventsByDay() = default;
    explicit EventsByDay(std::vector<LocatedEvent> events);

    /// Calls `use` with each undated event and each whose days touch the window (days since 1970).
    template <class Use>
    void each_in(std::int32_t first, std::int32_t last, const Use& use) const {
        for (std::size_t i = 0; i < undated_; ++i) use(events_[i]);
        for (auto i = begins(first); i < events_.size() && events_[i].first_day <= last; ++i)
            if (events_[i].last_day >= first) use(events_[i]);
    }

private:
    /// The first dated event that, or one before it, reaches that day.
    [[nodiscard]] std::size_t begins(std::int32_t day) const;

    std::vector<LocatedEvent> events_;
    std::vector<std::int32_t> latest_;  // last day of each and all before it
    std::size_t undated_ = 0;
};

/// What a story locates, in one projection; places in story order.
struct Located {
    EventsByDay events;
    std::vector<geo::Metres> sites;  // where events are, each once, in the order of positions
    EventsByDay unlocated;           // no place, a country only, or known worse than 150 km
    std::vector<LocatedPlace> posts;
    std::vector<LocatedPlace> mentioned;  // places that sentences name as a location
};

[[nodiscard]] Located locate(const story::Story& story, const story::EventTable& events,
                             const geo::Projection& projection);

/// Whether nothing speaks of the post in the year before that day.
[[nodiscard]] bool is_stale(const LocatedPlace& post, story::Day day);

[[nodiscard]] std::unordered_map<std::string_view, std::uint32_t> place_index(const story::Story& story);

}  // namespace marchland::map
