// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <span>
#include <string>

#include "story/story.h"

namespace marchland::story {

/// Where it was said, one line: author, “title”, publisher, date, URL; what is missing is left out.
[[nodiscard]] std::string citation(const Article& article);

/// The article's words from byte `start` to `end` in quotation marks, then the citation. A span is cut to
/// the text, and outwards to whole characters.
[[nodiscard]] std::string quotation(const Article& article, std::size_t start, std::size_t end);

/// The events with those indices as a table for spreadsheets (RFC 4180), a header row first. Text that a
/// spreadsheet would take for a formula gets an apostrophe before it. Throws std::out_of_range.
[[nodiscard]] std::string events_csv(const Story& story, std::span<const std::size_t> indices);

/// The same events as a Markdown list: date, title, place, the quotations and where they are from. What
/// Markdown would read as its own is escaped. Throws std::out_of_range.
[[nodiscard]] std::string events_markdown(const Story& story, std::span<const std::size_t> indices);

}  // namespace marchland::story
