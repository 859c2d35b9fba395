// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>

namespace marchland::story {

/// What a file looks like from outside: two that differ mean that somebody wrote it in between.
struct FileStamp {
    std::uint64_t size = 0;        // bytes
    std::int64_t modified_ns = 0;  // since 1970
    std::uint64_t inode = 0;       // another file took its name
    bool operator==(const FileStamp&) const = default;
};

/// Nothing when there is no such file or it cannot be looked at.
[[nodiscard]] std::optional<FileStamp> stamp_of(const std::filesystem::path& file);

/// Whether `save` could write there: the file, when there is one, and its folder let this process.
[[nodiscard]] bool writable(const std::filesystem::path& file);

}  // namespace marchland::story
