// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>

#include "geo/values.h"

namespace marchland::geo {

/// The polygons in a geometry as GeoPackage keeps it (OGC 12-128r18, 2.1.3: a header, then well-known binary
/// in either byte order), rings unclosed. Empty for none; nothing for bytes that are cut or damaged, for
/// another kind of geometry, heights, rings of fewer than three corners and positions off the earth.
[[nodiscard]] std::optional<Polygons> polygons_in_blob(std::string_view blob);

}  // namespace marchland::geo
