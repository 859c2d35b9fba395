// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>

#include "story/date.h"

namespace marchland::story {

/// A date as somebody types it, English: what `parse_date` reads, "17 April 2024", "April 17, 2024",
/// "17.04.2024", "Apr 2024", "autumn 2020" (September to November; the winter of a year is the one that
/// begins in its December). Month names may stop after three letters. Nothing for anything else.
[[nodiscard]] std::optional<DateSpan> read_date(std::string_view text);

}  // namespace marchland::story
