// SPDX-License-Identifier: MIT
#include "geo/atomic_file.h"

#include <catch2/catch.hpp>

#include "geo/error.h"
#include "temporary_folder.h"

using marchland::geo::AtomicFile;
using marchland::geo::Error;
using marchland::testing::bytes_of;
using marchland::testing::TemporaryFolder;
using marchland::testing::write_bytes;

TEST_CASE("a committed file replaces the old one and leaves nothing beside it") {
    const TemporaryFolder folder;
    write_bytes(folder / "map.png", "old");
    std::filesystem::permissions(folder / "map.png", std::filesystem::perms(0640));
    {
        AtomicFile file(folder / "map.png");
        CHECK(file.path().filename() == "map.png");
        write_bytes(file.path(), "new");
        CHECK(bytes_of(folder / "map.png") == "old");
        file.commit();
    }
    CHECK(bytes_of(folder / "map.png") == "new");
    CHECK(std::filesystem::status(folder / "map.png").permissions() == std::filesystem::perms(0640));
    CHECK(folder.entries() == 1);
}

TEST_CASE("without a commit the old file stays and the new one goes") {
    const TemporaryFolder folder;
    write_bytes(folder / "map.png", "old");
    {
        const AtomicFile file(folder / "map.png");
        write_bytes(file.path(), "half");
        write_bytes(file.path().string() + "-journal", "beside");
    }
    CHECK(bytes_of(folder / "map.png") == "old");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a link stays a link: the file it points to is replaced") {
    const TemporaryFolder folder;
    write_bytes(folder / "real.png", "old");
    std::filesystem::create_symlink("real.png", folder / "link.png");
    AtomicFile file(folder / "link.png");
    write_bytes(file.path(), "new");
    file.commit();
    CHECK(std::filesystem::is_symlink(folder / "link.png"));
    CHECK(bytes_of(folder / "real.png") == "new");
}

TEST_CASE("a target that cannot be written is refused by name before any work") {
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(AtomicFile(folder / "none/map.png"),
                      Catch::Contains("none/map.png: there is no folder"));
    CHECK_THROWS_WITH(AtomicFile(folder.path()), Catch::Contains("it is a folder"));
    CHECK_THROWS_AS(AtomicFile("/proc/map.png"), Error);
    CHECK(folder.entries() == 0);
}

TEST_CASE("committing what was never written is an error, not an empty file") {
    const TemporaryFolder folder;
    {
        AtomicFile file(folder / "map.png");
        CHECK_THROWS_AS(file.commit(), Error);
    }
    CHECK(folder.entries() == 0);
}

TEST_CASE("a text replaces a file whole, or leaves it as it was") {
    const TemporaryFolder folder;
    marchland::geo::write_whole(folder / "rows.csv", "id\n1\n");
    marchland::geo::write_whole(folder / "rows.csv", "id\n");
    CHECK(bytes_of(folder / "rows.csv") == "id\n");
    CHECK(folder.entries() == 1);
    CHECK_THROWS_WITH(marchland::geo::write_whole(folder / "none/rows.csv", "id\n"),
                      Catch::Contains("none/rows.csv"));
    CHECK(folder.entries() == 1);
}

TEST_CASE("a bare file name is a file of the folder one is in") {
    const TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder / ".");
    CHECK_NOTHROW(marchland::geo::write_whole("new.txt", "here"));
    std::filesystem::current_path(before);
    CHECK(bytes_of(folder / "new.txt") == "here");
}
