// SPDX-License-Identifier: MIT
#include "story/event_rows.h"

#include <algorithm>

#include "story/location.h"

namespace marchland::story {

EventRows::EventRows(const Story& story) {
    std::unordered_map<std::string_view, std::size_t> article;
    for (std::size_t i = 0; i < story.articles.size(); ++i) article.emplace(story.articles[i].id, i);
    for (const Excerpt& excerpt : story.excerpts) {
        if (const auto its = article.find(excerpt.article); its != article.end())
            articles_.emplace(excerpt.id, its->second);
    }
    for (std::size_t i = 0; i < story.places.size(); ++i) places_.emplace(story.places[i].id, i);
    for (std::size_t i = 0; i < story.events.size(); ++i) add(story, i);
    std::stable_sort(rows_.begin(), rows_.end(), [](const EventRow& a, const EventRow& b) {
        return a.event->when->first < b.event->when->first;
    });
}

void EventRows::add(const Story& story, std::size_t index) {
    const Event& event = story.events[index];
    if (!event.when || event.review == Review::rejected) return;
    const auto place = places_.find(event.place);
    if (place == places_.end()) return;
    const auto at = location(story.places[place->second].geometry);
    std::vector<std::size_t> articles;
    for (const Id& id : event.excerpts) {
        if (const auto article = articles_.find(id); article != articles_.end())
            articles.push_back(article->second);
    }
    if (!at || articles.empty()) return;
    std::sort(articles.begin(), articles.end());
    rows_.push_back({index, &event, place->second, *at, geo::geocentric(*at), event.precision_km,
                     party(event.actor), party(event.recipient), std::move(articles)});
}

double EventRows::distance_km(const EventRow& a, const EventRow& b) const {
    constexpr std::size_t most_remembered = 1'000'000;
    const std::uint64_t key = std::uint64_t{a.place} << 32U | b.place;
    if (const auto known = distances_.find(key); known != distances_.end()) return known->second;
    const double km = geo::distance_km(a.at, b.at);
    if (distances_.size() < most_remembered) distances_.emplace(key, km);
    return km;
}

const PartyName* EventRows::party(std::string_view name) {
    return &parties_.try_emplace(name, name).first->second;
}

}  // namespace marchland::story
