// SPDX-License-Identifier: MIT
#include "map/dossier.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "geo/operations.h"
#include "map/control_layers.h"
#include "map/located.h"
#include "map/place_matcher.h"
#include "map/seas.h"
#include "map/standpoint.h"
#include "map/wording.h"

namespace marchland::map {
namespace {

using EventSet = std::set<std::uint32_t>;

std::string precision_words(double km) {
    return km > 0 ? fmt::format("known to {:g} km", km) : "";
}

std::string validity_words(const std::optional<story::DateSpan>& from,
                           const std::optional<story::DateSpan>& to) {
    if (from && to) return fmt::format("{} to {}", story::readable(*from), story::readable(*to));
    if (from) return "since " + story::readable(*from);
    if (to) return "until " + story::readable(*to);
    return "";
}

/// The excerpts, in the order of the articles and of the text, with every resolved mention marked.
class Passages {
public:
    Passages(const story::Story& story, std::optional<std::uint32_t> here)
        : story_(story), here_(here), places_(place_index(story)) {
        for (std::uint32_t i = 0; i < story.articles.size(); ++i) articles_.emplace(story.articles[i].id, i);
        for (const auto& mention : story.mentions) by_excerpt_[mention.excerpt].push_back(&mention);
    }

    [[nodiscard]] std::vector<Passage> of(const std::set<std::string_view>& wanted) const {
        std::vector<std::tuple<std::uint32_t, std::uint32_t, const story::Excerpt*>> order;
        for (const auto& excerpt : story_.excerpts) {
            const auto article = articles_.find(excerpt.article);
            if (wanted.contains(excerpt.id) && article != articles_.end())
                order.emplace_back(article->second, excerpt.start, &excerpt);
        }
        std::sort(order.begin(), order.end());
        std::vector<Passage> passages;
        passages.reserve(order.size());
        for (const auto& [article, start, excerpt] : order) passages.push_back(passage(article, *excerpt));
        return passages;
    }

private:
    [[nodiscard]] Passage passage(std::uint32_t article, const story::Excerpt& excerpt) const {
        const std::string& text = story_.articles[article].text;
        Passage passage;
        passage.article = article;
        passage.start = excerpt.start;
        const auto start = std::min<std::size_t>(excerpt.start, text.size());
        passage.sentence = text.substr(start, std::max(excerpt.end, excerpt.start) - excerpt.start);
        const auto found = by_excerpt_.find(excerpt.id);
        if (found == by_excerpt_.end()) return passage;
        for (const auto* mention : found->second) {
            const auto place = places_.find(mention->place);
            if (place == places_.end() || mention->start < excerpt.start || mention->end > excerpt.end)
                continue;
            passage.marks.push_back({mention->start - excerpt.start, mention->end - excerpt.start,
                                     place->second, place->second == here_});
        }
        std::sort(passage.marks.begin(), passage.marks.end(),
                  [](const auto& a, const auto& b) { return a.start < b.start; });
        return passage;
    }

