// SPDX-License-Identifier: MIT
#pragma once
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

struct AnchoredDisc {
    geo::Metres anchor;
    Disc disc;  // `at` unused
};

/// Everything that a scale, a window and filters show anywhere on earth. No part of it depends on where
/// the picture lies, so that panning neither joins nor parts symbols.
struct SymbolSet {
    std::vector<AnchoredDisc> discs;
    std::vector<AnchoredSymbol> symbols;  // in paint order: places, posts, events from north to south
    std::size_t events = 0;               // that pass window and filters and have a symbol
    std::size_t unlocated = 0;            // that pass and have none
    std::size_t in_time = 0;              // on the days shown, of what the filter chooses from
    std::vector<GroundKey>
        ground;  // areas and borders that events have for a place, with the commonest class
};

/// Events at a place that `ground` draws have no circle there: the area is one. `filter` is the view's,
/// applied.
[[nodiscard]] SymbolSet symbols_for(const story::Story& story, const Located& located, const View& view,
                                    const EventGround& ground, const EventFilter& filter);

}  // namespace marchland::map
