// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

namespace marchland::screen {

/// Writes what the framebuffer shows, width x height device px, as marchland-1.png, -2.png, ... into
/// `folder` (empty: the current one) and returns the file. Throws geo::Error when it cannot be written.
[[nodiscard]] std::filesystem::path save_screenshot(const std::filesystem::path& folder, int width,
                                                    int height);

}  // namespace marchland::screen
