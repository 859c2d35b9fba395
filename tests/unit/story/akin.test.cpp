// SPDX-License-Identifier: MIT
#include "story/akin.h"

#include <catch2/catch.hpp>

using marchland::story::akin;

TEST_CASE("names are akin by a word or its beginning, not by what any state has") {
    CHECK(akin("Azerbaijan", "Azerbaijani army"));
    CHECK(akin("the Armenian ministry", "Armenia"));
    CHECK_FALSE(akin("Russian army", "Turkish army"));
    CHECK_FALSE(akin("", ""));
}
