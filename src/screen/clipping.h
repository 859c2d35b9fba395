// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>

#include "screen/app_state.h"
#include "story/story.h"

namespace marchland::screen {

/// What an article is called in passing: its publisher and title, whichever it has; else its id.
[[nodiscard]] std::string source_name(const story::Article& article);

/// For the clipboard: those words of the article in quotation marks with their citation, and a notice that
/// says whose they are. `article` is an index into Story::articles.
[[nodiscard]] Copy copied_sentence(const story::Story& story, std::uint32_t article, std::size_t start,
                                   std::size_t end);
/// For the clipboard: the event as a line of Markdown with what it rests on.
[[nodiscard]] Copy copied_event(const story::Story& story, std::uint32_t event);

}  // namespace marchland::screen
