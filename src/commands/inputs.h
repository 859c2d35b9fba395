// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "commands/shipped_files.h"
#include "geo/region.h"
#include "reader/gazetteer.h"
#include "reader/reader.h"
#include "story/story.h"

namespace marchland::commands {

/// The stories and articles of a command line, in order, joined into one story; articles are read on
/// the fly. Notes of the reader go to standard error. Throws geo::Error for the first file that fails.
[[nodiscard]] story::Story load_inputs(const std::vector<std::filesystem::path>& files,
                                       const geo::Region& region, const reader::ArticleInfo& info);

/// One article, with the reader's notes printed. Throws geo::Error for what is none.
[[nodiscard]] reader::Reading load_article(const std::filesystem::path& file, const reader::ArticleInfo& info,
                                           const reader::Gazetteer& gazetteer, const geo::Region& region);

/// What the reader makes now of an article that a story holds. Throws geo::Error.
[[nodiscard]] story::Story reread_article(const story::Article& article, const geo::Region& region);

}  // namespace marchland::commands
