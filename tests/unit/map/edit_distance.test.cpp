// SPDX-License-Identifier: MIT
#include "map/edit_distance.h"

#include <catch2/catch.hpp>
#include <string>

using namespace marchland::map;

TEST_CASE("the distance of words counts changes, additions, gaps and swaps up to a bound",
          "[edit_distance]") {
    CHECK(edit_distance("lacin", "lacin", 2) == 0);
    CHECK(edit_distance("lacin", "lazin", 2) == 1);
    CHECK(edit_distance("lacin", "laicin", 2) == 1);
    CHECK(edit_distance("lacin", "lcin", 2) == 1);
    CHECK(edit_distance("lacin", "alcin", 2) == 1);
    CHECK(edit_distance("lacin", "alcni", 2) == 2);
    CHECK(edit_distance("lacin", "goris", 2) == 3);
    CHECK(edit_distance("lacin", "lacinrayon", 2) == 3);
    CHECK(edit_distance("", "ab", 2) == 2);
    CHECK(edit_distance(std::string(100, 'a'), std::string(100, 'a'), 2) == 3);
}
