// SPDX-License-Identifier: MIT
#include "geo/code_points.h"

#include <catch2/catch.hpp>
#include <string>

using marchland::geo::CodePoints;

TEST_CASE("offsets in bytes become offsets in code points, in any order") {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "aЯ𝄞";  // 7 bytes, 3 code points
    const CodePoints points(text);
    CHECK(points.at(7 * 299) == 897);
    CHECK(points.at(0) == 0);
    CHECK(points.at(1) == 1);
    CHECK(points.at(3) == 2);
    CHECK(points.at(7 * 100 + 3) == 302);
    CHECK(points.at(text.size()) == 900);
    CHECK(points.at(text.size() + 1000) == 900);
    CHECK(CodePoints("").at(5) == 0);
}
