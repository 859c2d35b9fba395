// SPDX-License-Identifier: MIT
#include "screen/chapters.h"

#include <catch2/catch.hpp>

#include "geo/error.h"
#include "screen/document.h"

using namespace marchland;
using namespace marchland::screen;

namespace {

map::KeptView view_of(const char* name) {
    map::KeptView kept;
    kept.name = name;
    kept.text = "What it shows";
    kept.view.viewpoint = "am";
    kept.view.window = {story::parse_date("2020-09-27")->first, story::parse_date("2020-11-10")->last};
    kept.has_window = true;
    kept.box = geo::LonLatBox{45, 39, 47, 41};
    return kept;
}

}  // namespace

TEST_CASE("a kept view comes back with its words and its box") {
    Document document({}, "");
    document.apply(kept_view(document.story(), view_of("The war")));
    document.apply(kept_view(document.story(), view_of("")));
    REQUIRE(document.story().views.size() == 2);
    CHECK(document.story().views[0].id != document.story().views[1].id);
    CHECK(document.story().views[1].name == "View 2");
    const map::KeptView back = view_at(document.story(), 0);
    CHECK(back.name == "The war");
    CHECK(back.text == "What it shows");
    CHECK(back.view.viewpoint == "am");
    CHECK(back.view.window.first == story::parse_date("2020-09-27")->first);
    REQUIRE(back.box);
    CHECK(back.box->east == 47);
}

TEST_CASE("an id stays with its view, and is not given twice") {
    Document document({}, "");
    for (const char* name : {"One", "Two", "Three"})
        document.apply(kept_view(document.story(), view_of(name)));
    const story::Id second = document.story().views[1].id;
    document.apply(changed_view(document.story(), 1, view_of("Second")));
    CHECK(document.story().views[1].id == second);
    CHECK(document.story().views[1].name == "Second");
    document.apply({"Delete", {story::erase<story::SavedView>(document.story(), 0)}, ""});
    document.apply(kept_view(document.story(), view_of("Four")));
    CHECK(document.story().views[2].id != document.story().views[1].id);
    CHECK(story::check(document.story()).empty());
}

TEST_CASE("a view that cannot be read says so") {
    story::Story story;
    story.views.push_back({"broken", "Broken", "{\"palette\": 7}"});
    CHECK_THROWS_AS(view_at(story, 0), geo::Error);
}
