// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "geo/region.h"
#include "story/story.h"

namespace marchland::map {

/// The parts that are not empty with a raised dot between: "City · Azerbaijan".
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

/// "observation-post" -> "Observation post".
[[nodiscard]] std::string kind_words(std::string kind);

/// The English name of a country by its code; the code where the region does not know it.
[[nodiscard]] std::string country_name(const geo::Region& region, const std::string& id);

/// How the text tells the event, where it is not plainly stated: "Claimed by the ministry", "Denied",
/// "Possible", "Planned", "Habitual".
[[nodiscard]] std::string telling_words(const story::Event& event);

}  // namespace marchland::map
