// SPDX-License-Identifier: MIT
#include "screen/overlay.h"

#include "screen/disc_renderer.h"

namespace marchland::screen {

void Overlay::draw(Pixels& picture, const Frame& frame, const map::Scene& scene,
                   const std::vector<UprightText>& texts, const Pixels& atlas,
                   const std::vector<map::PxBox>& covered) {
    for (const map::Disc& disc : scene.discs)
        if (!is_covered(box_around(disc.at, reach_px(disc)), covered))
            discs_.draw(picture, disc, frame.scale);
    for (const map::Symbol& symbol : scene.symbols)
        if (!is_covered(box_around(symbol.at, SymbolRenderer::reach_px(symbol)), covered))
            symbols_.draw(picture, symbol, frame.scale);
    for (const UprightText& text : texts)
        lay(picture, atlas, {text.text->x, text.text->y, text.text->width, text.text->height}, text.x,
            text.y);
}

}  // namespace marchland::screen
