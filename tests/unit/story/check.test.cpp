// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>

#include "unit/story/rich_story.h"

using namespace marchland;
using namespace marchland::story;
using namespace marchland::story::testing;

namespace {

/// One change to a sound story, and words of the single fault that it must give.
struct Spoiled {
    const char* words;
    std::function<void(Story&)> spoil;
};

const Spoiled cases[] = {
    {"article a1 is there twice",
     [](Story& s) { s.articles[1] = s.articles[0], s.excerpts.pop_back(), s.mentions.pop_back(); }},
    {"excerpt x1 is there twice", [](Story& s) { s.excerpts[2].id = "x1", s.mentions.pop_back(); }},
    {"place line is there twice", [](Story& s) { s.places[3].id = "line"; }},
    {"event e1 is there twice", [](Story& s) { s.events[1].id = "e1"; }},
    {"area g1 is there twice", [](Story& s) { s.areas[1].id = "g1"; }},
    {"annotation n1 is there twice", [](Story& s) { s.annotations[1].id = "n1"; }},
    {"view v1 is there twice", [](Story& s) { s.views.push_back(s.views[0]); }},
    {"an event has no id", [](Story& s) { s.events[1].id = ""; }},
    {"article a2: its text is not the one", [](Story& s) { s.articles[1].text = "second."; }},
    {"article a2: its text is not UTF-8",
     [](Story& s) { s.articles[1].text = "Secon\xFF.", s.articles[1].hash = ""; }},
    {"excerpt x3: there is no article",
     [](Story& s) { s.excerpts[2].article = "none", s.mentions.pop_back(); }},
    {"excerpt x3: the span 0..8 is not within", [](Story& s) { s.excerpts[2].end = 8; }},
    {"excerpt x3: the span 6..6 is not within",
     [](Story& s) { s.excerpts[2].start = 6, s.excerpts[2].end = 6, s.mentions.pop_back(); }},
    {"excerpt x2: the span",
     [](Story& s) { s.excerpts[1].end = s.mentions[2].start + 1, s.mentions[2] = s.mentions[0]; }},
    {"of excerpt x1 lies outside it", [](Story& s) { s.mentions[0].end = s.excerpts[0].end + 1; }},
    {"cuts a character", [](Story& s) { s.mentions[1].end -= 1; }},
    {"there is no such excerpt", [](Story& s) { s.mentions[0].excerpt = "none"; }},
    {"there is no place none", [](Story& s) { s.mentions[0].place = "none"; }},
    {"event e1: there is no place none", [](Story& s) { s.events[0].place = "none"; }},
    {"event e1: there is no excerpt none", [](Story& s) { s.events[0].excerpts[1] = "none"; }},
    {"event e1: its last day 2024-04-16 is before",
     [](Story& s) { std::swap(s.events[0].when->first, s.events[0].when->last); }},
    {"event e1: a precision of -1", [](Story& s) { s.events[0].precision_km = -1; }},
    {"area g1: a precision of nan", [](Story& s) { s.areas[0].precision_km = std::nan(""); }},
    {"boundary b1: a precision of -1", [](Story& s) { s.boundaries[0].precision_km = -1; }},
    {"boundary b1: it is valid to 1990", [](Story& s) { s.boundaries[0].valid_to = parse_date("1990"); }},
    {"area g1: it is valid to 2019", [](Story& s) { s.areas[0].valid_to = parse_date("2019"); }},
    {"place dadivank: 46, 91 is not a position",
     [](Story& s) {
         s.places[0].geometry = geo::LonLat{46, 91};
     }},
    {"place line: its geometry has no line", [](Story& s) { s.places[1].geometry = geo::Lines{}; }},
    {"place line: a line or ring has only 1",
     [](Story& s) {
         s.places[1].geometry = geo::Lines{{{1, 1}}};
     }},
    {"area g1: a line or ring has only 2", [](Story& s) { s.areas[0].shape[1].outer.pop_back(); }},
    {"annotation n2: 181, 0 is not",
     [](Story& s) {
         s.annotations[1].geometry = geo::Lines{{{181, 0}, {1, 1}}};
     }},
};

}  // namespace

TEST_CASE("a sound story has no faults") {
    CHECK(check(rich_story()).empty());
    CHECK(check(Story()).empty());
}

TEST_CASE("each thing that cannot be is told, and nothing else") {
    for (const Spoiled& one : cases) {
        Story story = rich_story();
        one.spoil(story);
        CAPTURE(one.words);
        const std::vector<std::string> faults = check(story);
        REQUIRE(faults.size() == 1);
        CHECK_THAT(faults[0], Catch::Contains(one.words));
    }
}

TEST_CASE("every fault is listed") {
    Story story = rich_story();
    story.events[0].place = "none";
    story.events[2].place = "none";
    story.events[2].precision_km = -1;
    CHECK(check(story).size() == 3);
}
