// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "geo/projection.h"
#include "geo/region.h"
#include "map/label_placement.h"
#include "story/story.h"
#include "text/typesetter.h"

namespace marchland::map {

/// Every text that the map may carry in that language, measured and sorted. Refs to countries are
/// indices into level(0).countries, to admin units into level(1).admin.
[[nodiscard]] std::vector<LabelCandidate> label_candidates(const geo::Region& region, const story::Story& story,
                                                           const geo::Projection& projection, const geo::LonLatBox& domain,
                                                           const std::string& language, const text::Typesetter& type);

}  // namespace marchland::map
