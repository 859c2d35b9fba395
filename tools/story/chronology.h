// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <vector>

#include "story/story.h"
#include "tools/story/passages.h"

namespace marchland::tools {

/// events.csv (text, not path) as events. `excerpts` holds anchors "article: phrase | article: phrase",
/// which `passages` resolves. Types and modes must be PLOVER's. Throws geo::Error naming the line.
[[nodiscard]] std::vector<story::Event> parse_events(std::string_view csv, Passages& passages);

}  // namespace marchland::tools
