// SPDX-License-Identifier: MIT
#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "reader/reader.h"

namespace marchland::reader {
namespace {

using nlohmann::ordered_json;

/// Byte offsets to code points, for offsets asked in any order.
class CodePoints {
public:
    explicit CodePoints(const std::string& text) {
        before_.reserve(text.size() / step + 2);
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (i % step == 0) before_.push_back(count);
            if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80) ++count;
        }
        before_.push_back(count);
        text_ = &text;
    }
    [[nodiscard]] std::uint32_t at(std::uint32_t byte) const {
        const std::size_t block = std::min<std::size_t>(byte / step, before_.size() - 1);
        std::uint32_t count = before_[block];
        for (std::size_t i = block * step; i < byte && i < text_->size(); ++i) {
            if ((static_cast<unsigned char>((*text_)[i]) & 0xC0U) != 0x80) ++count;
        }
        return count;
    }

private:
    static constexpr std::size_t step = 256;
    std::vector<std::uint32_t> before_;
    const std::string* text_ = nullptr;
};

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
    return json.dump(2);
}

}  // namespace marchland::reader
