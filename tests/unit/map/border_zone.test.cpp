// SPDX-License-Identifier: MIT
#include "map/border_zone.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "map/border_distance.h"

using namespace marchland;
using namespace marchland::map;

TEST_CASE("the outline of a border's surroundings parts what the filter lets through from the rest") {
    const geo::Level& level = fixture::region().level(1);
    for (const NearBorder& border : {NearBorder{"AM", "AZ", 10}, NearBorder{"GE", "RU", 60}}) {
        const BorderDistance distance(level, border.one, border.other);
        const geo::Polygons zone = near_border(level, border);
        REQUIRE_FALSE(zone.empty());
        for (double lon = 40.05; lon < 48; lon += 0.11) {
            for (double lat = 38.55; lat < 44; lat += 0.11) {
                const double km = distance.km_from({lon, lat});
                CAPTURE(border.km, lon, lat, km);
                if (km < 0.97 * border.km - 0.1) CHECK(geo::contains(zone, {lon, lat}));
                if (km > 1.03 * border.km + 0.1) CHECK_FALSE(geo::contains(zone, {lon, lat}));
            }
        }
    }
    CHECK(near_border(level, {"AM", "XX", 10}).empty());
    CHECK_FALSE(near_border(level, {"", "", 10}).empty());
}

TEST_CASE("the outline is made again for another border, distance or projection alone") {
    const geo::Projection lcc("lcc");
    const geo::Projection mercator("mercator");
    BorderZone zone;
    const auto first = zone.outline(fixture::region(), {"AM", "AZ", 10}, lcc);
    REQUIRE_FALSE(first.empty());
    const auto* kept = zone.outline(fixture::region(), {"AM", "AZ", 10}, lcc).front().data();
    CHECK(zone.outline(fixture::region(), {"AM", "AZ", 10}, lcc).front().data() == kept);
    CHECK(zone.outline(fixture::region(), {"AM", "AZ", 20}, lcc) != first);
    CHECK(zone.outline(fixture::region(), {"AM", "AZ", 10}, mercator) != first);
    CHECK(zone.outline(fixture::region(), {"AM", "AZ", 10}, lcc) == first);
}
