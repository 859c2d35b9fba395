// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "map/view_json.h"
#include "story/story.h"
#include "text/typesetter.h"

namespace marchland::screen {

/// A picture as a person asks for it: what `marchland export` takes, by the names of its options.
struct PictureWish {
    map::KeptView kept;  // the view and the box it shows
    std::string size = "a4-landscape";
    std::optional<double> dpi;
    std::string title;  // empty: the story's
    std::string subtitle;
    std::string notes;
    std::optional<int> callouts;  // at most; as many as fit
    bool inset = true;
    bool map_only = false;
    bool world_file = false;
    bool sidecar = false;
    std::string series;  // "month", "week", "day", a number of days; empty: one picture
    bool cumulative = false;
    int frame_ms = 700;
    std::filesystem::path target;
};

/// Those who draw sheets, for a window that cannot. Both are called on threads of their own, with a copy of
/// the story; both throw geo::UsageError for what cannot be meant and geo::Error for what failed.
struct Printer {
    /// The sheet, or the first of a series, as large as fits into so many px.
    std::function<text::Bitmap(const story::Story&, const PictureWish&, int width, int height)> preview;
    /// Writes the files of the wish; gives the first one's name. Asked to stop, it ends before the next
    /// step of a picture and throws geo::Error; the picture under way leaves no file.
    std::function<std::filesystem::path(const story::Story&, const PictureWish&, const std::stop_token&)>
        write;
};

}  // namespace marchland::screen
