// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

#include "geo/admin_ground.h"
#include "reader/gazetteer.h"

namespace marchland::commands {

/// What ships with the program. Each throws geo::Error that says where it looked.
[[nodiscard]] std::filesystem::path region_file();
[[nodiscard]] std::filesystem::path gazetteer_file();
[[nodiscard]] std::filesystem::path shipped_story_file();

/// What the reader needs of it.
struct ReaderData {
    geo::AdminGround ground;
    reader::Gazetteer gazetteer;
};
/// Opened side by side, and the lexicon too. Throws geo::Error for what is missing or damaged.
[[nodiscard]] ReaderData open_reader_data();

}  // namespace marchland::commands
