// SPDX-License-Identifier: MIT
#include "story/file.h"

#include <sys/resource.h>
#include <catch2/catch.hpp>

#include <csignal>

#include "geo/error.h"
#include "temporary_folder.h"
#include "unit/story/rich_story.h"

using namespace marchland;
using namespace marchland::story;
using marchland::testing::bytes_of;
using marchland::testing::TemporaryFolder;
using marchland::testing::write_bytes;
using story::testing::rich_story;

namespace {

/// What the error says, "" when there is none.
template <class Work>
std::string complaint(Work work) {
    try {
        work();
    } catch (const geo::Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a story comes back as it was saved, every field of it") {
    const TemporaryFolder folder;
    const Story before = rich_story();
    save(before, folder / "story.gpkg");
    const Story after = load(folder / "story.gpkg");
    CHECK(after.articles == before.articles);
    CHECK(after.excerpts == before.excerpts);
    CHECK(after.mentions == before.mentions);
    CHECK(after.places == before.places);
    CHECK(after.events == before.events);
    CHECK(after.areas == before.areas);
    CHECK(after.boundaries == before.boundaries);
    CHECK(after.annotations == before.annotations);
    CHECK(after.views == before.views);
    CHECK(after == before);
}

TEST_CASE("an empty story can be saved and loaded") {
    const TemporaryFolder folder;
    save(Story(), folder / "story.gpkg");
    CHECK(load(folder / "story.gpkg") == Story());
}

TEST_CASE("saving the same story twice gives the same bytes") {
    const TemporaryFolder folder;
    save(rich_story(), folder / "a.gpkg");
    save(rich_story(), folder / "b.gpkg");
    const std::string first = bytes_of(folder / "a.gpkg");
    CHECK(first == bytes_of(folder / "b.gpkg"));
    save(load(folder / "a.gpkg"), folder / "a.gpkg");
    CHECK(first == bytes_of(folder / "a.gpkg"));
}

TEST_CASE("saving leaves the story and nothing else in the folder") {
    const TemporaryFolder folder;
    save(rich_story(), folder / "story.gpkg");
    save(Story(), folder / "story.gpkg");
    CHECK(load(folder / "story.gpkg") == Story());
    CHECK(folder.entries() == 1);
}

TEST_CASE("a story that does not hold together is not saved over a good one") {
    const TemporaryFolder folder;
    save(rich_story(), folder / "story.gpkg");
    const std::string before = bytes_of(folder / "story.gpkg");
    Story broken = rich_story();
    broken.events[0].place = "none";
    broken.events[0].excerpts = {"none"};
    CHECK_THAT(complaint([&] { save(broken, folder / "story.gpkg"); }),
               Catch::Contains("there is no place none (and 1 more)"));
    Story binary = rich_story();
    binary.places[0].note = "\xFF\xFE";
    CHECK_THAT(complaint([&] { save(binary, folder / "story.gpkg"); }), Catch::Contains("not UTF-8"));
    CHECK(bytes_of(folder / "story.gpkg") == before);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a target that cannot be written is one clear line") {
    const TemporaryFolder folder;
    const std::string words = complaint([&] { save(Story(), folder / "none/story.gpkg"); });
    CHECK_THAT(words, Catch::Contains("none/story.gpkg") && Catch::Contains("there is no folder"));
    CHECK(words.find('\n') == std::string::npos);
    CHECK_THAT(complaint([&] { save(Story(), folder.path()); }), Catch::Contains("it is a folder"));
    CHECK_THAT(complaint([&] { save(Story(), "/proc/story.gpkg"); }),
               Catch::Contains("cannot write /proc/story.gpkg"));
    CHECK(folder.entries() == 0);
}

TEST_CASE("a full disk is one clear line, keeps the old file and leaves nothing behind") {
    const TemporaryFolder folder;
    save(rich_story(), folder / "story.gpkg");
    const std::string before = bytes_of(folder / "story.gpkg");
    // A limit on the size of files fails a write as a full disk does.
    auto* const old_action = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old_limit{};
    getrlimit(RLIMIT_FSIZE, &old_limit);
    const rlimit small{40'000, old_limit.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const std::string words = complaint([&] { save(rich_story(), folder / "story.gpkg"); });
    setrlimit(RLIMIT_FSIZE, &old_limit);
    std::signal(SIGXFSZ, old_action);
    CHECK_THAT(words, Catch::Contains("cannot write") && Catch::Contains("story.gpkg"));
    CHECK(words.find('\n') == std::string::npos);
    CHECK(bytes_of(folder / "story.gpkg") == before);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a GeoPackage is known by its bytes, not its name") {
    const TemporaryFolder folder;
    save(Story(), folder / "story");
    CHECK(looks_like_geopackage(folder / "story"));
    CHECK(load(folder / "story") == Story());
    write_bytes(folder / "text.gpkg", "An article.");
    CHECK_FALSE(looks_like_geopackage(folder / "text.gpkg"));
    CHECK_FALSE(looks_like_geopackage(folder / "none.gpkg"));
    CHECK_FALSE(looks_like_geopackage(folder.path()));
}
