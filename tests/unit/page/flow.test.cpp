// SPDX-License-Identifier: MIT
#include "page/flow.h"

#include <catch2/catch.hpp>

using namespace marchland;

namespace {

page::Piece piece(double height, bool heading = false) {
    page::Piece made;
    made.height = height;
    made.gap = 5;
    made.heading = heading;
    return made;
}

}  // namespace

TEST_CASE("pieces fill one column after the other, gaps only between them") {
    const std::vector<page::Piece> pieces{piece(40), piece(40), piece(40)};
    const auto spots = page::flow(pieces, 2, 90);
    REQUIRE(spots.size() == 3);
    CHECK(spots[1].y == 45);
    CHECK(spots[2].column == 1);
    CHECK(spots[2].y == 0);
}

TEST_CASE("a heading goes with what it heads") {
    const std::vector<page::Piece> pieces{piece(40), piece(20, true), piece(40)};
    const auto spots = page::flow(pieces, 2, 80);
    REQUIRE(spots.size() == 3);
    CHECK(spots[1].column == 1);
    CHECK(spots[2].column == 1);
}

TEST_CASE("what no column holds is left out, and nothing after it") {
    const std::vector<page::Piece> pieces{piece(40), piece(500), piece(10)};
    CHECK(page::flow(pieces, 3, 90).size() == 1);
}

TEST_CASE("the least height holds all pieces and a little less does not") {
    const std::vector<page::Piece> pieces{piece(40), piece(20, true), piece(40), piece(33), piece(12)};
    for (const int columns : {1, 2, 3}) {
        const double height = page::least_height(pieces, columns);
        CHECK(page::flow(pieces, columns, height).size() == pieces.size());
        CHECK(page::flow(pieces, columns, height - 2).size() < pieces.size());
    }
    CHECK(page::least_height(pieces, 1) < page::stacked_height(pieces) + 2);
}
