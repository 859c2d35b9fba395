// SPDX-License-Identifier: MIT
#include "geo/names.h"

#include <catch2/catch.hpp>

using marchland::geo::Names;

TEST_CASE("a name falls back to English, then to any") {
    Names names;
    CHECK(names.in("en").empty());
    names.set("ru", "Шуша");
    CHECK(names.in("hy") == "Шуша");
    names.set("en", "Shusha / Shushi");
    CHECK(names.in("hy") == "Shusha / Shushi");
    names.set("hy", "Շուշի");
    CHECK(names.in("hy") == "Շուշի");
    CHECK(names.in("ru") == "Шуша");
}

TEST_CASE("an empty name is no name, and a later one replaces") {
    Names names;
    names.set("en", "");
    CHECK(names.all().empty());
    names.set("en", "Agdam");
    names.set("en", "Aghdam");
    CHECK(names.in("en") == "Aghdam");
    CHECK(names.all().size() == 1);
}
