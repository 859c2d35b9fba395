// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/layers.h"
#include "map/scene.h"

namespace marchland::map {

/// Explains what is in the scene and nothing else: classes of events, posts, circles, and of the layers
/// those rows that `shown` brings. The bare base map (land, water, towns) needs no explanation.
[[nodiscard]] std::vector<LegendEntry> make_legend(const Scene& scene,
                                                   const std::vector<const PreparedLayer*>& shown,
                                                   const story::Story& story);

}  // namespace marchland::map
