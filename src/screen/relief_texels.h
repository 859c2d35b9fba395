// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "map/scene.h"

namespace marchland::screen {

/// A relief layer as hillshade.frag takes it, ready to be uploaded.
struct HeightTexels {
    geo::MetreBox box;
    map::Shading shading;
    int columns = 0;
    int rows = 0;
    float slope = 0;                    // the range in metres x exaggeration / ground metres of a cell
    std::vector<std::uint16_t> values;  // height over the range, then 65535 where known, else both 0
    std::string fault;                  // why there are none: the file is damaged
};

/// Reads the heights: takes a while.
[[nodiscard]] HeightTexels height_texels(const map::ReliefLayer& layer);

}  // namespace marchland::screen
