// SPDX-License-Identifier: MIT
#include "screen/document.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "geo/error.h"
#include "story/file.h"
#include "temporary_folder.h"

using namespace marchland;
using namespace marchland::screen;
using testing::TemporaryFolder;

namespace {

story::Story sample() {
    story::Story story;
    story.title = "A sample";
    story::Event event;
    event.id = "e1";
    event.title = "Something happened";
    story.events.push_back(event);
    return story;
}

story::Edit marked(const Document& document, const char* id) {
    story::Annotation note;
    note.id = id;
    note.kind = "text";
    note.geometry = geo::LonLat{46.5, 39.8};
    return {"Add text", {story::add(document.story(), note)}, ""};
}

void save(Document& document, const std::filesystem::path& file) {
    document.end_save(write(document.begin_save(file)));
}

}  // namespace

TEST_CASE("a document knows what is unsaved, through undo and save") {
    const TemporaryFolder folder;
    Document document(sample(), "");
    CHECK_FALSE(document.unsaved());
    CHECK(document.needs_place());
    CHECK(document.apply(marked(document, "a1")) == Document::Reach::marks);
    CHECK(document.unsaved());
    CHECK(document.undo() == Document::Reach::marks);
    CHECK_FALSE(document.unsaved());
    CHECK(document.undo() == Document::Reach::none);
    CHECK(document.redo() == Document::Reach::marks);
    save(document, folder.path() / "story.gpkg");
    CHECK_FALSE(document.unsaved());
    CHECK_FALSE(document.needs_place());
    CHECK(story::load(folder.path() / "story.gpkg") == document.story());
    document.undo();
    CHECK(document.unsaved());
}

TEST_CASE("an edit of events reaches the map") {
    Document document(sample(), "");
    story::Event changed = document.story().events[0];
    changed.title = "Something else happened";
    CHECK(document.apply({"Rename", {story::replace(document.story(), 0, changed)}, ""}) ==
          Document::Reach::map);
    CHECK(document.undo() == Document::Reach::map);
}

TEST_CASE("a save that fails leaves the document as it was") {
    Document document(sample(), "");
    document.apply(marked(document, "a1"));
    CHECK_THROWS_AS(save(document, "/nowhere/at/all/story.gpkg"), geo::Error);
    CHECK(document.unsaved());
    CHECK(document.file().empty());
}

TEST_CASE("a file that somebody else wrote is noticed") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "story.gpkg";
    Document document(sample(), "");
    save(document, file);
    CHECK_FALSE(document.changed_outside());
    story::Story other = sample();
    other.title = "By somebody else";
    story::save(other, file);
    CHECK(document.changed_outside());
    document.accept_outside();
    CHECK_FALSE(document.changed_outside());
}

TEST_CASE("what was recovered is unsaved until it is saved") {
    const TemporaryFolder folder;
    Document document(sample(), "");
    document.open(sample(), folder.path() / "story.gpkg", true);
    CHECK(document.unsaved());
    save(document, document.file());
    CHECK_FALSE(document.unsaved());
}

TEST_CASE("what was done while the story was being written is not saved with it") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "story.gpkg";
    Document document(sample(), "");
    document.apply(marked(document, "a1"));
    const Outgoing outgoing = document.begin_save(file);
    const story::Story then = document.story();
    document.apply(marked(document, "a2"));
    document.end_save(write(outgoing));
    CHECK(document.unsaved());
    CHECK(document.file() == file);
    CHECK_FALSE(document.changed_outside());
    CHECK(story::load(file) == then);
    document.undo();
    CHECK_FALSE(document.unsaved());
}

TEST_CASE("undone and done otherwise while it was written, no way leads back to the file") {
    const TemporaryFolder folder;
    Document document(sample(), "");
    document.apply(marked(document, "a1"));
    const Outgoing outgoing = document.begin_save(folder.path() / "story.gpkg");
    document.undo();
    document.apply(marked(document, "a2"));
    document.end_save(write(outgoing));
    CHECK(document.unsaved());
    document.undo();
    CHECK(document.unsaved());
}

TEST_CASE("a drag that goes on while the story is written is a step of its own") {
    const TemporaryFolder folder;
    Document document(sample(), "");
    story::Edit edit = marked(document, "a1");
    edit.key = "drag";
    document.apply(edit);
    const Outgoing outgoing = document.begin_save(folder.path() / "story.gpkg");
    edit = marked(document, "a2");
    edit.key = "drag";
    document.apply(edit);
    document.end_save(write(outgoing));
    CHECK(document.unsaved());
}

TEST_CASE("a story that took the place of one being written is not taken for it") {
    const TemporaryFolder folder;
    Document document(sample(), "");
    document.apply(marked(document, "a1"));
    const Outgoing outgoing = document.begin_save(folder.path() / "story.gpkg");
    document.open(sample(), "", true);
    document.end_save(write(outgoing));
    CHECK(document.unsaved());
    CHECK(document.file().empty());
}

TEST_CASE("a story whose file cannot be written is read-only, and one without a file is not") {
    const TemporaryFolder folder;
    CHECK_FALSE(Document(sample(), "").read_only());
    CHECK_FALSE(Document(sample(), folder / "story.gpkg").read_only());
    Document document(sample(), folder.path() / "gone" / "story.gpkg");
    CHECK(document.read_only());
    CHECK(document.needs_place());
    CHECK_FALSE(document.look_at_file());
    std::filesystem::create_directory(folder / "gone");
    CHECK(document.look_at_file());
    CHECK_FALSE(document.read_only());
    document.open(sample(), "/nowhere/at/all/story.gpkg");
    CHECK(document.read_only());
    save(document, folder / "story.gpkg");
    CHECK_FALSE(document.read_only());
}
