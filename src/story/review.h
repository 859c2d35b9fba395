// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>

#include "story/story.h"

namespace marchland::story {

/// Which of the reader's suggestions count as accepted without anybody looking at them: none; those that are
/// told as done with confidence "high", or "medium" with a place and a date; all that are told as done.
enum class Acceptance { none, high, all };
[[nodiscard]] std::optional<Acceptance> acceptance(std::string_view name);

/// Accepts those of the suggested events. What is denied, possible, planned or habitual stays suggested.
void accept(Story& story, Acceptance which);

/// What a reader finds now (`fresh`, articles with all that was read in them) into a story that may have read
/// the same articles before, told by their hash: suggestions of then make way for those of now, and what
/// somebody decided stays as it is. That is events that are accepted or rejected, mentions that were given
/// another place or none; what `fresh` says of the same (a sentence in common and the same title, else the
/// same type) is left out. Articles that are new are joined as
/// `merge` does. An event that other articles tell too only loses the sentences of those read again.
void reread(Story& into, Story fresh);

}  // namespace marchland::story
