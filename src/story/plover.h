// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <span>
#include <string>

#include "story/story.h"

namespace marchland::story {

/// The events with those indices as PLOVER records, JSON Lines: one object a line, keys as PLOVER's manual
/// (December 2023) names them. Countries are ISO alpha-3; `resolution` is 1 (country) to 5 (within a town);
/// `text_info` counts code points of the article. What is denied, possible or planned has PLOVER's auxiliary
/// mode (negation, hypothetical, future) and `has_event` false. What PLOVER has no key for is under
/// "marchland": telling, review, claimed_by, date_precision, precision_km, fatalities, every passage with its
/// offsets and citation, and what each article claims. Line ends and direction marks inside text are escaped.
/// Throws std::out_of_range.
[[nodiscard]] std::string plover_jsonl(const Story& story, std::span<const std::size_t> indices);

}  // namespace marchland::story
