// SPDX-License-Identifier: MIT
#include "screen/file_dialog.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "temporary_folder.h"

using namespace marchland::screen;
using marchland::testing::TemporaryFolder;

TEST_CASE("folders come first, then what has the right ending, without what is hidden") {
    const TemporaryFolder folder;
    for (const char* name : {"b.gpkg", "a.gpkg", "notes.doc", ".hidden.gpkg"})
        std::ofstream(folder / name) << 'x';
    std::filesystem::create_directory(folder / "z");
    const auto entries = list_folder(folder.path(), {".gpkg"});
    REQUIRE(entries.size() == 3);
    CHECK(entries[0] == FolderEntry{"z", true});
    CHECK(entries[1] == FolderEntry{"a.gpkg", false});
    CHECK(list_folder(folder.path(), {}).size() == 4);
    CHECK(list_folder(folder / "nowhere", {}).empty());
}

TEST_CASE("typed paths may be names, relative, absolute or at home, and get an ending") {
    CHECK(typed_path("map", "/a/b", ".gpkg") == "/a/b/map.gpkg");
    CHECK(typed_path("../map.gpkg", "/a/b", ".gpkg") == "/a/map.gpkg");
    CHECK(typed_path("/c/map.svg", "/a/b", ".gpkg") == "/c/map.svg");
    ::setenv("HOME", "/home/somebody", 1);
    CHECK(typed_path("~/maps/story", "/a", ".gpkg") == "/home/somebody/maps/story.gpkg");
    CHECK(typed_path("~", "/a", "") == "/home/somebody/");
}
