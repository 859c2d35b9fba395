// SPDX-License-Identifier: MIT
#pragma once
#include "screen/gl.h"
#include "screen/open_parts.h"

namespace marchland::screen {

/// Copies to the window from a canvas of its size whose rows run from the top down: upside down to upside
/// down, for which Mesa's software drivers copy rows without a shader.
void copy_to_window(const gl::Canvas& canvas, const PxRect& part, int window_height);

}  // namespace marchland::screen
