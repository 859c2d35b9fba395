// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "geo/values.h"

namespace marchland::geo {

/// A position as people write it: decimal degrees ("39.82, 46.75", "46.75E 39.82N", "39,82; 46,75"), degrees,
/// minutes and seconds ("39°49'12\"N 46°45'E", "39 49 12 N, 46 45 0 E"), UTM ("38S 564000 4408000", the
/// letter the latitude band, or N or S for the hemisphere) or MGRS ("38SNK6400008000", the middle of
/// its square). Latitude first where no letter says otherwise. Nothing for any other text; never throws.
[[nodiscard]] std::optional<LonLat> parse_coordinates(std::string_view text);

/// "39.82000, 46.75000": latitude first, good to a metre.
[[nodiscard]] std::string format_decimal(LonLat p);
/// "39°49'12.0\"N 46°45'00.0\"E", good to 3 m.
[[nodiscard]] std::string format_dms(LonLat p);
/// "38S 564027 4408108" with the latitude band, to the metre; empty beyond 84° N and 80° S.
[[nodiscard]] std::string format_utm(LonLat p);
/// "38S NK 64027 08108", the square of one metre that holds it; beyond 84° N and 80° S that of the polar
/// grid.
[[nodiscard]] std::string format_mgrs(LonLat p);

}  // namespace marchland::geo
