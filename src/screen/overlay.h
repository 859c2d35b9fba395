// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "screen/disc_pixels.h"
#include "screen/frame.h"
#include "screen/gl.h"
#include "screen/label_renderer.h"
#include "screen/open_parts.h"
#include "screen/pixels.h"
#include "screen/symbol_pixels.h"

namespace marchland::screen {

/// What lies over the base map, painted by the processor into what the window has: circles, symbols and
/// upright texts. For software renderers, which take ten times as long over many small shapes with soft
/// edges. Needs gl::has_framebuffers().
class Overlay {
public:
    /// `symbols` must outlive the overlay.
    explicit Overlay(SymbolRenderer& symbols) : symbols_(symbols) {}
    /// Px outside the `open` parts are left alone; what lies wholly in one of the `covered` boxes is left
    /// out.
    void draw(const Frame& frame, const map::Scene& scene, const std::vector<UprightText>& texts,
              const Pixels& atlas, const std::vector<map::PxBox>& covered, const std::vector<PxRect>& open);

private:
    void take(const std::vector<PxRect>& open);
    void put_back(const std::vector<PxRect>& open);

    DiscPixels discs_;
    SymbolPixels symbols_;
    Pixels picture_;  // of the window
    gl::Canvas canvas_;
};

}  // namespace marchland::screen
