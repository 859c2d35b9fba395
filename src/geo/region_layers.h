// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "geo/geopackage.h"
#include "geo/region.h"

namespace marchland::geo {

/// The layers of a region pack as values. A layer that the pack does not have is empty (level 0 has no
/// districts), except the countries. Throw Error naming file, layer and column or row.
[[nodiscard]] Level read_level(const Geopackage& pack, int k);
[[nodiscard]] std::vector<Disputed> read_disputed(const Geopackage& pack);
[[nodiscard]] std::vector<Town> read_towns(const Geopackage& pack);
/// The credit of each source, each once, joined by "; ".
[[nodiscard]] std::string read_credits(const Geopackage& pack);

}  // namespace marchland::geo
