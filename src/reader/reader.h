// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/region.h"
#include "reader/gazetteer.h"
#include "reader/reasons.h"
#include "story/story.h"

namespace marchland::reader {

/// What the caller knows about an article. It goes before what the document says of itself.
struct ArticleInfo {
    std::string id;  // empty: made from the file name
    std::optional<story::Day> published;
    std::string publisher;
    std::string url;
    std::string title;  // empty: the first line
    std::string author;
    std::string language;  // BCP 47; for an article whose text does not tell
    bool explain = false;  // keep why it was read so: Reading::reasons
};

/// One article read into a story of its own: the article, its sentences as excerpts (those that hold
/// a mention or an event), mentions, places and suggested events. `notes` are for the user, one line
/// each (no publication date given, so relative dates stay open; text was converted from KOI8-R).
struct Reading {
    story::Story story;
    std::vector<std::string> notes;
    std::optional<Reasons> reasons;  // when asked for
};

/// Reads plain text, Markdown, HTML or PDF. Throws geo::Error for what load_document refuses.
[[nodiscard]] Reading read_article(const std::filesystem::path& file, const ArticleInfo& info,
                                   const Gazetteer& gazetteer, const geo::AdminFinder& region);

/// The same for plain text already in memory, UTF-8. Throws geo::Error above max_text_bytes.
[[nodiscard]] Reading read_text(std::string_view text, const ArticleInfo& info, const Gazetteer& gazetteer,
                                const geo::AdminFinder& region);

/// A file's name as an article's id: its letters and digits, hyphens between.
[[nodiscard]] std::string article_id(const std::filesystem::path& file);

/// The reading as JSON for tools: {"mentions":[{start,end,text,lat,lon,role,place}],
/// "events":[{start,end,type,date_start,date_end,lat,lon,actors,title,telling}],
/// "not_done":[the same for what is denied, possible, planned or habitual]}; offsets in code points.
/// With reasons each has "why", and "left_out" holds the names and phrases that became neither.
[[nodiscard]] std::string to_json(const Reading& reading);

}  // namespace marchland::reader
