// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "map/base_layers.h"
#include "map/layers.h"
#include "map/palette.h"
#include "map/standpoint.h"

namespace marchland::map {

/// Borders and disputed ground as one viewpoint sees them on one day.
struct PoliticalSheet {
    std::vector<PreparedLayer> ground;   // hatching and the edges of disputed areas
    std::vector<PreparedLayer> borders;  // by class, the least first
};

/// The sheets of one plane, made when first drawn and kept: a step in time within an era picks the same one.
class PoliticalLayers {
public:
    /// `base` is the plane's base map of that level. The reference stays valid as long as this object.
    const PoliticalSheet& at(const Standpoint& standpoint, std::string_view viewpoint, int level,
                             const BaseLayers& base, const std::vector<ProjectedDisputed>& disputed,
                             const Palette& palette);

private:
    std::map<std::tuple<std::string, int, int>, PoliticalSheet, std::less<>>
        sheets_;  // viewpoint, era, level
};

}  // namespace marchland::map
