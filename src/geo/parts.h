// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <vector>

#include "geo/operations.h"
#include "geo/values.h"

namespace marchland::geo {

/// One polygon of a country or unit with the box around it: a test of a point looks at few of them.
template <class Unit>
struct Part {
    LonLatBox box;
    const Polygon* polygon = nullptr;
    const Unit* unit = nullptr;
};

/// The parts point into `units`.
template <class Unit>
[[nodiscard]] std::vector<Part<Unit>> parts_of(const std::vector<Unit>& units) {
    std::vector<Part<Unit>> parts;
    for (const Unit& unit : units) {
        for (const Polygon& polygon : unit.shape) {
            if (const auto box = bounds(Polygons{polygon})) parts.push_back({*box, &polygon, &unit});
        }
    }
    return parts;
}

/// The unit that holds `p`, nullptr for none.
template <class Unit>
[[nodiscard]] const Unit* unit_at(const std::vector<Part<Unit>>& parts, LonLat p) {
    const auto found = std::find_if(parts.begin(), parts.end(), [p](const Part<Unit>& part) {
        return part.box.contains(p) && contains(*part.polygon, p);
    });
    return found == parts.end() ? nullptr : found->unit;
}

}  // namespace marchland::geo
