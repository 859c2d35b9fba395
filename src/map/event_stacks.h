// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

#include "map/event_filter.h"
#include "map/event_ground.h"
#include "map/located.h"
#include "map/scene.h"

namespace marchland::map {

/// A symbol fixed to a place on earth; `symbol.at` is px away from where the anchor falls.
struct AnchoredSymbol {
    geo::Metres anchor;
    Symbol symbol;
};

/// The circle of what is known of where events at a place happened.
struct EventDisc {
    geo::Metres at;
    float radius_m = 0;  // projected
    Colour colour;
    std::uint32_t place = 0;
    std::uint32_t first_event = 0;  // which gives the colour
    std::uint32_t stack = 0;        // of EventStacks::symbols
};

/// The events that a window and filters show anywhere on earth, joined as a step of the scale joins them:
/// they stay the same while the scale glides to the next step.
struct EventStacks {
    std::vector<AnchoredSymbol> symbols;  // lone events, then stacks, each from north to south
    std::vector<EventDisc> discs;         // one a place, the widest first
    std::size_t shown = 0;                // that pass window and filters and have a symbol
    std::size_t unlocated = 0;            // that pass and have none
    std::size_t in_time = 0;              // on the days shown, of what the filter chooses from
    std::vector<GroundKey>
        ground;  // areas and borders that events have for a place, with the commonest class
};

/// Px of a symbol that stands for so many; of one: `single_px`.
[[nodiscard]] float stack_px(float single_px, std::size_t count, float least, float largest);

/// The metres within which events join at that scale.
[[nodiscard]] double event_reach(double metres_per_px);

/// Events at a place that `ground` draws have no circle there: the area is one. `filter` is the view's,
/// applied.
[[nodiscard]] EventStacks stack_events(const story::Story& story, const Located& located, const View& view,
                                       const EventGround& ground, const EventFilter& filter);

}  // namespace marchland::map
