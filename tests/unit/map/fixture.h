// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>

#include "geo/region.h"
#include "map/scene_builder.h"
#include "story/date.h"
#include "story/file.h"
#include "story/story.h"

namespace marchland::map::fixture {

inline story::Day day(std::string_view iso) {
    return story::parse_date(iso).value().first;
}
inline TimeWindow window(std::string_view first, std::string_view last) {
    return {day(first), day(last)};
}

inline story::Place place(std::string id, std::string name, std::string kind, geo::LonLat at,
                          double precision_km, std::string country = "AZ") {
    story::Place place;
    place.id = std::move(id);
    place.names.set("en", std::move(name));
    place.kind = std::move(kind);
    place.geometry = at;
    place.precision_km = precision_km;
    place.country = std::move(country);
    place.source = "a test";
    return place;
}

inline story::Event event(std::string id, story::EventType type, std::string_view when, std::string place,
                          double precision_km) {
    story::Event event;
    event.id = std::move(id);
    event.title = "Event " + event.id;
    event.type = type;
    event.when = story::parse_date(when);
    event.place = std::move(place);
    event.precision_km = precision_km;
    event.source = "a test";
    return event;
}

inline geo::Polygons box(double west, double south, double east, double north) {
    return {{{{west, south}, {east, south}, {east, north}, {west, north}}, {}}};
}

inline story::Area area(std::string id, std::string controller, std::string status, std::string_view from,
                        std::string_view to, std::string level, geo::Polygons shape,
                        double precision_km = 2) {
    story::Area area;
    area.id = std::move(id);
    area.name = "Area " + area.id;
    area.controller = std::move(controller);
    area.status = std::move(status);
    area.valid_from = story::parse_date(from);
    area.valid_to = story::parse_date(to);
    area.level = std::move(level);
    area.shape = std::move(shape);
    area.precision_km = precision_km;
    area.source = "a test";
    return area;
}

/// Adds the sentence to the article as an excerpt.
inline void say(story::Story& story, std::string id, std::string_view sentence) {
    auto& text = story.articles.front().text;
    const auto start = static_cast<std::uint32_t>(text.size());
    text += sentence;
    story.excerpts.push_back(
        {std::move(id), story.articles.front().id, start, static_cast<std::uint32_t>(text.size())});
    text += ' ';
}

/// Marks the first `word` of the excerpt as a mention of the place.
inline void mention(story::Story& story, std::string_view excerpt, std::string_view word, std::string place,
                    story::Role role = story::Role::location) {
    const auto* found = story::find_excerpt(story, excerpt);
    const auto at = story.articles.front().text.find(word, found->start);
    if (at >= found->end) throw std::logic_error("the excerpt does not hold the word");
    story.mentions.push_back({found->id, std::move(place), static_cast<std::uint32_t>(at),
                              static_cast<std::uint32_t>(at + word.size()), role});
}

/// One article, a city, a town, a region, a country, posts, five events, one district that changed hands.
inline story::Story small_story() {
    story::Story story;
    story.title = "A small story";
    story.places = {place("stepanakert", "Stepanakert / Khankendi", "city", {46.7528, 39.8177}, 2),
                    place("shusha", "Shusha / Shushi", "town", {46.7465, 39.7537}, 2),
                    place("nagorno-karabakh", "Nagorno-Karabakh", "disputed-region", {46.75, 39.85}, 37),
                    place("armenia", "Armenia", "country", {44.94, 40.28}, 97, "AM"),
                    place("op-1", "Observation post 1", "observation-post", {46.545, 39.565}, 2),
                    place("zone", "Zone of responsibility", "zone", {46.65, 40.15}, 35),
                    place("paris", "Paris", "capital", {2.35, 48.86}, 5, "FR")};
    story.places[4].valid_from = story::parse_date("2020-11-14");
    story.places[4].valid_to = story::parse_date("2024-05-15");
    story::Article article;
    article.id = "art";
    article.title = "An article";
    article.published = day("2024-04-17");
    story.articles.push_back(std::move(article));
    say(story, "x1", "The column left Stepanakert for Shusha at dawn.");
    say(story, "x2", "In Nagorno-Karabakh nobody was told.");
    say(story, "x3", "Paris welcomed the step.");
    mention(story, "x1", "Stepanakert", "stepanakert");
    mention(story, "x1", "Shusha", "shusha");
    mention(story, "x2", "Nagorno-Karabakh", "nagorno-karabakh");
    mention(story, "x3", "Paris", "paris", story::Role::actor);
    story.events = {event("e1", story::EventType::agree, "2020-11-10", "stepanakert", 2),
                    event("e2", story::EventType::assault, "2023-09-19", "nagorno-karabakh", 37),
                    event("e3", story::EventType::accuse, "2022-09-13", "armenia", 97),
                    event("e4", story::EventType::retreat, "", "shusha", 2),
                    event("e5", story::EventType::assault, "2023-09-19", "shusha", 2)};
    story.events[3].when.reset();
    story.events[4].review = story::Review::rejected;
    story.events[0].excerpts = {"x1"};
    const auto district = box(46.1, 39.3, 46.6, 39.9);
    story.areas = {
        area("lachin-1", "Armenian forces (NKR/Artsakh Defence Army with Armenia)", "de jure Azerbaijan",
             "1992-05-18", "2020-12-01", "district", district),
        area("lachin-2", "Azerbaijan", "de jure Azerbaijan and de facto", "2020-12-01", "", "district",
             district),
        area("corridor", "Russian peacekeepers", "de jure Azerbaijan", "2020-11-10", "2023-09-20", "corridor",
             box(46.5, 39.6, 46.6, 39.7), 5),
        area("nk", "contested", "all of it", "1991-09-02", "", "whole", box(46.3, 39.3, 47.2, 40.3), 10)};
    return story;
}

inline const geo::Region& region() {
    static const geo::Region pack(std::filesystem::path(MARCHLAND_GEODATA_DIR) / "south-caucasus.gpkg");
    return pack;
}

inline const story::Story& shipped_story() {
    static const story::Story story =
        story::load(std::filesystem::path(MARCHLAND_GEODATA_DIR) / "stories" / "withdrawal-2024.gpkg");
    return story;
}

/// A view of the box, 1600 x 1000 px.
inline View view_of(const geo::LonLatBox& box, TimeWindow shown, const std::string& projection = "lcc") {
    View view;
    view.projection = projection;
    view.camera = fit(box, geo::Projection(projection), 1600, 1000);
    view.window = shown;
    return view;
}

}  // namespace marchland::map::fixture
