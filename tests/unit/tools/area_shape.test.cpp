// SPDX-License-Identifier: MIT
#include "tools/story/area_shape.h"

#include <catch2/catch.hpp>

#include "geo/error.h"
#include "geo/geodesic.h"
#include "geo/operations.h"

namespace marchland::tools {
namespace {

const geo::Region& shipped() {
    static const geo::Region region(MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg");
    return region;
}

double area(std::string_view units, std::string_view clip) {
    return geo::area_km2(area_shape(units, clip, shipped()));
}

TEST_CASE("the two sides of a meridian make the whole district") {
    const double whole = area("AZE-1691", "");
    const double west = area("AZE-1691", "AZE-1691:lon<=47.07");
    const double east = area("AZE-1691", "AZE-1691:lon>=47.07");
    CHECK(west > 100);
    CHECK(east > 100);
    CHECK(west + east == Approx(whole).epsilon(1e-4));
}

TEST_CASE("the former oblast comes out at its official size within 5 per cent") {
    const double nkao = area("AZE-1739;AZE-1737;AZE-5565;AZE-4838;AZE-1734;AZE-1738;AZE-1682",
                             "AZE-1738:lon<=46.863;AZE-1682:lon>=46.364");
    CHECK(nkao == Approx(4388).epsilon(0.05));
}

TEST_CASE("a part is the one around the point, an exclave here") {
    const auto karki = area_shape("AZE-2415", "AZE-2415:part@39.787,44.947", shipped());
    REQUIRE(karki.size() == 1);
    CHECK(geo::contains(karki, geo::LonLat{44.947, 39.787}));
    CHECK(geo::area_km2(karki) < 30);
    CHECK_THROWS_WITH(area("AZE-2415", "AZE-2415:part@40.5,44.9"), Catch::Contains("no part"));
}

TEST_CASE("a disc has its size, also beside a second one") {
    CHECK(area("", "buffer@39.6,46.22,8") == Approx(3.14159 * 64).epsilon(0.01));
    CHECK(area("", "buffer@39.6,46.22,8;buffer@39.04,46.53,4") == Approx(3.14159 * 80).epsilon(0.01));
}

TEST_CASE("a strip is as wide as twice its distance") {
    const double length = geo::distance_km({46.0, 40.0}, {46.5, 40.0});
    CHECK(area("", "strip@40.0,46.0>40.0,46.5,2") == Approx(length * 4 + 3.14159 * 4).epsilon(0.01));
}

TEST_CASE("inside cuts what is drawn by hand to the units") {
    const double cut = area("AZE-1735", "buffer@39.6,46.45,10;inside");
    CHECK(cut > 1);
    CHECK(cut < 3.14159 * 100 * 0.98);
}

TEST_CASE("without takes a disc out of the rest") {
    CHECK(area("", "buffer@39.6,46.22,8;without@39.6,46.22,4") == Approx(3.14159 * 48).epsilon(0.01));
    CHECK_THROWS_WITH(area("", "buffer@39.6,46.22,3;without@39.6,46.22,4"), Catch::Contains("no ground"));
}

TEST_CASE("a term that would do nothing or cannot be read is refused") {
    CHECK_THROWS_WITH(area("AZE-1691", "AZE-1692:lon<=47"), Catch::Contains("AZE-1692:lon<=47"));
    CHECK_THROWS_WITH(area("AZE-1691", "AZE-1691:lon<47.1"), Catch::Contains("expected"));
    CHECK_THROWS_WITH(area("AZE-1691", "AZE-1691:lon<=12"), Catch::Contains("nothing of the unit"));
    CHECK_THROWS_WITH(area("AZE-0000", ""), Catch::Contains("AZE-0000"));
    CHECK_THROWS_WITH(area("", "buffer@39.6,46.22"),
                      Catch::Contains("no number") || Catch::Contains("lat,lon"));
    CHECK_THROWS_WITH(area("", "buffer@99.6,46.22,3"), Catch::Contains("not on the earth"));
    CHECK_THROWS_WITH(area("", "buffer@39.6,46.22,0"), Catch::Contains("0 to 100 km"));
    CHECK_THROWS_WITH(area("", "strip@39.6,46.22,3"), Catch::Contains("two points"));
    CHECK_THROWS_WITH(area("", ""), Catch::Contains("no ground"));
}

}  // namespace
}  // namespace marchland::tools
