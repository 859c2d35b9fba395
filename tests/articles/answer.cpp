// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "scoring.h"

namespace marchland::articles {
namespace {

std::optional<geo::LonLat> position(const nlohmann::json& json) {
    if (!json.at("lat").is_number() || !json.at("lon").is_number()) return std::nullopt;
    return geo::LonLat{json.at("lon").get<double>(), json.at("lat").get<double>()};
}

std::optional<story::DateSpan> dates(const nlohmann::json& json) {
    if (!json.at("date_start").is_string()) return std::nullopt;
    const auto first = story::parse_date(json.at("date_start").get<std::string>());
    const auto last = story::parse_date(json.at("date_end").get<std::string>());
    if (!first || !last) return std::nullopt;
    return story::DateSpan{first->first, last->last, story::DatePrecision::range};
}

Span span(const nlohmann::json& json) {
    return {json.at("start").get<int>(), json.at("end").get<int>()};
}

}  // namespace

Answer parse_answer(const std::string& text) {
    const nlohmann::json json = nlohmann::json::parse(text);
    Answer answer;
    for (const auto& row : json.at("mentions"))
        answer.mentions.push_back({span(row), position(row), row.at("role").get<std::string>()});
    for (const auto& row : json.at("events")) {
        answer.events.push_back({span(row), row.at("type").get<std::string>(), dates(row), position(row),
                                 row.at("actors").get<std::vector<std::string>>()});
    }
    return answer;
}

Answer perfect_answer(const GoldArticle& gold) {
    Answer answer;
    for (const GoldMention& mention : gold.mentions)
        answer.mentions.push_back({mention.span, mention.place.at, mention.roles.front()});
    for (const GoldEvent& event : gold.events) {
        std::vector<std::string> actors;
        for (const auto& names : event.actors) actors.push_back(names.front());
        answer.events.push_back({event.spans.front(), event.types.front(), event.dates.front(),
                                 event.places.front().at, std::move(actors)});
    }
    return answer;
}

}  // namespace marchland::articles
