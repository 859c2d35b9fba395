// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "screen/disc_pixels.h"
#include "screen/frame.h"
#include "screen/label_renderer.h"
#include "screen/pixels.h"
#include "screen/symbol_pixels.h"

namespace marchland::screen {

/// What lies over the base map, painted by the processor: circles, symbols and upright texts. For software
/// renderers, which take ten times as long over many small shapes with soft edges.
class Overlay {
public:
    /// `symbols` must outlive the overlay.
    explicit Overlay(SymbolRenderer& symbols) : symbols_(symbols) {}
    /// What lies wholly in one of the `covered` boxes is left out. `picture` is of the frame's size; the
    /// texts lie in `atlas`. May change the viewport.
    void draw(Pixels& picture, const Frame& frame, const map::Scene& scene,
              const std::vector<UprightText>& texts, const Pixels& atlas,
              const std::vector<map::PxBox>& covered);

private:
    DiscPixels discs_;
    SymbolPixels symbols_;
};

}  // namespace marchland::screen
