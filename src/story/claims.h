// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include "story/edit.h"
#include "story/story.h"

namespace marchland::story {

/// Makes one event of two, at `event` and `other` in Story::events, whatever they are. It keeps the more
/// precise date and place, all excerpts, both numbers of dead where they differ ("49; 105"); what each
/// article says stays as a Claim. Where each side blames the other, or one denies, it is told as claimed.
/// Only looks at the story: the edit makes it. Throws std::out_of_range; geo::UsageError for an event and
/// itself.
[[nodiscard]] Edit merge_events(const Story& story, std::size_t event, std::size_t other);

/// The claims of an event as events of their own again, the first in its place, the others behind it; ids as
/// they were, renamed only where taken since. What was changed in the merged event goes with it. An event
/// without claims gives an edit without changes. Throws std::out_of_range.
[[nodiscard]] Edit split_event(const Story& story, std::size_t event);

/// Does what split_event does for all events with those ids, fast.
void split_events(Story& story, const std::unordered_set<Id>& events);

/// Does what merge_events does for all that `same_events` finds, fast. A line for each merger:
/// "merged b-e7 with a-e3: same type, places 2 km apart, same day".
std::vector<std::string> merge_same_events(Story& story);

}  // namespace marchland::story
