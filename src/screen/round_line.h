// SPDX-License-Identifier: MIT
#pragma once
#include "screen/mesh.h"

namespace marchland::screen {

/// Strips for lines of any width whose corners, and with `caps` ends, are round; for the line shader. No two
/// triangles of a gentle corner lie over one another, so that a faint line is as faint there. `closed` joins
/// each path's end to its start.
[[nodiscard]] LineMesh round_line_mesh(const std::vector<std::vector<geo::Metres>>& paths, bool closed,
                                       bool caps);

}  // namespace marchland::screen
