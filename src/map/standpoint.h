// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "geo/region.h"
#include "story/date.h"

namespace marchland::map {

/// The region's viewpoint of that id. Throws geo::UsageError that lists those there are.
[[nodiscard]] const geo::Viewpoint& find_viewpoint(const geo::Region& region, std::string_view id);

/// What one viewpoint makes of the region's borders and disputed areas on one day.
class Standpoint {
public:
    /// Throws as find_viewpoint. The region must outlive it.
    Standpoint(const geo::Region& region, std::string_view viewpoint, story::Day day);

    /// Nothing said of the border between the two countries: it is international, as everywhere.
    [[nodiscard]] const geo::Standing* border(std::string_view left, std::string_view right) const;
    /// Nothing said of the disputed area: the viewpoint does not draw it on that day.
    [[nodiscard]] const geo::Standing* disputed(std::string_view id) const;
    /// A number that is the same on two days between which nothing changes for this viewpoint.
    [[nodiscard]] int era() const;

private:
    [[nodiscard]] bool holds(const geo::Standing& standing) const;

    const geo::Region& region_;
    std::string viewpoint_;
    std::string day_;
};

}  // namespace marchland::map
