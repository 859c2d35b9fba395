// SPDX-License-Identifier: MIT
#pragma once
#include <memory>

namespace marchland::screen {

struct DisplayCloser {
    void operator()(void* display) const;
};
/// A connection to the X server. A server without clients starts itself anew: while this lives, it does not.
using DisplayConnection = std::unique_ptr<void, DisplayCloser>;

/// Throws geo::Error when there is no X display to open a window on. SFML itself would end the program.
[[nodiscard]] DisplayConnection connect_display();

/// Device px a style px: $MARCHLAND_SCALE, 0.5 .. 4, else 1.
[[nodiscard]] double display_scale();

}  // namespace marchland::screen
