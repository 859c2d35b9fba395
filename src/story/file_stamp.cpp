// SPDX-License-Identifier: MIT
#include "story/file_stamp.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace marchland::story {

namespace {

bool may(const std::filesystem::path& path, int how) {
    return ::faccessat(AT_FDCWD, path.c_str(), how, AT_EACCESS) == 0;
}

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return std::nullopt;
    return FileStamp{static_cast<std::uint64_t>(found.st_size),
                     std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec,
                     found.st_ino};
}

bool writable(const std::filesystem::path& file) {
    if (!may(file, W_OK) && errno != ENOENT) return false;
    std::error_code failed;
    if (std::filesystem::is_directory(file, failed)) return false;
    // Saving replaces the file, which is a change of its folder.
    const std::filesystem::path folder = file.parent_path();
    return may(folder.empty() ? "." : folder, W_OK | X_OK);
}

}  // namespace marchland::story
