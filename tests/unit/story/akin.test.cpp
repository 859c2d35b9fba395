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

TEST_CASE("a party's name split once is akin to the same names") {
    using marchland::story::PartyName;
    CHECK(PartyName("the Armenian army").words == std::vector<std::string>{"armenian"});
    CHECK(akin(PartyName("Azerbaijan"), PartyName("Azerbaijani army")));
    CHECK(akin(PartyName("police"), PartyName("police")));
    CHECK_FALSE(akin(PartyName("police"), PartyName("army")));
    CHECK_FALSE(akin(PartyName(""), PartyName("")));
}