    const story::Story& story_;
    std::optional<std::uint32_t> here_;
    std::unordered_map<std::string_view, std::uint32_t> places_;
    std::unordered_map<std::string_view, std::uint32_t> articles_;
    std::unordered_map<std::string_view, std::vector<const story::Mention*>> by_excerpt_;
};

bool within(const story::Event& event, const TimeWindow& window) {
    if (event.review == story::Review::rejected) return false;
    return !event.when || (event.when->first <= window.last && event.when->last >= window.first);
}

std::vector<std::uint32_t> events_at(const story::Story& story, const TimeWindow& window,
                                     const story::Id& place) {
    std::vector<std::uint32_t> events;
    for (std::uint32_t i = 0; i < story.events.size(); ++i) {
        if (story.events[i].place == place && within(story.events[i], window)) events.push_back(i);
    }
    std::stable_sort(events.begin(), events.end(), [&](auto a, auto b) {
        const auto& when_a = story.events[a].when;
        const auto& when_b = story.events[b].when;
        return when_a && when_b ? when_a->first < when_b->first : when_a && !when_b;  // undated ones last
    });
    return events;
}

std::vector<std::uint32_t> areas_at(const story::Story& story, const View& view, geo::LonLat p) {
    auto areas = control_on(story, view.window.last, view.viewpoint);
    std::erase_if(areas, [&](auto i) { return !geo::contains(story.areas[i].shape, p); });
    std::reverse(areas.begin(), areas.end());  // the most particular first
    return areas;
}

/// Sentences, events and control of a story's place.
void tell_place(Dossier& dossier, const story::Story& story, const View& view, std::uint32_t index) {
    const auto& place = story.places[index];
    dossier.events = events_at(story, shown_window(view), place.id);
    std::set<std::string_view> excerpts;
    for (const auto& mention : story.mentions) {
        if (mention.place == place.id) excerpts.insert(mention.excerpt);
    }
    for (const auto event : dossier.events)
        excerpts.insert(story.events[event].excerpts.begin(), story.events[event].excerpts.end());
    dossier.passages = Passages(story, index).of(excerpts);
    const auto* at = std::get_if<geo::LonLat>(&place.geometry);
    if (at && place.kind != "country") dossier.areas = areas_at(story, view, *at);
}

Dossier of_place(const story::Story& story, const geo::Region& region, const View& view,
                 std::uint32_t index) {
    const auto& place = story.places[index];
    Dossier dossier;
    dossier.title = place.names.in("en");
    const auto country =
        place.kind == "country" || place.country.empty() ? "" : country_name(region, place.country);
    dossier.subtitle = joined({kind_words(place.kind), country, precision_words(place.precision_km),
                               validity_words(place.valid_from, place.valid_to)});
    dossier.note = place.note;
    dossier.source = place.source;
    tell_place(dossier, story, view, index);
    return dossier;
}

Dossier of_event(const story::Story& story, std::uint32_t index) {
    const auto& event = story.events[index];
    Dossier dossier;
    dossier.title = event.title;
    dossier.subtitle = joined({std::string{story::readable(event.type)},
                               event.when ? story::readable(*event.when) : "date not known",
                               precision_words(event.precision_km)});
    dossier.note =
        joined({telling_words(event), event.fatalities.empty() ? "" : "Fatalities: " + event.fatalities});
    dossier.source = event.source;
    dossier.events = {index};
    const auto places = place_index(story);
    const auto place = places.find(event.place);
    const auto here = place == places.end() ? std::nullopt : std::optional{place->second};
    dossier.passages = Passages(story, here).of({event.excerpts.begin(), event.excerpts.end()});
    return dossier;
}

Dossier of_area(const story::Story& story, std::uint32_t index) {
    const auto& area = story.areas[index];
    Dossier dossier;
    dossier.title = area.name;
    dossier.subtitle = joined({area.controller, validity_words(area.valid_from, area.valid_to),
                               precision_words(area.precision_km)});
    dossier.note =
        joined({area.status, area.note, area.viewpoint.empty() ? "" : "View of " + area.viewpoint});
    dossier.source = area.source;
    dossier.areas = {index};
    return dossier;
}

/// What the viewpoint makes of it on the last day, and on whose word; then what there is to know whoever
/// looks.
void tell_standing(Dossier& dossier, const geo::Region& region, const View& view,
                   const geo::Disputed& disputed) {
    const geo::Standing* standing =
        Standpoint(region, view.viewpoint, view.window.last).disputed(disputed.id);
    if (standing) {
        dossier.note = fmt::format("{}: {} ", find_viewpoint(region, view.viewpoint).name, standing->note);
        dossier.source = standing->source + "; shape: ";
    }
    dossier.note += disputed.note;
    dossier.source += disputed.source;
}

/// What the region says of one of its own things.
Dossier of_region(const geo::Region& region, const View& view, const Ref& ref) {
    Dossier dossier;
    switch (ref.kind) {
        case Ref::Kind::town: {
            const auto& town = region.towns()[ref.index];
            dossier.title = town.names.in("en");
            dossier.subtitle =
                joined({kind_words(town.kind), country_name(region, town.country),
                        town.population > 0 ? fmt::format("{} inhabitants", town.population) : ""});
            break;
        }
        case Ref::Kind::admin: {
            const auto& unit = region.level(1).admin[ref.index];
            dossier.title = unit.names.in("en");
            dossier.subtitle = joined({kind_words(unit.kind), country_name(region, unit.country)});
            break;
        }
        case Ref::Kind::country:
            dossier.title = region.level(1).countries[ref.index].names.in("en");
            dossier.subtitle = "Country";
            break;
        case Ref::Kind::disputed: {
            const auto& disputed = region.disputed()[ref.index];
            dossier.title = disputed.names.in("en");
            dossier.subtitle = joined({kind_words(disputed.status), precision_words(disputed.precision_km)});
            tell_standing(dossier, region, view, disputed);
            break;
        }
        case Ref::Kind::water:
            dossier.title = region.level(1).water[ref.index].names.in("en");
            dossier.subtitle = "Lake or reservoir";
            break;
        case Ref::Kind::river:
            dossier.title = region.level(1).rivers[ref.index].names.in("en");
            dossier.subtitle = "River";
            break;
        case Ref::Kind::sea:
            dossier.title = seas()[ref.index].names.in("en");
            dossier.subtitle = "Sea";
            break;
        case Ref::Kind::event:
        case Ref::Kind::place:
        case Ref::Kind::area:
        case Ref::Kind::none:
            break;
    }
    return dossier;
}

}  // namespace

namespace {

bool speaks_of(const story::Story& story, const story::Id& place) {
    return std::any_of(story.mentions.begin(), story.mentions.end(),
                       [&](const auto& mention) { return mention.place == place; }) ||
           std::any_of(story.events.begin(), story.events.end(),
                       [&](const auto& event) { return event.place == place; });
}

/// The place of that name; where the story says nothing of it, a disputed region whose middle lies
/// inside: "Nagorno-Karabakh" for the former oblast.
std::optional<std::uint32_t> place_of_disputed(const story::Story& story, const geo::Disputed& disputed) {
    const auto named = PlaceMatcher(story).match(disputed);
    if (named && speaks_of(story, story.places[*named].id)) return named;
    for (std::uint32_t i = 0; i < story.places.size(); ++i) {
        const auto& place = story.places[i];
        const auto* at = std::get_if<geo::LonLat>(&place.geometry);
        if (place.kind == "disputed-region" && at && geo::contains(disputed.shape, *at) &&
            speaks_of(story, place.id))
            return i;
    }
    return named;
}

}  // namespace

std::optional<std::uint32_t> place_of(const story::Story& story, const geo::Region& region, const Ref& ref) {
    switch (ref.kind) {
        case Ref::Kind::place:
            return ref.index;
        case Ref::Kind::event: {
            const auto places = place_index(story);
            const auto found = places.find(story.events[ref.index].place);
            return found == places.end() ? std::nullopt : std::optional{found->second};
        }
        case Ref::Kind::town:
            return PlaceMatcher(story).match(region.towns()[ref.index]);
        case Ref::Kind::admin:
            return PlaceMatcher(story).match(region.level(1).admin[ref.index]);
        case Ref::Kind::country:
            return PlaceMatcher(story).match(region.level(1).countries[ref.index]);
        case Ref::Kind::disputed:
            return place_of_disputed(story, region.disputed()[ref.index]);
        case Ref::Kind::water:
            return PlaceMatcher(story).match(region.level(1).water[ref.index]);
        case Ref::Kind::river:
        case Ref::Kind::sea:
        case Ref::Kind::area:
        case Ref::Kind::none:
            break;
    }
    return std::nullopt;
}

namespace {

/// Where a place, an event's place or a town lies, unless it is an area or a line.
std::optional<geo::LonLat> point_of(const story::Story& story, const geo::Region& region, const Ref& ref) {
    if (ref.kind == Ref::Kind::town) return region.towns()[ref.index].at;
    if (ref.kind != Ref::Kind::place && ref.kind != Ref::Kind::event) return std::nullopt;
    const auto place = place_of(story, region, ref);
    if (!place) return std::nullopt;
    const auto* at = std::get_if<geo::LonLat>(&story.places[*place].geometry);
    return at ? std::optional{*at} : std::nullopt;
}

Dossier words_of(const story::Story& story, const geo::Region& region, const View& view, const Ref& ref) {
    if (ref.kind == Ref::Kind::event) return of_event(story, ref.index);
    if (ref.kind == Ref::Kind::place) return of_place(story, region, view, ref.index);
    if (ref.kind == Ref::Kind::area) return of_area(story, ref.index);
    Dossier dossier = of_region(region, view, ref);
    if (const auto place = place_of(story, region, ref)) {
        const auto& told = story.places[*place];
        if (dossier.note.empty()) dossier.note = told.note;
        if (dossier.source.empty()) dossier.source = told.source;
        tell_place(dossier, story, view, *place);
    }
    return dossier;
}

}  // namespace

Dossier dossier(const story::Story& story, const geo::Region& region, const View& view, const Ref& ref) {
    Dossier dossier = words_of(story, region, view, ref);
    dossier.at = point_of(story, region, ref);
    return dossier;
}

}  // namespace marchland::map
