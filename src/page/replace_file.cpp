// SPDX-License-Identifier: MIT
#include "page/replace_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "geo/error.h"

namespace marchland::page {
namespace {

namespace fs = std::filesystem;

/// An open file that is closed and removed again unless it is kept.
class Draft {
public:
    explicit Draft(fs::path path)
        : path_(std::move(path)), fd_(open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {}
    ~Draft() {
        if (fd_ < 0) return;
        close(fd_);
        if (!kept_) unlink(path_.c_str());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    /// False with errno set when a step fails.
    [[nodiscard]] bool write_all(std::string_view bytes) const {
        if (fd_ < 0) return false;
        while (!bytes.empty()) {
            const ssize_t written = write(fd_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return fsync(fd_) == 0;
    }
    [[nodiscard]] bool become(const fs::path& target) {
        kept_ = rename(path_.c_str(), target.c_str()) == 0;
        return kept_;
    }

private:
    fs::path path_;
    int fd_ = -1;
    bool kept_ = false;
};

fs::path resolved(const fs::path& target) {
    std::error_code error;
    fs::path path = fs::weakly_canonical(target, error);
    return error ? target : path;
}

}  // namespace

void replace_file(const fs::path& target, std::string_view bytes) {
    const fs::path path = resolved(target);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::exists(status) && !fs::is_regular_file(status))
        throw geo::Error(fmt::format("{}: is there and not a file: choose another name", target.string()));
    Draft draft(path.parent_path() / fmt::format(".{}.{}.part", path.filename().string(), getpid()));
    if (draft.write_all(bytes) && draft.become(path)) return;
    const int reason = errno;
    throw geo::Error(fmt::format("{}: cannot be written ({}): choose another folder or make room",
                                 target.string(), std::strerror(reason)));
}

}  // namespace marchland::page
