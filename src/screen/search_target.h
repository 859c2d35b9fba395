// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

#include "map/search.h"
#include "screen/app_state.h"
#include "story/story.h"

namespace marchland::screen {

/// What a passage of an article speaks of: a place named in those bytes, else an event that their sentence
/// tells of, else a place that the sentence names. Nothing for bytes outside every excerpt.
[[nodiscard]] std::optional<map::Ref> subject_of(const story::Story& story, std::uint32_t article,
                                                 std::uint32_t start, std::uint32_t end);

/// What taking a line of a search asks of the window: to choose the thing and go there, to set the clock, to
/// open the article.
[[nodiscard]] std::vector<Request> requests_for(const map::SearchResult& result, const story::Story& story);

}  // namespace marchland::screen
