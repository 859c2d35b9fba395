// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <filesystem>
#include <vector>

namespace marchland::commands {

/// The files that a command line means.
struct ArticleFiles {
    std::vector<std::filesystem::path> files;
    std::size_t skipped = 0;  // files in folders that are no documents by their name
    bool folders = false;     // whether a folder was named
};

/// Files as they are named; of a folder, the documents in it and its folders, sorted. What begins with a dot
/// and links to folders are passed over. Throws geo::Error for a folder that cannot be listed or holds none.
[[nodiscard]] ArticleFiles article_files(const std::vector<std::filesystem::path>& named);

}  // namespace marchland::commands
