// SPDX-License-Identifier: MIT
#pragma once
#include "story/story.h"

namespace marchland::story::testing {

inline Day day(const char* text) {
    return parse_date(text).value().first;
}

inline Article article(const char* id, const char* text) {
    Article made;
    made.id = id;
    made.text = text;
    made.hash = sha256(text);
    return made;
}

inline Place place(const char* id, const char* kind, geo::Geometry geometry = {}) {
    Place made;
    made.id = id;
    made.kind = kind;
    made.geometry = std::move(geometry);
    return made;
}

inline Event event(const char* id, const char* place = "", const char* when = "") {
    Event made;
    made.id = id;
    made.place = place;
    made.when = parse_date(when);
    return made;
}

/// A small story that uses every field, every enumerator that is stored by name, several scripts, and each
/// kind of geometry and date.
inline Story rich_story() {
    Story story;
    story.title = "Two days";
    story.summary = "A test of everything; ends with a newline\n";
    story.credits = "Marchland, CC BY 4.0";

    Article article = testing::article("a1", "Troops left Dadivank – Դադիվանք.\nNobody was hurt in Şuşa.\n");
    article.title = "Кёльбаджар / Քարվաճառ";
    article.publisher = "The Paper";
    article.author = "The editors";
    article.published = day("2024-04-17");
    article.url = "https://example.org/a?b=c&d=e";
    article.language = "en";
    article.licence = "CC BY 4.0";
    story.articles = {article, testing::article("a2", "Second.")};
    story.articles[1].copy_of = "a1";

    const auto at = [&](const char* words) { return static_cast<std::uint32_t>(article.text.find(words)); };
    const auto second = static_cast<std::uint32_t>(article.text.size() - 1);
    story.excerpts = {{"x1", "a1", 0, at("\n")}, {"x2", "a1", at("Nobody"), second}, {"x3", "a2", 0, 7}};
    story.mentions = {
        {"x1", "dadivank", at("Dadivank"), at("Dadivank") + 8, Role::location, Review::accepted},
        {"x1", "dadivank", at("Դադիվանք"), at("Դադիվանք") + 16, Role::other},
        {"x2", "", at("Şuşa"), at("Şuşa") + 6, Role::actor, Review::rejected},
        {"x3", "line", 0, 6, Role::demonym}};

    Place point = place("dadivank", "monastery", geo::LonLat{46.2881, 40.1614});
    for (const auto language : geo::name_languages)
        point.names.set(language, "Dadi " + std::string(language));
    point.names.set("de", "Dadiwank=Kloster");
    point.names.set("uk", "Дадіванк");
    point.precision_km = 0.5;
    point.country = "AZ";
    point.external_id = "geonames:146970";
    point.valid_from = parse_date("2020-11");
    point.valid_to = DateSpan{day("2024-05-13"), day("2024-05-19"), DatePrecision::week};
    point.note = "A note with 'quotes' and \"more\"";
    point.source = "facts";
    point.confidence = "high";
    const geo::Polygon with_hole{{{46, 39}, {47, 39}, {47, 40}, {46, 40}},
                                 {{{46.2, 39.2}, {46.4, 39.2}, {46.3, 39.4}}}};
    story.places = {point, place("line", "road", geo::Lines{{{46, 39}, {46.5, 39.5}}, {{47, 39}, {47, 40}}}),
                    place("area", "district", geo::Polygons{with_hole}), place("nowhere", "country")};

    Event event = testing::event("e1", "dadivank");
    event.title = "The last column leaves";
    event.type = EventType::retreat;
    event.mode = "withdraw";
    event.when = DateSpan{day("2024-04-16"), day("2024-04-17"), DatePrecision::range};
    event.precision_km = 2.5;
    event.actor = "Russia";
    event.recipient = "Azerbaijan";
    event.claimed_by = "Baku";
    event.telling = Telling::claimed;
    event.fatalities = "none reported";
    event.source = "The Paper";
    event.confidence = "medium";
    event.review = Review::suggested;
    event.excerpts = {"x2", "x1"};
    Event rejected = testing::event("e2");
    rejected.review = Review::rejected;
    story.events = {event, rejected, testing::event("e3", "area", "1994")};

    Claim claim;
    static_cast<Event&>(claim) = event;
    claim.id = "c1";
    claim.event = "e3";
    claim.article = "a1";
    claim.place_name = "Karvachar";
    Claim denial;
    denial.id = "c2";
    denial.event = "e3";
    denial.article = "a1";
    denial.telling = Telling::denied;
    story.claims = {claim, denial};

    Area area;
    area.id = "g1";
    area.name = "Kalbajar";
    area.shape = {with_hole, {{{48, 39}, {49, 39}, {49, 40}}, {}}};
    area.controller = "Azerbaijan";
    area.status = "controlled";
    area.valid_from = parse_date("2020-11-25");
    area.valid_to = parse_date("2030");
    area.precision_km = 10;
    area.level = "district";
    area.viewpoint = "AZ";
    area.note = "n";
    area.source = "s";
    Area shapeless;
    shapeless.id = "g2";
    shapeless.name = "No shape";
    story.areas = {area, shapeless};
    Boundary line;
    line.id = "b1";
    line.name = "Line of contact";
    line.lines = {{{46, 39}, {46.5, 39.5}, {47, 40}}, {{47, 41}, {47.5, 41.5}}};
    line.status = "line-of-contact";
    line.valid_from = parse_date("1994-05-12");
    line.valid_to = parse_date("2020-09-27");
    line.precision_km = 10;
    line.viewpoint = "un de-facto";
    line.note = "n";
    line.source = "s";
    story.boundaries = {line};
    story.annotations = {{"n1", "text", "Here", geo::LonLat{45, 40}, R"({"size":12})"},
                         {"n2", "arrow", "", geo::Lines{{{45, 40}, {46, 40}}}, "{}"}};
    story.views = {{"v1", "Home", R"({"zoom":7})"}};
    return story;
}

}  // namespace marchland::story::testing
