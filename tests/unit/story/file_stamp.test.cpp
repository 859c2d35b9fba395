// SPDX-License-Identifier: MIT
#include "story/file_stamp.h"

#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "temporary_folder.h"

using namespace marchland;
using namespace marchland::story;
using marchland::testing::TemporaryFolder;
using marchland::testing::write_bytes;

namespace {

/// The rights of somebody who is not root while it lives: root may write everywhere.
class Somebody {
public:
    Somebody() : root_(::geteuid() == 0) { set(65534); }
    ~Somebody() { set(0); }
    Somebody(const Somebody&) = delete;
    Somebody& operator=(const Somebody&) = delete;

private:
    void set(uid_t user) const {
        if (root_ && ::seteuid(user) != 0) throw std::runtime_error("cannot change user");
    }
    bool root_;
};

bool writable_by_somebody(const std::filesystem::path& file) {
    const Somebody rights;
    return writable(file);
}

}  // namespace

TEST_CASE("a stamp changes with the content, the time and the file behind the name", "[file_stamp]") {
    const TemporaryFolder folder;
    const auto file = folder / "a.gpkg";
    CHECK_FALSE(stamp_of(file));
    write_bytes(file, "one");
    const auto first = stamp_of(file);
    REQUIRE(first);
    CHECK(first->size == 3);
    CHECK(stamp_of(file) == first);
    write_bytes(file, "four");
    CHECK(stamp_of(file) != first);
    const auto second = stamp_of(file);
    std::filesystem::last_write_time(file,
                                     std::filesystem::last_write_time(file) + std::chrono::nanoseconds(2000));
    CHECK(stamp_of(file) != second);

    write_bytes(folder / "b.gpkg", "four");
    std::filesystem::last_write_time(folder / "b.gpkg", std::filesystem::last_write_time(file));
    const auto third = stamp_of(file);
    std::filesystem::rename(folder / "b.gpkg", file);
    CHECK(stamp_of(file)->size == third->size);
    CHECK(stamp_of(file) != third);
}

TEST_CASE("a file can be written when it and its folder can", "[file_stamp]") {
    const TemporaryFolder folder;
    const auto file = folder / "a.gpkg";
    write_bytes(file, "one");
    ::chmod(folder.path().c_str(), 0777);
    ::chmod(file.c_str(), 0666);
    CHECK(writable_by_somebody(file));
    CHECK(writable_by_somebody(folder / "new.gpkg"));
    ::chmod(file.c_str(), 0444);
    CHECK_FALSE(writable_by_somebody(file));
    ::chmod(file.c_str(), 0666);
    ::chmod(folder.path().c_str(), 0555);
    CHECK_FALSE(writable_by_somebody(file));
    CHECK_FALSE(writable_by_somebody(folder / "new.gpkg"));
    ::chmod(folder.path().c_str(), 0777);
    CHECK_FALSE(writable_by_somebody(folder.path()));
    CHECK_FALSE(writable_by_somebody(folder / "missing" / "new.gpkg"));
}
