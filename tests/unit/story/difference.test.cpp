// SPDX-License-Identifier: MIT
#include "story/difference.h"

#include <catch2/catch.hpp>

#include "unit/story/rich_story.h"

using namespace marchland::story;
using namespace marchland::story::testing;

namespace {

/// What the differences make of `before`; then they are undone.
void check_way(const Story& before, const Story& after) {
    Story story = before;
    History history;
    history.apply(story, {"Change", difference(before, after), ""});
    CHECK(story == after);
    history.undo(story);
    CHECK(story == before);
}

}  // namespace

TEST_CASE("equal stories differ in nothing") {
    CHECK(difference(rich_story(), rich_story()).empty());
}

TEST_CASE("differences lead from one story to the other and back") {
    const Story before = rich_story();
    Story after = before;
    after.title = "Another";
    after.mentions.erase(after.mentions.begin() + 1);
    after.events.front().title = "Something else";
    after.events.push_back(event("e9"));
    after.events.insert(after.events.begin(), event("e0"));
    after.views.clear();
    check_way(before, after);
    check_way(after, before);
    check_way({}, after);
    check_way(after, {});
}

TEST_CASE("one changed thing is one change") {
    const Story before = rich_story();
    Story after = before;
    after.places.back().note = "seen";
    CHECK(difference(before, after).size() == 1);
}
