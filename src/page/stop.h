// SPDX-License-Identifier: MIT
#pragma once
#include <stop_token>

#include "page/sheet_layer.h"

namespace marchland::page {

/// Between two steps of a picture: throws geo::Error once it was asked to stop.
void check_stop(const std::stop_token& stop);

/// The same layers, each of which is painted only while nobody asks to stop.
[[nodiscard]] SheetLayers stoppable(SheetLayers layers, const std::stop_token& stop);

}  // namespace marchland::page
