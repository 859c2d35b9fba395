// SPDX-License-Identifier: MIT
#include "map/located.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>

#include "map/clusters.h"
#include "story/location.h"

namespace marchland::map {
namespace {

float projected_radius(double km, geo::Metres at, const geo::Projection& projection) {
    if (km <= rough_km) return 0;
    const double ground = projection.ground_metres_per_metre(at).value_or(1.0);
    return static_cast<float>(km * 1000 / ground);
}

std::optional<LocatedPlace> locate_place(const story::Story& story, std::uint32_t index,
                                         const geo::Projection& projection) {
    const auto& place = story.places[index];
    if (place.kind == "country" || place.precision_km > no_pin_km) return std::nullopt;
    const auto point = story::location(place.geometry);
    const auto at = point ? projection.forward(*point) : std::nullopt;
    if (!at) return std::nullopt;
    return LocatedPlace{*at, projected_radius(place.precision_km, *at, projection), index, {}};
}

LocatedEvent undrawn(const story::EventTable& events, std::size_t i) {
    LocatedEvent event;
    event.event = events.row[i];
    event.first_day = events.first_day[i];
    event.last_day = events.last_day[i];
    event.quad = story::quad_class(events.type[i]);
    return event;
}

/// Where the events are, each place once; every event is told its site.
std::vector<geo::Metres> number_sites(std::vector<LocatedEvent>& events) {
    std::vector<geo::Metres> sites;
    sites.reserve(events.size());
    for (const auto& event : events) sites.push_back(event.at);
    std::sort(sites.begin(), sites.end(), before);
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    for (auto& event : events)
        event.site = static_cast<std::uint32_t>(
            std::lower_bound(sites.begin(), sites.end(), event.at, before) - sites.begin());
    return sites;
}

void locate_events(Located& located, const story::Story& story, const story::EventTable& events,
                   const geo::Projection& projection) {
    const auto places = place_index(story);
    std::vector<LocatedEvent> pinned;
    std::vector<LocatedEvent> unlocated;
    for (std::size_t i = 0; i < events.size(); ++i) {
        LocatedEvent event = undrawn(events, i);
        const auto place = places.find(story.events[event.event].place);
        if (place != places.end()) event.place = place->second;
        const bool country = event.place != no_place && story.places[event.place].kind == "country";
        const bool known = std::isfinite(events.lon[i]) && !country && events.precision_km[i] <= no_pin_km;
        const auto at = known ? projection.forward(geo::LonLat{events.lon[i], events.lat[i]}) : std::nullopt;
        if (!at) {
            unlocated.push_back(event);
            continue;
        }
        event.at = *at;
        event.radius_m = projected_radius(events.precision_km[i], *at, projection);
        pinned.push_back(event);
    }
    located.sites = number_sites(pinned);
    located.events = EventsByDay(std::move(pinned));
    located.unlocated = EventsByDay(std::move(unlocated));
}

std::int32_t number(story::Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

/// By place: the days on which an event happened there or an article that names it appeared.
std::unordered_map<std::string_view, std::vector<std::int32_t>> days_spoken_of(const story::Story& story) {
    std::unordered_map<std::string_view, std::vector<std::int32_t>> days;
    for (const auto& event : story.events) {
        if (event.when && event.review != story::Review::rejected)
            days[event.place].push_back(number(event.when->last));
    }
    std::unordered_map<std::string_view, const story::Article*> articles;
    for (const auto& article : story.articles) articles.emplace(article.id, &article);
    std::unordered_map<std::string_view, const story::Article*> by_excerpt;
    for (const auto& excerpt : story.excerpts) {
        const auto found = articles.find(excerpt.article);
        if (found != articles.end()) by_excerpt.emplace(excerpt.id, found->second);
    }
    for (const auto& mention : story.mentions) {
        const auto found = by_excerpt.find(mention.excerpt);
        if (found != by_excerpt.end() && found->second->published)
            days[mention.place].push_back(number(*found->second->published));
    }
    return days;
}

/// A post is first known of on the day from which it is said to stand.
void set_days_seen(std::vector<LocatedPlace>& posts, const story::Story& story) {
    const auto spoken = days_spoken_of(story);
    for (auto& post : posts) {
        const auto& place = story.places[post.place];
        if (const auto found = spoken.find(place.id); found != spoken.end()) post.seen = found->second;
        if (place.valid_from) post.seen.push_back(number(place.valid_from->first));
        std::sort(post.seen.begin(), post.seen.end());
    }
}

}  // namespace

EventsByDay::EventsByDay(std::vector<LocatedEvent> events) : events_(std::move(events)) {
    std::sort(events_.begin(), events_.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first_day, a.event) < std::tie(b.first_day, b.event);
    });
    latest_.reserve(events_.size());
    for (const auto& event : events_) {
        if (event.first_day == story::EventTable::undated) ++undated_;
        latest_.push_back(latest_.empty() ? event.last_day : std::max(latest_.back(), event.last_day));
    }
}

std::size_t EventsByDay::begins(std::int32_t day) const {
    const auto dated = latest_.begin() + static_cast<std::ptrdiff_t>(undated_);
    return static_cast<std::size_t>(std::lower_bound(dated, latest_.end(), day) - latest_.begin());
}

bool is_stale(const LocatedPlace& post, story::Day day) {
    const auto after = std::upper_bound(post.seen.begin(), post.seen.end(), number(day));
    return after != post.seen.begin() && number(day) - *(after - 1) > stale_days;
}

std::unordered_map<std::string_view, std::uint32_t> place_index(const story::Story& story) {
    std::unordered_map<std::string_view, std::uint32_t> index;
    index.reserve(story.places.size());
    for (std::uint32_t i = 0; i < story.places.size(); ++i) index.emplace(story.places[i].id, i);
    return index;
}

Located locate(const story::Story& story, const story::EventTable& events,
               const geo::Projection& projection) {
    Located located;
    locate_events(located, story, events, projection);
    std::set<std::string_view> named;
    for (const auto& mention : story.mentions) {
        if (mention.role == story::Role::location) named.insert(mention.place);
    }
    for (std::uint32_t i = 0; i < story.places.size(); ++i) {
        const bool post = story::is_post(story.places[i].kind);
        if (!post && !named.contains(story.places[i].id)) continue;
        if (const auto at = locate_place(story, i, projection))
            (post ? located.posts : located.mentioned).push_back(*at);
    }
    set_days_seen(located.posts, story);
    return located;
}

}  // namespace marchland::map
