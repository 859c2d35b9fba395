// SPDX-License-Identifier: MIT
#pragma once
#include "unit/story/rich_story.h"

namespace marchland::story::testing {

inline Place town(const char* id, const char* name, double lon, double lat) {
    Place made = place(id, "town", geo::LonLat{lon, lat});
    made.names.set("en", name);
    made.precision_km = 2;
    made.country = "AZ";
    return made;
}

/// An event of the one sentence of its article.
inline Event told_by(const char* article, const char* id, const char* place) {
    Event made = event(id, place, "2022-09-13");
    made.title = id;
    made.type = EventType::assault;
    made.mode = "heavy-weapons";
    made.precision_km = 2;
    made.actor = "Azerbaijan";
    made.recipient = "Armenia";
    made.source = article;
    made.confidence = "low";
    made.review = Review::suggested;
    made.excerpts = {std::string(article) + "-s1"};
    return made;
}

/// The same night near Lachin as two articles tell it: other numbers, other names, each side blames the
/// other.
inline Story told_twice() {
    Story story;
    story.title = "Two tellings";
    story.articles = {article("a", "Azerbaijan shelled Berdzor, killing 49."),
                      article("b", "Armenian fire hit Lachin; 105 died.")};
    story.excerpts = {{"a-s1", "a", 0, 39}, {"b-s1", "b", 0, 35}};
    story.mentions = {{"a-s1", "berdzor", 19, 26, Role::location},
                      {"b-s1", "lachin", 18, 24, Role::location}};
    story.places = {town("berdzor", "Berdzor", 46.55, 39.64), town("lachin", "Lachin", 46.56, 39.65)};
    Event one = told_by("a", "a-e1", "berdzor");
    one.fatalities = "49";
    Event other = told_by("b", "b-e1", "lachin");
    std::swap(other.actor, other.recipient);
    other.fatalities = "105";
    other.precision_km = 1;
    story.events = {one, other};
    return story;
}

}  // namespace marchland::story::testing
