// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "geo/geopackage.h"
#include "geo/viewpoint.h"

namespace marchland::geo {

/// The region pack's tables of viewpoints, as Region gives them. Throw Error that names table, row and fault.
[[nodiscard]] std::vector<Viewpoint> read_viewpoints(const Geopackage& pack);
[[nodiscard]] std::vector<Standing> read_standings(const Geopackage& pack);
[[nodiscard]] std::vector<SideName> read_side_names(const Geopackage& pack);

}  // namespace marchland::geo
