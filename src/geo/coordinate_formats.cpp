// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <GeographicLib/DMS.hpp>
#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <algorithm>

#include "geo/coordinates.h"

namespace marchland::geo {

namespace {

using GeographicLib::DMS;
using GeographicLib::MGRS;
using GeographicLib::UTMUPS;

struct Grid {
    int zone = 0;  // 0: the polar grid
    bool north = false;
    double x = 0;
    double y = 0;
};

Grid grid_of(LonLat p) {
    Grid grid;
    UTMUPS::Forward(p.lat, p.lon, grid.zone, grid.north, grid.x, grid.y);
    return grid;
}

}  // namespace

std::string format_decimal(LonLat p) {
    return fmt::format("{:.5f}, {:.5f}", p.lat, p.lon);
}

std::string format_dms(LonLat p) {
    const auto half = [](double angle, DMS::flag kind) {
        std::string made = DMS::Encode(angle, DMS::SECOND, 1, kind);
        made.replace(made.find('d'), 1, "°");
        return made.erase(0, std::min(made.find_first_not_of('0'), made.find("°") - 1));
    };
    return half(p.lat, DMS::LATITUDE) + " " + half(p.lon, DMS::LONGITUDE);
}

std::string format_utm(LonLat p) {
    const Grid grid = grid_of(p);
    if (grid.zone == UTMUPS::UPS) return {};
    std::string zone_and_band;
    MGRS::Forward(grid.zone, grid.north, grid.x, grid.y, p.lat, -1, zone_and_band);
    return fmt::format("{} {:.0f} {:.0f}", zone_and_band, grid.x, grid.y);
}

std::string format_mgrs(LonLat p) {
    const Grid grid = grid_of(p);
    std::string made;
    MGRS::Forward(grid.zone, grid.north, grid.x, grid.y, p.lat, 5, made);
    made.insert(made.size() - 5, " ");
    made.insert(made.size() - 11, " ");
    made.insert(made.size() - 14, " ");
    return made;
}

}  // namespace marchland::geo
