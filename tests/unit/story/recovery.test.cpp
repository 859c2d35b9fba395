// SPDX-License-Identifier: MIT
#include "story/recovery.h"

#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <string>

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

/// The number of a process that was and is no more.
pid_t gone() {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    ::waitpid(child, nullptr, 0);
    return child;
}

std::filesystem::path note_of(const Recovery& recovery) {
    return std::filesystem::path(recovery.story).replace_extension(".json");
}

void replace_in(const std::filesystem::path& file, const std::string& words, const std::string& by) {
    std::string bytes = bytes_of(file);
    const auto at = bytes.find(words);
    REQUIRE(at != std::string::npos);
    write_bytes(file, bytes.replace(at, words.size(), by));
}

/// As if the process that wrote it had crashed.
void orphan(const Recovery& recovery) {
    replace_in(note_of(recovery), "\"pid\": " + std::to_string(::getpid()),
               "\"pid\": " + std::to_string(gone()));
}

}  // namespace

TEST_CASE("a crash leaves the story, its file's name and the last edit", "[recovery]") {
    const TemporaryFolder folder;
    const Story story = rich_story();
    const auto document = folder / "Şuşa 2024.gpkg";
    const Recovery written = write_recovery(folder.path(), document, story, "Move arrow");
    CHECK(find_recoveries(folder.path()).empty());  // this process lives and can save it itself
    orphan(written);
    const auto found = find_recoveries(folder.path());
    REQUIRE(found.size() == 1);
    CHECK(found[0].document == document);
    CHECK(found[0].last_edit == "Move arrow");
    CHECK(found[0].when == written.when);
    CHECK(load(found[0]) == story);
    discard(found[0]);
    CHECK(find_recoveries(folder.path()).empty());
    CHECK(folder.entries() == 0);
    discard(found[0]);
}

TEST_CASE("a process keeps one recovery a document, and one without a name", "[recovery]") {
    const TemporaryFolder folder;
    Story story = rich_story();
    const Recovery first = write_recovery(folder.path(), folder / "a.gpkg", story, "One");
    story.title = "Later";
    const Recovery second = write_recovery(folder.path(), folder / "b" / ".." / "a.gpkg", story, "Two");
    CHECK(second.story == first.story);
    CHECK(load(second).title == "Later");
    const Recovery other = write_recovery(folder.path(), folder / "c.gpkg", story, "");
    const Recovery untitled = write_recovery(folder.path(), {}, story, "");
    CHECK(other.story != first.story);
    CHECK(untitled.document.empty());
    orphan(second);
    orphan(other);
    orphan(untitled);
    CHECK(find_recoveries(folder.path()).size() == 3);
}

TEST_CASE("a process of the same number that began later is another one", "[recovery]") {
    const TemporaryFolder folder;
    const Recovery written = write_recovery(folder.path(), folder / "a.gpkg", rich_story(), "");
    replace_in(note_of(written), "\"birth\": \"", "\"birth\": \"0");
    CHECK(find_recoveries(folder.path()).size() == 1);
}

TEST_CASE("what is half written or foreign is passed over", "[recovery]") {
    const TemporaryFolder folder;
    CHECK(find_recoveries(folder / "missing").empty());
    const Recovery written = write_recovery(folder.path(), folder / "a.gpkg", rich_story(), "Move arrow");
    orphan(written);
    const std::string note = bytes_of(note_of(written));
    REQUIRE(find_recoveries(folder.path()).size() == 1);

    const std::string pid = note.substr(note.find("\"pid\": ") + 7,
                                        note.find(',', note.find("\"pid\"")) - note.find("\"pid\": ") - 7);
    const auto with = [&](const std::string& words, const std::string& by) {
        std::string bytes = note;
        return bytes.replace(bytes.find(words), words.size(), by);
    };
    const std::string path = (folder / "a.gpkg").string();
    for (const std::string& bad :
         {note.substr(0, note.size() / 2), std::string(), std::string("[]"), std::string("null"),
          std::string(60'000, '['), note + std::string(100'000, ' '), with(pid, "-1"), with(pid, "0"),
          with(pid, "\"7\""), with(pid, "1e300"), with(pid, "18446744073709551615"),
          with("\"when\": ", "\"when\": -"), with(path, "relative.gpkg")}) {
        CAPTURE(bad.substr(0, 300));
        write_bytes(note_of(written), bad);
        CHECK(find_recoveries(folder.path()).empty());
    }
    write_bytes(note_of(written), with("\"Move arrow\"", "{\"a\": 1}"));
    REQUIRE(find_recoveries(folder.path()).size() == 1);
    CHECK(find_recoveries(folder.path())[0].last_edit.empty());
    std::string long_name;
    for (int i = 0; i < 150; ++i) long_name += "ə";
    write_bytes(note_of(written), with("Move arrow", "x" + long_name));
    CHECK(find_recoveries(folder.path())[0].last_edit.size() == 199);

    write_bytes(note_of(written), note);
    write_bytes(written.story, "SQLite");
    CHECK(find_recoveries(folder.path()).empty());
    std::filesystem::remove(written.story);
    CHECK(find_recoveries(folder.path()).empty());
    std::filesystem::create_symlink("/dev/zero", written.story);
    CHECK(find_recoveries(folder.path()).empty());
}

TEST_CASE("a story that does not hold together is refused and leaves what was kept before", "[recovery]") {
    const TemporaryFolder folder;
    Story story = rich_story();
    const Recovery written = write_recovery(folder.path(), folder / "a.gpkg", story, "");
    story.events[0].place = "no such place";
    CHECK_THROWS_AS(write_recovery(folder.path(), folder / "a.gpkg", story, ""), geo::Error);
    CHECK(load(written) == rich_story());
}
