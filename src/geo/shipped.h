// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

namespace marchland::geo {

/// A folder that comes with the program ("geodata", "shaders"): $MARCHLAND_<NAME>, else beside the program,
/// in ../share/marchland, one up, or in the source tree it was built from. Throws Error that lists where it
/// looked.
[[nodiscard]] std::filesystem::path shipped_dir(const std::string& name);

/// The shipped data.
[[nodiscard]] std::filesystem::path geodata_dir();

}  // namespace marchland::geo
