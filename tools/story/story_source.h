// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

#include "geo/region.h"
#include "story/story.h"

namespace marchland::tools {

/// The story that the readable sources in `folder` describe: story.txt, articles/*.txt, places.csv,
/// posts.csv, events.csv, areas.csv, views.csv (columns: README.md beside the shipped ones). Areas
/// are made from the region's districts. Throws geo::Error naming file and line of the first fault.
[[nodiscard]] story::Story read_story_source(const std::filesystem::path& folder, const geo::Region& region);

}  // namespace marchland::tools
