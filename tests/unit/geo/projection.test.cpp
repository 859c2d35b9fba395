// SPDX-License-Identifier: MIT
#include "geo/projection.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numbers>

#include "geo/error.h"
#include "geo/geodesic.h"

using namespace marchland::geo;

namespace {

const char* const specs[] = {"lcc",        "mercator",  "utm38n",   "plate-carree",
                             "EPSG:32638", "EPSG:3857", "EPSG:4326"};

std::string complaint(const char* spec) {
    try {
        const Projection projection(spec);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "";
}

double degrees(double radians) {
    return radians * 180 / std::numbers::pi;
}

}  // namespace

TEST_CASE("projections come back to where they started, all over the region") {
    const auto* const spec = GENERATE(from_range(std::begin(specs), std::end(specs)));
    CAPTURE(spec);
    const Projection projection(spec);
    for (double lon = 38; lon <= 52; lon += 1.75) {
        for (double lat = 37; lat <= 45; lat += 1.25) {
            CAPTURE(lon, lat);
            const auto plane = projection.forward({lon, lat});
            REQUIRE(plane);
            const auto back = projection.inverse(*plane);
            REQUIRE(back);
            CHECK(back->lon == Approx(lon).margin(1e-8));
            CHECK(back->lat == Approx(lat).margin(1e-8));
        }
    }
}

TEST_CASE("the conformal cone is where its definition puts it") {
    const Projection lcc;
    const auto origin = lcc.forward({45.2, 40.8});
    REQUIRE(origin);
    CHECK(std::hypot(origin->x, origin->y) < 0.001);
    // On a standard parallel a projected metre is one on the ground; between them it is a little more ground.
    const double standard = lcc.ground_metres_per_metre(lcc.forward({46, 39.3}).value()).value();
    CHECK(standard == Approx(1).margin(1e-5));
    CHECK(lcc.ground_metres_per_metre(*origin).value() == Approx(1.0003).margin(1e-4));
    CHECK(lcc.spec() == "lcc");
    CHECK(lcc.description() == "Lambert conformal conic, standard parallels 39.3° and 42.2° N");
}

TEST_CASE("named projections are the EPSG ones") {
    const LonLat shusha{46.7494, 39.7583};
    const Metres mercator = Projection("mercator").forward(shusha).value();
    const Metres utm = Projection("utm38n").forward(shusha).value();
    CHECK(mercator.x == Approx(Projection("EPSG:3857").forward(shusha)->x).margin(0.001));
    CHECK(mercator.y == Approx(Projection("EPSG:3857").forward(shusha)->y).margin(0.001));
    CHECK(utm.x == Approx(Projection("EPSG:32638").forward(shusha)->x).margin(0.001));
    CHECK(utm.y == Approx(Projection("epsg:32638").forward(shusha)->y).margin(0.001));
    CHECK(utm.x == Approx(649875).margin(500));  // by the grid of a 1:100,000 sheet
    const Metres carree = Projection("plate-carree").forward(shusha).value();
    CHECK(carree.x == Approx(46.7494 * 111319.4908).margin(0.1));
    CHECK(carree.y == Approx(39.7583 * 111319.4908).margin(0.1));
}

TEST_CASE("a projection in feet gives metres") {
    // EPSG:2263, New York Long Island in US survey feet; 300,000 m false easting on the central meridian 74°
    // W.
    const Metres p = Projection("EPSG:2263").forward({-74, 40.7}).value();
    CHECK(p.x == Approx(300000).margin(0.5));
    CHECK(Projection("EPSG:2263").inverse(p)->lon == Approx(-74).margin(1e-7));
}

TEST_CASE("many points at once are the same as one by one") {
    const auto* const spec = GENERATE(from_range(std::begin(specs), std::end(specs)));
    const Projection projection(spec);
    const Path path{{45, 40}, {46.7, 39.8}, {0, 0}, {45.2, -89}, {-134.8, 20}, {49.9, 40.4}};
    std::vector<Metres> single;
    for (const LonLat p : path) {
        if (const auto plane = projection.forward(p)) single.push_back(*plane);
    }
    const std::vector<Metres> together = projection.forward(path);
    REQUIRE(together.size() == single.size());
    for (std::size_t i = 0; i < single.size(); ++i) {
        CHECK(together[i].x == Approx(single[i].x).margin(1e-6));
        CHECK(together[i].y == Approx(single[i].y).margin(1e-6));
    }
    CHECK(projection.forward(Path{}).empty());
}

TEST_CASE("no point of the earth becomes a spike") {
    const auto* const spec = GENERATE(from_range(std::begin(specs), std::end(specs)));
    CAPTURE(spec);
    const Projection projection(spec);
    const double most = 1e8;
    for (double lon = -180; lon <= 180; lon += 2.5) {
        std::optional<Metres> before;
        for (double lat = -90; lat <= 90; lat += 0.5) {
            const auto plane = projection.forward({lon, lat});
            CAPTURE(lon, lat);
            if (plane) {
                REQUIRE(std::isfinite(plane->x));
                REQUIRE(std::abs(plane->x) <= most);
                REQUIRE(std::abs(plane->y) <= most);
            }
            // Half a degree north is never farther than 6,000 km on the map.
            if (plane && before) REQUIRE(std::hypot(plane->x - before->x, plane->y - before->y) < 6e6);
            before = plane;
        }
    }
}

TEST_CASE("the cone shows nothing at its cut or about the south pole, and knows it on the way back") {
    const Projection lcc;
    CHECK_FALSE(lcc.forward({0, -90}));
    CHECK_FALSE(lcc.forward({-134.8, 50}));
    CHECK(lcc.forward({-100, 40}));  // America is drawn, far out
    CHECK(lcc.forward({151, -33}));  // and Sydney
    CHECK(lcc.forward({0, 90}));
    CHECK_FALSE(lcc.inverse({0, 2e7}));  // the gap behind the pole
    CHECK_FALSE(lcc.inverse({1e12, 0}));
    CHECK_FALSE(lcc.inverse({std::numeric_limits<double>::quiet_NaN(), 0}));
    CHECK_FALSE(lcc.ground_metres_per_metre({0, 2e7}));
    CHECK_FALSE(lcc.north_angle({0, 2e7}));
}

TEST_CASE("ground metres per projected metre follow the latitude") {
    const Projection mercator("mercator");
    const Metres at60 = mercator.forward({45, 60}).value();
    const double spherical = std::cos(60 * std::numbers::pi / 180);
    CHECK(mercator.ground_metres_per_metre(at60).value() == Approx(spherical).epsilon(0.01));
    const Projection carree("plate-carree");
    CHECK(carree.ground_metres_per_metre({0, 0}).value() == Approx(1).epsilon(1e-4));
}

TEST_CASE("true north leans as the meridians do") {
    const Projection lcc;
    const double cone = std::sin(40.8 * std::numbers::pi / 180);  // of the cone, near enough
    CHECK(lcc.north_angle(lcc.forward({45.2, 41}).value()).value() == Approx(0).margin(1e-6));
    // East of the central meridian north lies to the left of up.
    CHECK(degrees(lcc.north_angle(lcc.forward({50.2, 41}).value()).value()) ==
          Approx(-5 * cone).margin(0.05));
    CHECK(degrees(lcc.north_angle(lcc.forward({40.2, 41}).value()).value()) == Approx(5 * cone).margin(0.05));
    CHECK(Projection("mercator").north_angle({5e6, 5e6}).value() == Approx(0).margin(1e-6));
}

TEST_CASE("a projection nobody knows is refused with the forms that are") {
    for (const char* spec : {"", "lambert", "LCC", "EPSG:", "EPSG:0", "EPSG:-5", "EPSG:12x",
                             "EPSG:99999999999", "EPSG:1", "+proj=lcc", "ESRI:102014"}) {
        CAPTURE(spec);
        const std::string words = complaint(spec);
        CHECK_THAT(words, Catch::Contains("lcc, mercator, utm38n, plate-carree or EPSG:code"));
        CHECK_THAT(words, Catch::Contains(spec));
        CHECK(words.find('\n') == std::string::npos);
    }
}

TEST_CASE("a code that is no projection of the earth to a plane is refused") {
    // Geographic, geocentric, vertical, compound.
    for (const char* spec : {"EPSG:4269", "EPSG:4978", "EPSG:5773", "EPSG:7405"}) {
        CAPTURE(spec);
        CHECK_THAT(complaint(spec), Catch::Contains("is not a projection to a plane"));
    }
}

TEST_CASE("degrees as such are drawn as plate carrée") {
    const Projection degrees("EPSG:4326");
    CHECK(degrees.forward({10, 20})->x == Approx(1113194.908).margin(0.01));
    CHECK(degrees.spec() == "EPSG:4326");
}

TEST_CASE("a projection can be moved") {
    Projection first("utm38n");
    Projection second = std::move(first);
    CHECK(second.forward({45, 0})->x == Approx(500000).margin(0.001));
    first = Projection("mercator");
    CHECK(first.forward({0, 0})->x == Approx(0).margin(0.001));
}
