// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "story/story.h"

namespace marchland::reader {

/// One article that repeats another's words, as two papers do that print the same agency. Indices into the
/// story's articles; `share` is how much of the copy's wording stands in the original, 0..1.
struct Copy {
    std::size_t article = 0;
    std::size_t of = 0;
    double share = 0;
};

/// Articles of which at least `least_share` of the runs of five words stand in an earlier one that is no copy
/// itself. Earlier is published earlier, undated ones last; among equals, first in the story.
inline constexpr double least_share = 0.7;
[[nodiscard]] std::vector<Copy> find_copies(const std::vector<story::Article>& articles);

/// Marks the copies in the story. A copy keeps its text, sentences and mentions; its suggested events that
/// the same sentence tells in the original become further passages of the original's. One note a copy.
std::vector<std::string> mark_copies(story::Story& story);

}  // namespace marchland::reader
