// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string_view>

namespace marchland::page {

/// Puts the bytes where `target` is, all or nothing: written beside it, flushed, renamed. What was there
/// stays when that fails. Follows links; refuses what is not a file. Throws geo::Error that names the target.
void replace_file(const std::filesystem::path& target, std::string_view bytes);

}  // namespace marchland::page
