// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "screen/panels.h"

namespace marchland::screen {

/// A place written in one of the ways that people write coordinates.
struct CoordinateForm {
    std::string name;  // "DMS"
    std::string text;
};
/// Decimal degrees, DMS, UTM and MGRS; without those that have nothing for the place (UTM at the poles).
[[nodiscard]] std::vector<CoordinateForm> coordinate_forms(geo::LonLat at);

/// One line in the flow: decimal degrees and the names of the other forms, each of which goes to the
/// clipboard when it is pressed.
void coordinate_line(const PanelContext& context, geo::LonLat at);
/// All forms beside a cross in the picture at `px`, for what was searched for.
void point_panel(const PanelContext& context, geo::LonLat at, map::Pixel px);

}  // namespace marchland::screen
