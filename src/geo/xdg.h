// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

namespace marchland::geo {

/// Where the program keeps what is its own, by the XDG base directory specification: $XDG_STATE_HOME, else
/// ~/.local/state (recovery files, the last window); $XDG_CONFIG_HOME, else ~/.config (settings); and
/// "marchland" in it. Made when missing, for this user only. Throw Error when there is no home, or the folder
/// cannot be made or written.
[[nodiscard]] std::filesystem::path state_dir();
[[nodiscard]] std::filesystem::path config_dir();

}  // namespace marchland::geo
