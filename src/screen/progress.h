// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>

#include "screen/panels.h"

namespace marchland::screen {

/// What takes no longer is not worth a panel.
inline constexpr std::chrono::milliseconds progress_after{500};

/// A panel for work of unknown length: what is done, a bar that moves, a button. True when it was pressed.
[[nodiscard]] bool progress(const PanelContext& context, const std::string& words);
/// The same for work that is not given up halfway: without the button.
void progress_to_end(const PanelContext& context, const std::string& words);

}  // namespace marchland::screen
