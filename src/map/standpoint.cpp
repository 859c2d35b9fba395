// SPDX-License-Identifier: MIT
#include "map/standpoint.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "geo/error.h"

namespace marchland::map {

const geo::Viewpoint& find_viewpoint(const geo::Region& region, std::string_view id) {
    const auto& all = region.viewpoints();
    const auto found = std::ranges::find_if(all, [&](const auto& viewpoint) { return viewpoint.id == id; });
    if (found != all.end()) return *found;
    std::vector<std::string_view> ids;
    ids.reserve(all.size());
    for (const auto& viewpoint : all) ids.push_back(viewpoint.id);
    throw geo::UsageError(
        fmt::format("there is no viewpoint \"{}\"; there are {}", id, fmt::join(ids, ", ")));
}

Standpoint::Standpoint(const geo::Region& region, std::string_view viewpoint, story::Day day)
    : region_(region), viewpoint_(find_viewpoint(region, viewpoint).id), day_(story::iso(day)) {}

bool Standpoint::holds(const geo::Standing& standing) const {
    return geo::lists(standing.viewpoints, viewpoint_) &&
           geo::valid_on(standing.valid_from, standing.valid_to, day_);
}

const geo::Standing* Standpoint::border(std::string_view left, std::string_view right) const {
    for (const auto& standing : region_.standings()) {
        if (standing.feature == "border" && holds(standing) && geo::lists(standing.ids, left) &&
            geo::lists(standing.ids, right))
            return &standing;
    }
    return nullptr;
}

const geo::Standing* Standpoint::disputed(std::string_view id) const {
    for (const auto& standing : region_.standings()) {
        if (standing.feature == "disputed" && holds(standing) && geo::lists(standing.ids, id))
            return &standing;
    }
    return nullptr;
}

int Standpoint::era() const {
    std::set<std::string_view> past;
    for (const auto& standing : region_.standings()) {
        if (!geo::lists(standing.viewpoints, viewpoint_)) continue;
        for (const std::string_view day :
             {std::string_view(standing.valid_from), std::string_view(standing.valid_to)})
            if (!day.empty() && day <= day_) past.insert(day);
    }
    return static_cast<int>(past.size());
}

}  // namespace marchland::map
