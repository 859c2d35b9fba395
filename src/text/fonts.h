// SPDX-License-Identifier: MIT
#pragma once

namespace marchland::text {

/// Throws geo::Error, "install fonts-noto-core", when fontconfig knows no Noto Sans.
void require_fonts();

}  // namespace marchland::text
