// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace marchland::screen {

/// What the window remembers from one time to the next, for all stories.
struct Settings {
    bool dark = false;
    double scale = 1;  // of type and panels, on top of the display's; 0.75 .. 2.5
    bool hint_seen = false;
    std::vector<std::filesystem::path> recent;  // stories, the last one first
    bool operator==(const Settings&) const = default;
};

inline constexpr std::size_t most_recent = 10;

/// Moves or puts the file to the front of what was opened recently.
void remember(Settings& settings, const std::filesystem::path& file);

/// settings.json in the folder; what is missing or cannot be meant stays as it is by default.
[[nodiscard]] Settings load_settings(const std::filesystem::path& folder);
/// Writes beside and renames. Throws geo::Error.
void save_settings(const Settings& settings, const std::filesystem::path& folder);

}  // namespace marchland::screen
