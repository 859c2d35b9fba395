// SPDX-License-Identifier: MIT
#include "screen/settings.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "temporary_folder.h"

using namespace marchland;
using namespace marchland::screen;
using testing::TemporaryFolder;

TEST_CASE("settings come back as they were written") {
    const TemporaryFolder folder;
    Settings settings;
    settings.dark = true;
    settings.scale = 1.5;
    settings.hint_seen = true;
    remember(settings, "/a/one.gpkg");
    remember(settings, "/a/two.gpkg");
    remember(settings, "/a/one.gpkg");
    REQUIRE(settings.recent.size() == 2);
    CHECK(settings.recent[0] == "/a/one.gpkg");
    save_settings(settings, folder.path());
    CHECK(load_settings(folder.path()) == settings);
}

TEST_CASE("no settings, or spoilt ones, are the usual ones") {
    const TemporaryFolder folder;
    CHECK(load_settings(folder.path()) == Settings{});
    for (const char* text :
         {"", "[]", "{\"dark\": 3, \"scale\": \"x\", \"recent\": [1, {}]}", "{\"dark\": tr"}) {
        std::ofstream(folder / "settings.json") << text;
        CHECK(load_settings(folder.path()) == Settings{});
    }
    std::ofstream(folder / "settings.json") << "{\"scale\": 1e300}";
    CHECK(load_settings(folder.path()).scale == 2.5);
}

TEST_CASE("the list of recent files does not grow without end") {
    Settings settings;
    for (int i = 0; i < 30; ++i) remember(settings, "/a/" + std::to_string(i));
    CHECK(settings.recent.size() == most_recent);
    CHECK(settings.recent[0] == "/a/29");
}
