// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <memory>
#include <vector>

#include "map/event_stacks.h"
#include "map/located.h"
#include "map/scene.h"

namespace marchland::map {

struct AnchoredDisc {
    geo::Metres anchor;
    Disc disc;  // `at` unused
};

/// Everything that a scale, a window and filters show anywhere on earth. No part of it depends on where
/// the picture lies, so that panning neither joins nor parts symbols.
struct SymbolSet {
    std::vector<AnchoredDisc> discs;      // the largest first; of a stack of events the widest alone
    std::vector<AnchoredSymbol> symbols;  // in paint order: places, posts; events are painted over them
    std::shared_ptr<const EventStacks> events;

    /// In paint order.
    [[nodiscard]] std::array<const std::vector<AnchoredSymbol>*, 2> all_symbols() const {
        return {&symbols, &events->symbols};
    }
};

/// `events` are those of the view's window, filters and step of the scale.
[[nodiscard]] SymbolSet symbols_for(const story::Story& story, const Located& located, const View& view,
                                    std::shared_ptr<const EventStacks> events);

}  // namespace marchland::map
