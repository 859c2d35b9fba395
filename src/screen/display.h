// SPDX-License-Identifier: MIT
#pragma once

namespace marchland::screen {

/// Throws geo::Error when there is no X display to open a window on. SFML itself would end the program.
void require_display();

/// Device px a style px: $MARCHLAND_SCALE, 0.5 .. 4, else 1.
[[nodiscard]] double display_scale();

}  // namespace marchland::screen
