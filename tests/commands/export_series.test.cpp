// SPDX-License-Identifier: MIT
// A series makes a picture for each step of the window; what cannot be meant makes none.
#include <catch2/catch.hpp>

#include "program.h"

using marchland::test::Folder;
using marchland::test::run;

namespace {

const std::string shipped_story = MARCHLAND_GEODATA_DIR "/stories/withdrawal-2024.gpkg";

int exported(const Folder& folder, const std::string& name, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"export",  shipped_story, "-o",         folder / name, "--size",
                                       "300x200", "--from",      "2024-04-10", "--to",        "2024-06-12"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments).exit_code;
}

}  // namespace

TEST_CASE("a series has a picture for each month that the window touches") {
    const Folder folder;
    REQUIRE(exported(folder, "map-%03d.png", {"--series", "month", "--series-mode", "cumulative"}) == 0);
    CHECK(folder.files() == std::vector<std::string>{"map-001.png", "map-002.png", "map-003.png"});
}

TEST_CASE("a series that cannot be meant is refused before anything is written") {
    const Folder folder;
    CHECK(exported(folder, "map.png", {"--series", "month"}) == 2);
    CHECK(exported(folder, "map-%s.png", {"--series", "month"}) == 2);
    CHECK(exported(folder, "map-%d.png", {"--series", "fortnight"}) == 2);
    CHECK(exported(folder, "map-%d.png", {"--series", "0"}) == 2);
    CHECK(run({"export", shipped_story, "-o", folder / "map-%d.png", "--series", "day"}).exit_code == 2);
    CHECK(exported(folder, "map-%d.png", {"--series", "month", "--sidecar"}) == 2);
    CHECK(folder.files().empty());
}
