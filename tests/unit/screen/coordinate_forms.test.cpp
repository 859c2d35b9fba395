// SPDX-License-Identifier: MIT
#include "screen/coordinate_forms.h"

#include <catch2/catch.hpp>

#include "geo/coordinates.h"
#include "geo/geodesic.h"

using namespace marchland;
using namespace marchland::screen;

TEST_CASE("a place is offered in four forms, each of which leads back to it") {
    const geo::LonLat shusha{46.7499, 39.7588};
    const auto forms = coordinate_forms(shusha);
    REQUIRE(forms.size() == 4);
    CHECK(forms[0].text == "39.75880, 46.74990");
    for (const CoordinateForm& form : forms) {
        CAPTURE(form.name, form.text);
        const auto at = geo::parse_coordinates(form.text);
        REQUIRE(at);
        CHECK(geo::distance_km(*at, shusha) < 0.003);
    }
}

TEST_CASE("a form that has nothing for the place is left out") {
    const auto forms = coordinate_forms({20, 88});
    REQUIRE(forms.size() == 3);
    for (const CoordinateForm& form : forms) CHECK(form.name != "UTM");
}
