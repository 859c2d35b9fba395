// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string_view>

namespace marchland::geo {

/// A file that replaces another whole or not at all: write to `path()`, then `commit()`. The work happens in
/// a hidden folder beside the target, which goes with everything in it when this does, so a failure leaves
/// nothing behind.
class AtomicFile {
public:
    /// Throws Error that names the target when the folder is missing or cannot be written, or the target is a
    /// folder.
    explicit AtomicFile(const std::filesystem::path& target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Where to write: in the same file system, with the target's file name.
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Flushes to the disk and renames over the target, keeping its permissions. Throws Error.
    void commit();

private:
    std::filesystem::path target_;
    std::filesystem::path folder_;
    std::filesystem::path path_;
};

/// The text as a file, whole or not at all. Throws Error that names the target.
void write_whole(const std::filesystem::path& target, std::string_view text);

}  // namespace marchland::geo
