// SPDX-License-Identifier: MIT
#include "screen/relief_texels.h"

#include <algorithm>
#include <cmath>

#include "geo/error.h"
#include "map/hillshade.h"

namespace marchland::screen {
namespace {

constexpr float full = 65535;

/// Lowest and highest known height.
std::pair<float, float> range_of(const geo::HeightGrid& heights) {
    float low = 0;
    float high = 0;
    bool any = false;
    for (const float metres : heights.metres) {
        if (std::isnan(metres)) continue;
        low = any ? std::min(low, metres) : metres;
        high = any ? std::max(high, metres) : metres;
        any = true;
    }
    return {low, std::max(high, low + 1)};
}

}  // namespace

HeightTexels height_texels(const map::ReliefLayer& layer) {
    HeightTexels texels{layer.box, layer.shading, layer.columns, layer.rows, 0, {}, {}};
    geo::HeightGrid heights;
    try {
        heights = map::heights_of(layer);
    } catch (const geo::Error& error) {
        texels.fault = error.what();
        return texels;
    }
    const auto [low, high] = range_of(heights);
    texels.slope = static_cast<float>((high - low) * map::relief_exaggeration(layer.cell_m) / layer.cell_m);
    texels.values.reserve(2 * heights.metres.size());
    for (const float metres : heights.metres) {
        const bool known = !std::isnan(metres);
        const float part = known ? (metres - low) / (high - low) : 0;
        texels.values.push_back(static_cast<std::uint16_t>(std::lround(part * full)));
        texels.values.push_back(known ? static_cast<std::uint16_t>(full) : std::uint16_t{0});
    }
    return texels;
}

}  // namespace marchland::screen
