// SPDX-License-Identifier: MIT
#include "geo/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

#include "geo/error.h"

namespace marchland::geo {

namespace {

namespace fs = std::filesystem;

Error cannot_write(const fs::path& target, const std::string& why) {
    return Error(fmt::format("cannot write {}: {}; choose another place or make room", target.string(), why));
}

std::string words_for(int code) {
    return std::generic_category().message(code);
}

/// File or folder: its contents are on the disk after this, not only in the cache.
void flush(const fs::path& path, const fs::path& target) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = handle >= 0 && ::fsync(handle) == 0;
    const int code = errno;
    if (handle >= 0) ::close(handle);
    // Some network file systems cannot flush a folder; the rename itself is still whole.
    if (!done && code != EINVAL) throw cannot_write(target, words_for(code));
}

}  // namespace

AtomicFile::AtomicFile(const fs::path& target) {
    std::error_code fault;
    // A link stays a link: what it points to is replaced. A bare name would stay one, without a folder.
    target_ = fs::weakly_canonical(fs::absolute(target, fault), fault);
    if (fault) target_ = fs::absolute(target, fault);
    if (fs::is_directory(target_, fault)) throw cannot_write(target, "it is a folder");
    const fs::path parent = target_.parent_path();
    if (!fs::is_directory(parent, fault)) throw cannot_write(target, "there is no folder " + parent.string());
    std::string pattern = (parent / ".marchland-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw cannot_write(target, words_for(errno));
    folder_ = pattern;
    path_ = folder_ / target_.filename();
}

AtomicFile::~AtomicFile() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void AtomicFile::commit() {
    std::error_code fault;
    const fs::file_status old = fs::status(target_, fault);
    if (fs::is_regular_file(old)) fs::permissions(path_, old.permissions(), fault);
    flush(path_, target_);
    fs::rename(path_, target_, fault);
    if (fault) throw cannot_write(target_, fault.message());
    flush(target_.parent_path(), target_);
}

void write_whole(const fs::path& target, std::string_view text) {
    AtomicFile file(target);
    std::ofstream out(file.path(), std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) throw cannot_write(target, words_for(errno));
    file.commit();
}

}  // namespace marchland::geo
