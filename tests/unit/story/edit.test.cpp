// SPDX-License-Identifier: MIT
#include "story/edit.h"

#include <catch2/catch.hpp>
#include <random>

#include "geo/error.h"
#include "unit/story/rich_story.h"

using namespace marchland;
using namespace marchland::story;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

/// A change of the thing that shows.
void touch(Article& article, const std::string& word) {
    article.title += word;
}
void touch(Excerpt& excerpt, const std::string&) {
    ++excerpt.end;
}
void touch(Mention& mention, const std::string& word) {
    mention.place += word;
}
void touch(Place& place, const std::string& word) {
    place.geometry = geo::LonLat{45 + static_cast<double>(word.size()), 40};
    place.names.set("en", word);
}
void touch(Event& event, const std::string& word) {
    event.title += word;
}
void touch(Area& area, const std::string& word) {
    area.name += word;
}
void touch(Boundary& boundary, const std::string& word) {
    boundary.lines.push_back({{45, 40}, {46, 41}});
    boundary.note = word;
}
void touch(Annotation& annotation, const std::string& word) {
    annotation.text += word;
}
void touch(SavedView& view, const std::string& word) {
    view.view += word;
}

template <class T>
std::vector<Change> random_change_of(const Story& story, Random& random) {
    const auto& list = list_of<T>(story);
    T thing;
    touch(thing, "made " + std::to_string(random()));
    if (list.empty()) return {add(story, thing)};
    const std::size_t at = below(random, list.size());
    switch (below(random, 4)) {
        case 0:
            return {add(story, thing)};
        case 1:
            thing = list[at];
            touch(thing, std::to_string(random()));
            return {replace(story, at, thing)};
        case 2:
            return {erase<T>(story, at)};
        default:
            return move_to<T>(story, at, below(random, list.size()));
    }
}

std::vector<Change> random_changes(const Story& story, Random& random) {
    switch (below(random, 10)) {
        case 0:
            return random_change_of<Article>(story, random);
        case 1:
            return random_change_of<Excerpt>(story, random);
        case 2:
            return random_change_of<Mention>(story, random);
        case 3:
            return random_change_of<Place>(story, random);
        case 4:
            return random_change_of<Event>(story, random);
        case 5:
            return random_change_of<Area>(story, random);
        case 6:
            return random_change_of<Boundary>(story, random);
        case 7:
            return random_change_of<Annotation>(story, random);
        case 8:
            return random_change_of<SavedView>(story, random);
        default:
            return {
                set_text(story, static_cast<TextChange::Field>(below(random, 3)), std::to_string(random()))};
    }
}

Edit move_mark(const Story& story, double lon, std::string key = {}) {
    Annotation moved = story.annotations.at(0);
    moved.geometry = geo::LonLat{lon, 40};
    return {"Move text", {replace(story, 0, moved)}, std::move(key)};
}

}  // namespace

TEST_CASE("undo to the start and redo to the end give the same stories, whatever was done", "[edit]") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Story story = testing::rich_story();
        std::vector<Story> states{story};
        History history;
        for (int i = 0; i < 30; ++i) {
            Edit edit{"Edit " + std::to_string(i), random_changes(story, random), {}};
            if (i % 3 == 0) {
                Story between = story;
                History scratch;
                scratch.apply(between, edit);
                for (Change& more : random_changes(between, random)) edit.changes.push_back(std::move(more));
            }
            history.apply(story, std::move(edit));
            states.push_back(story);
        }
        std::size_t at = states.size() - 1;
        for (int step = 0; step < 60; ++step) {
            if (below(random, 2) == 0) {
                if (history.undo(story)) --at;
            } else if (history.redo(story)) {
                ++at;
            }
            REQUIRE(story == states[at]);
        }
        while (history.undo(story)) continue;
        REQUIRE(story == states.front());
        while (history.redo(story)) continue;
        REQUIRE(story == states.back());
    }
}

