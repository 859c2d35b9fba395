// SPDX-License-Identifier: MIT
#include "map/border_zone.h"

#include <algorithm>
#include <iterator>

#include "geo/surroundings.h"
#include "map/border_distance.h"

namespace marchland::map {
namespace {

constexpr geo::LonLatBox around_home{25, 28, 70, 56};

bool is_near(const geo::Path& line) {
    return std::any_of(line.begin(), line.end(), [](geo::LonLat p) { return around_home.contains(p); });
}

}  // namespace

geo::Polygons near_border(const geo::Level& level, const NearBorder& border) {
    const bool any = border.one.empty() && border.other.empty();
    geo::Lines lines;
    for (const auto& one : level.borders) {
        if (!is_between(one, border.one, border.other)) continue;
        std::copy_if(one.lines.begin(), one.lines.end(), std::back_inserter(lines),
                     [&](const geo::Path& line) { return !any || is_near(line); });
    }
    return geo::surroundings(lines, border.km);
}

const BorderZone::Paths& BorderZone::outline(const geo::Region& region, const NearBorder& border,
                                             const geo::Projection& projection) {
    const bool same = of_ == border;
    if (same && spec_ == projection.spec()) return rings_;
    // A fault is told once: until something else is asked for, there is no outline then.
    of_ = border;
    spec_ = projection.spec();
    rings_.clear();
    if (!same) {
        ground_.clear();
        ground_ = near_border(region.level(1), border);
    }
    for (auto& polygon : project(ground_, projection, domain(projection)))
        std::move(polygon.rings.begin(), polygon.rings.end(), std::back_inserter(rings_));
    return rings_;
}

}  // namespace marchland::map
