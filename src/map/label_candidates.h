// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "geo/projection.h"
#include "geo/region.h"
#include "map/label_placement.h"
#include "map/palette.h"
#include "map/place_names.h"
#include "story/story.h"
#include "text/typesetter.h"

namespace marchland::map {

/// Every text that the map may carry in that language, sorted, not yet measured: that costs more than
/// all the rest, and a scale needs few of them. The text is empty where the names know none.
[[nodiscard]] std::vector<LabelCandidate> label_candidates(const geo::Region& region,
                                                           const story::Story& story,
                                                           const geo::Projection& projection,
                                                           const geo::LonLatBox& domain,
                                                           const std::string& language,
                                                           const PlaceNames& names, const Palette& palette);

/// The same texts in the same language by other names: only those that differ have to be measured again.
void rename_candidates(std::vector<LabelCandidate>& candidates, const geo::Region& region,
                       const story::Story& story, const std::string& language, const PlaceNames& names);

/// Measures some that no scale has asked for yet: a few a frame, so that no frame has to measure thousands.
void measure_ahead(std::vector<LabelCandidate>& candidates, const text::Typesetter& type);

/// Measures those that belong to the scale and have not been measured.
void measure_for_scale(std::vector<LabelCandidate>& candidates, double metres_per_px,
                       const text::Typesetter& type);

}  // namespace marchland::map
