// SPDX-License-Identifier: MIT
#include "geo/xdg.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "geo/error.h"

namespace marchland::geo {

namespace {

/// An absolute path from the environment; the specification has relative ones ignored.
std::filesystem::path path_in(const char* variable) {
    const char* value = std::getenv(variable);
    std::filesystem::path path(value == nullptr ? "" : value);
    return path.is_absolute() ? path : std::filesystem::path();
}

std::filesystem::path folder(const char* variable, const char* under_home) {
    std::filesystem::path base = path_in(variable);
    if (base.empty()) {
        const std::filesystem::path home = path_in("HOME");
        if (home.empty()) {
            throw Error(
                fmt::format("no place for the program's own files: set HOME or {} to a folder that "
                            "can be written",
                            variable));
        }
        base = home / under_home;
    }
    const std::filesystem::path made = base / "marchland";
    std::error_code failed;
    std::filesystem::create_directories(base, failed);
    // Before anything is in it: what people write is not for others on the same machine.
    const bool is_new = !failed && ::mkdir(made.c_str(), 0700) == 0;
    if (!is_new && (!std::filesystem::is_directory(made, failed) ||
                    ::faccessat(AT_FDCWD, made.c_str(), W_OK | X_OK, AT_EACCESS) != 0)) {
        throw Error(fmt::format("cannot keep files in {}: make it a folder that you can write, or set {}",
                                made.string(), variable));
    }
    return made;
}

}  // namespace

std::filesystem::path state_dir() {
    return folder("XDG_STATE_HOME", ".local/state");
}

std::filesystem::path config_dir() {
    return folder("XDG_CONFIG_HOME", ".config");
}

}  // namespace marchland::geo
