// SPDX-License-Identifier: MIT
#include "geo/country_code.h"

#include <catch2/catch.hpp>

using marchland::geo::alpha3;

TEST_CASE("alpha-2 codes have alpha-3 ones, other text none") {
    CHECK(alpha3("AM") == "ARM");
    CHECK(alpha3("AD") == "AND");
    CHECK(alpha3("ZW") == "ZWE");
    CHECK(alpha3("GE") == "GEO");
    for (const char* none : {"", "am", "XX", "ARM", "M ", " A"}) CHECK(alpha3(none).empty());
}
