// SPDX-License-Identifier: MIT
#include "story/location.h"

#include <algorithm>

#include "geo/operations.h"

namespace marchland::story {

std::optional<geo::LonLat> location(const geo::Geometry& geometry) {
    if (const auto* point = std::get_if<geo::LonLat>(&geometry)) return *point;
    if (const auto* polygons = std::get_if<geo::Polygons>(&geometry)) {
        return polygons->empty() ? std::nullopt : std::optional(geo::label_point(*polygons));
    }
    const auto* lines = std::get_if<geo::Lines>(&geometry);
    if (lines == nullptr || lines->empty()) return std::nullopt;
    const auto longest =
        std::max_element(lines->begin(), lines->end(),
                         [](const geo::Path& a, const geo::Path& b) { return a.size() < b.size(); });
    return longest->empty() ? std::nullopt : std::optional((*longest)[longest->size() / 2]);
}

}  // namespace marchland::story
