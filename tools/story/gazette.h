// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <vector>

#include "story/story.h"

namespace marchland::tools {

/// places.csv and posts.csv (text, not path) as places, in file order. Other names go to the end of
/// the note as "Also called: A; B.". Throws geo::Error naming file and line.
[[nodiscard]] std::vector<story::Place> parse_places(std::string_view csv);
[[nodiscard]] std::vector<story::Place> parse_posts(std::string_view csv);

}  // namespace marchland::tools
