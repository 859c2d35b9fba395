// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace marchland::screen {

/// Whether a link may be handed to the desktop: http or https, a host, at most 2048 visible ASCII
/// characters, no credentials before the host.
[[nodiscard]] bool is_safe_link(std::string_view url);

/// Opens it in the user's browser through xdg-open, without a shell and without waiting. False
/// when the link is not safe or xdg-open cannot be started.
bool open_link(const std::string& url);

}  // namespace marchland::screen
