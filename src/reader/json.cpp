// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "geo/code_points.h"
#include "reader/reader.h"
#include "reader/why.h"

namespace marchland::reader {
namespace {

using geo::CodePoints;
using nlohmann::ordered_json;

/// Places by id: an article may name thousands.
using Places = std::unordered_map<std::string_view, const story::Place*>;

void put_position(ordered_json& json, const Places& places, const story::Id& id) {
    json["lat"] = nullptr;
    json["lon"] = nullptr;
    const auto place = places.find(id);
    if (place == places.end()) return;
    if (const auto* point = std::get_if<geo::LonLat>(&place->second->geometry)) {
        json["lat"] = point->lat;
        json["lon"] = point->lon;
    }
}

ordered_json mention_json(const story::Mention& mention, const std::string& text, const CodePoints& points,
                          const Places& places) {
    ordered_json json;
    json["start"] = points.at(mention.start);
    json["end"] = points.at(mention.end);
    json["text"] = text.substr(mention.start, mention.end - mention.start);
    put_position(json, places, mention.place);
    json["role"] = story::name(mention.role);
    json["place"] = mention.place;
    return json;
}

using Excerpts = std::unordered_map<std::string_view, const story::Excerpt*>;

ordered_json event_json(const story::Event& event, const Excerpts& excerpts, const CodePoints& points,
                        const Places& places) {
    ordered_json json;
    const story::Excerpt& excerpt = *excerpts.at(event.excerpts.front());
    json["start"] = points.at(excerpt.start);
    json["end"] = points.at(excerpt.end);
    json["type"] = story::name(event.type);
    json["date_start"] = event.when ? ordered_json(story::iso(event.when->first)) : ordered_json();
    json["date_end"] = event.when ? ordered_json(story::iso(event.when->last)) : ordered_json();
    put_position(json, places, event.place);
    json["actors"] = ordered_json::array();
    if (!event.actor.empty()) json["actors"].push_back(event.actor);
    if (!event.recipient.empty()) json["actors"].push_back(event.recipient);
    json["title"] = event.title;
    json["telling"] = story::name(event.telling);
    json["place"] = event.place;
    return json;
}

/// Adds "why" to what was read, and what was left out.
void put_reasons(ordered_json& json, const Reading& reading, const CodePoints& points) {
    const story::Story& story = reading.story;
    const std::string& text = story.articles.front().text;
    std::unordered_map<std::uint32_t, std::size_t> mentions;
    for (std::size_t i = 0; i < story.mentions.size(); ++i) mentions.emplace(story.mentions[i].start, i);
    std::unordered_map<std::string_view, ordered_json*> events;
    std::size_t told = 0;
    std::size_t not_done = 0;
    for (const story::Event& event : story.events) {
        const bool done = story::is_told_as_done(event.telling);
        events.emplace(event.id, &json[done ? "events" : "not_done"][done ? told++ : not_done++]);
    }
    ordered_json left_out = ordered_json::array();
    const auto leave_out = [&](const auto& reason) {
        left_out.push_back({{"start", points.at(reason.start)},
                            {"end", points.at(reason.end)},
                            {"text", text.substr(reason.start, reason.end - reason.start)},
                            {"why", why(reason)}});
    };
    for (const NameReason& reason : reading.reasons->names) {
        const auto mention = mentions.find(reason.start);
        if (reason.kept && mention != mentions.end())
            json["mentions"][mention->second]["why"] = why(reason);
        else
            leave_out(reason);
    }
    for (const EventReason& reason : reading.reasons->events) {
        const auto event = events.find(reason.event);
        if (event == events.end())
            leave_out(reason);
        else if (!reason.again)
            (*event->second)["why"] = why(reason);
    }
    json["left_out"] = std::move(left_out);
}

}  // namespace

std::string to_json(const Reading& reading) {
    const story::Story& story = reading.story;
    const std::string no_text;
    const std::string& text = story.articles.empty() ? no_text : story.articles.front().text;
    const CodePoints points(text);
    Places places;
    for (const story::Place& place : story.places) places.emplace(place.id, &place);
    Excerpts excerpts;
    for (const story::Excerpt& excerpt : story.excerpts) excerpts.emplace(excerpt.id, &excerpt);
    ordered_json json;
    json["mentions"] = ordered_json::array();
    for (const story::Mention& mention : story.mentions)
        json["mentions"].push_back(mention_json(mention, text, points, places));
    json["events"] = ordered_json::array();
    json["not_done"] = ordered_json::array();
    for (const story::Event& event : story.events)
        json[story::is_told_as_done(event.telling) ? "events" : "not_done"].push_back(
            event_json(event, excerpts, points, places));
    if (reading.reasons && !story.articles.empty()) put_reasons(json, reading, points);
    return json.dump(2);
}

}  // namespace marchland::reader