TEST_CASE("the steps have names, and a new edit drops what was undone", "[edit]") {
    Story story = testing::rich_story();
    History history;
    CHECK_FALSE(history.undo_name());
    CHECK_FALSE(history.undo(story));
    history.apply(story, {"Add circle", {add(story, Annotation{"n3", "circle", "", {}, "{}"})}, {}});
    history.apply(story, {"Rename story", {set_text(story, TextChange::Field::title, "Three")}, {}});
    CHECK(history.undo_name() == "Rename story");
    REQUIRE(history.undo(story));
    CHECK(history.undo_name() == "Add circle");
    CHECK(history.redo_name() == "Rename story");
    history.apply(story, move_mark(story, 45.5));
    CHECK_FALSE(history.redo_name());
    CHECK_FALSE(history.redo(story));
    CHECK(story.title == "Two days");
}

TEST_CASE("the moves of a drag are one step", "[edit]") {
    Story story = testing::rich_story();
    const Story start = story;
    History history;
    for (int i = 1; i <= 20; ++i) history.apply(story, move_mark(story, 45 + i * 0.01, "drag 1"));
    history.seal();
    history.apply(story, move_mark(story, 46, "drag 1"));
    REQUIRE(history.undo(story));
    CHECK(story.annotations[0].geometry == geo::Geometry(geo::LonLat{45 + 20 * 0.01, 40}));
    REQUIRE(history.undo(story));
    CHECK(story == start);
    CHECK_FALSE(history.undo(story));
    REQUIRE(history.redo(story));
    CHECK(story.annotations[0].geometry == geo::Geometry(geo::LonLat{45 + 20 * 0.01, 40}));
}

TEST_CASE("drawing a thing and pulling it to its size are one step when they share a key", "[edit]") {
    Story story = testing::rich_story();
    const Story start = story;
    History history;
    Annotation mark{"n3", "circle", "", geo::LonLat{45, 40}, "{}"};
    history.apply(story, {"Draw circle", {add(story, mark)}, "draw"});
    for (const char* style : {"{\"km\":1}", "{\"km\":2}"}) {
        mark.style = style;
        history.apply(story, {"Draw circle", {replace(story, 2, mark)}, "draw"});
    }
    history.apply(story, {"Draw circle", {erase<Annotation>(story, 0)}, "draw"});
    const Story end = story;
    REQUIRE(history.undo(story));
    CHECK(story == start);
    REQUIRE(history.redo(story));
    CHECK(story == end);
}

TEST_CASE("an edit that does not find what it expects changes nothing", "[edit]") {
    Story story = testing::rich_story();
    const Story start = story;
    History history;
    Edit edit = move_mark(story, 45.5);
    edit.changes.push_back(ListChange<Event>{0, Event{}, std::nullopt});
    CHECK_THROWS_AS(history.apply(story, edit), geo::Error);
    CHECK(story == start);
    CHECK_FALSE(history.undo_name());
    CHECK_THROWS_AS(history.apply(story, {"x", {ListChange<Place>{99, std::nullopt, Place{}}}, {}}),
                    geo::Error);
    CHECK_THROWS_AS(history.apply(story, {"x", {TextChange{{}, "other", "new"}}, {}}), geo::Error);

    history.apply(story, move_mark(story, 45.5));
    story.annotations[0].text = "changed behind its back";
    CHECK_THROWS_AS(history.undo(story), geo::Error);
    CHECK(history.undo_name() == "Move text");
}

TEST_CASE("whether the file holds the story follows undo and redo", "[edit]") {
    Story story = testing::rich_story();
    History history;
    CHECK(history.saved());
    const auto revision = history.revision();
    history.apply(story, move_mark(story, 45.1, "drag"));
    CHECK_FALSE(history.saved());
    CHECK(history.revision() > revision);
    history.mark_saved();
    CHECK(history.saved());
    history.apply(story, move_mark(story, 45.2, "drag"));
    CHECK_FALSE(history.saved());
    history.undo(story);
    CHECK(history.saved());
    history.undo(story);
    CHECK_FALSE(history.saved());
    history.apply(story, move_mark(story, 45.3));
    CHECK_FALSE(history.saved());
    history.undo(story);
    CHECK_FALSE(history.saved());  // what the file holds can no longer be reached
}
