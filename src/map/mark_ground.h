// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

#include "geo/region.h"
#include "map/mark_frame.h"

namespace marchland::map {

/// The admin unit (by its id) or country (by its code) of that name as areas; empty when the level has none.
[[nodiscard]] const geo::Polygons& highlighted_area(const geo::Level& level, const std::string& ref);

/// The border between two countries in the level's detail, all of it or, with two ends, what lies between the
/// points of it nearest to them.
[[nodiscard]] geo::Lines border_stretch(const geo::Level& level, const std::string& left,
                                        const std::string& right, const std::vector<geo::LonLat>& ends);

/// The codes of the countries whose border comes nearest to the point, and where on it that is; the names are
/// empty when the level has no border within `reach_km`.
struct NearestBorder {
    std::string left;
    std::string right;
    geo::LonLat at;
};
[[nodiscard]] NearestBorder nearest_border(const geo::Level& level, geo::LonLat p, double reach_km);

/// What district and border marks stand for on the ground, projected in the map's own detail and kept: it is
/// asked for in each frame. The region must outlive it.
class MarkGround {
public:
    explicit MarkGround(const geo::Region& region) : region_(region) {}

    using Paths = std::vector<std::vector<geo::Metres>>;
    /// Rings of a district, lines of a border; empty for other marks and for what the region does not have.
    [[nodiscard]] const Paths& paths(const Mark& mark, const MarkFrame& frame);
    /// Where a district's words go: its label's place, else the middle of its largest part.
    [[nodiscard]] std::optional<geo::LonLat> label(const Mark& mark) const;

private:
    [[nodiscard]] Paths find(const Mark& mark, const MarkFrame& frame, int detail) const;

    const geo::Region& region_;
    std::map<std::string, Paths> kept_;
};

}  // namespace marchland::map
