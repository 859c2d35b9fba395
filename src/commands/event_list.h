// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>

#include "commands/filter_arguments.h"
#include "geo/region.h"
#include "map/view.h"
#include "story/story.h"

namespace marchland::commands {

/// Whether the ending asks for the events as data (.jsonl) rather than for a picture.
[[nodiscard]] bool is_event_list(const std::filesystem::path& target);

/// Writes the events that the view shows as PLOVER records, whole or not at all: those its filter leaves and,
/// given a window, whose days touch it. Unlike on a map, what is not told as done is there too, and says so.
/// Throws geo::Error.
void write_event_list(const geo::Region& region, const story::Story& story, const map::View& view,
                      const std::optional<map::TimeWindow>& window, const std::filesystem::path& target);

}  // namespace marchland::commands
