// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "story/story.h"

namespace marchland::story {

/// A story as it was some edits after its file: what a crash leaves of unsaved work. Two files of one name in
/// a folder: the story as `story::save` writes it, and a note of whose it is.
struct Recovery {
    std::filesystem::path story;     // the GeoPackage
    std::filesystem::path document;  // the file that was being edited, absolute; empty for an untitled one
    std::int64_t pid = 0;            // of the process that wrote it
    std::chrono::sys_seconds when;
    std::string last_edit;  // its name, for "… after Move arrow"; may be empty
};

/// Keeps the story for `document` (empty when it has no file yet) in the folder, instead of what this
/// process kept for it before. Safe on another thread, as long as the story stays as it is. Throws geo::Error
/// as `save` does.
Recovery write_recovery(const std::filesystem::path& folder, const std::filesystem::path& document,
                        const Story& story, std::string_view last_edit);

/// What processes that are gone have left in the folder, the newest first. Half-written and foreign files
/// are passed over; a missing folder holds none.
[[nodiscard]] std::vector<Recovery> find_recoveries(const std::filesystem::path& folder);

/// The story that was kept. Throws geo::Error as `load` does.
[[nodiscard]] Story load(const Recovery& recovery);

/// Removes it: taken up, declined, or saved for good.
void discard(const Recovery& recovery);

}  // namespace marchland::story
