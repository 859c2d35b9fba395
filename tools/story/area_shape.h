// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "geo/region.h"

namespace marchland::tools {

/// The ground that an areas.csv row describes. `units` are ids of the region's admin units joined by
/// ';'. `clip` refines them, ';' between its terms:
///   CODE:lon<=46.863  CODE:lat>=39.66   keep that side of one unit (all terms of a unit apply)
///   CODE:part@lat,lon                   keep the part of a unit that contains the point: an exclave
///   buffer@lat,lon,km                   a disc, where no polygon exists
///   strip@lat,lon>lat,lon>...,km        that far to either side of a line
///   inside                              cut discs and strips to the units
/// Discs and strips take the place of the units. Throws geo::Error saying which term is wrong.
[[nodiscard]] geo::Polygons area_shape(std::string_view units, std::string_view clip,
                                       const geo::Region& region);

}  // namespace marchland::tools
