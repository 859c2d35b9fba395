// SPDX-License-Identifier: MIT
#include "screen/review_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <unordered_map>

#include "geo/coordinates.h"
#include "geo/geodesic.h"
#include "geo/operations.h"
#include "screen/article_text.h"
#include "screen/words.h"
#include "story/location.h"

namespace marchland::screen {
namespace {

constexpr std::string_view placed_prefix = "placed-";
constexpr double town_km = 2;       // what a town's point is good for
constexpr double beside_km = 60;    // a place farther off does not say where something is
constexpr double country_km = 100;  // at least, of a country's label point

template <class Change>
story::Edit changed(const story::Story& story, std::uint32_t index, const char* name, const Change& change) {
    story::Event event = story.events.at(index);
    change(event);
    if (event == story.events[index]) return {};
    if (event.review == story::Review::suggested) event.review = story::Review::accepted;
    return {name, {story::replace(story, index, std::move(event))}, ""};
}

std::optional<std::size_t> index_of(const story::Story& story, const story::Id& place) {
    const auto found = std::ranges::find(story.places, place, &story::Place::id);
    if (found == story.places.end()) return std::nullopt;
    return static_cast<std::size_t>(found - story.places.begin());
}

// The change that brings the place into the story, in front of those that use it.
void add_missing(const story::Story& story, const story::Place& place, story::Edit& edit) {
    if (!edit.changes.empty() && !index_of(story, place.id))
        edit.changes.insert(edit.changes.begin(), story::add(story, place));
}

bool is_used_by_others(const story::Story& story, const story::Id& place, std::uint32_t event) {
    for (std::uint32_t i = 0; i < story.events.size(); ++i)
        if (i != event && story.events[i].place == place) return true;
    return std::ranges::any_of(story.mentions, [&](const auto& one) { return one.place == place; });
}

// The paragraph's stretch between full stops that the words stand in.
Stretch sentence_around(const std::string& text, Stretch words) {
    const auto ends = [&](std::size_t at) {
        return text[at] == '\n' || (at > 0 && text[at] == ' ' &&
                                    std::string_view(".!?").find(text[at - 1]) != std::string_view::npos);
    };
    Stretch sentence = words;
    while (sentence.start > 0 && !ends(sentence.start - 1)) --sentence.start;
    while (sentence.end < text.size() && !ends(sentence.end)) ++sentence.end;
    return sentence;
}

story::Id free_id(const story::Story& story) {
    for (std::size_t n = 1;; ++n) {
        story::Id id = fmt::format("{}{}", placed_prefix, n);
        if (!index_of(story, id)) return id;
    }
}

// What a point is near: the place that the event was at, else the nearest town.
std::string neighbour_of(const story::Story& story, const geo::Region& region, const story::Id& before,
                         geo::LonLat at) {
    const auto index = index_of(story, before);
    if (index && !before.starts_with(placed_prefix) && story.places[*index].kind != "country") {
        const auto was = story::location(story.places[*index].geometry);
        if (was && geo::distance_km(*was, at) < beside_km) return story.places[*index].names.in("en");
    }
    std::string nearest = geo::format_decimal(at);
    double least = beside_km;
    for (const geo::Town& town : region.towns()) {
        const double km = geo::distance_km(town.at, at);
        if (km < least) least = km, nearest = town.names.in("en");
    }
    return nearest;
}

double radius_km(const geo::Polygons& shape) {
    return std::sqrt(geo::area_km2(shape) / std::numbers::pi);
}

story::Place made_of(const geo::Region& region, const map::Ref& ref) {
    story::Place place;
    const auto name = [&](const std::string& id, const geo::Names& names) {
        place.id = id;
        place.names = names;
        place.source = "region";
    };
    if (ref.kind == map::Ref::Kind::town) {
        const geo::Town& town = region.towns()[ref.index];
        name(town.id, town.names);
        place.kind = town.kind;
        place.country = town.country;
        place.geometry = town.at;
        place.precision_km = town_km;
    } else if (ref.kind == map::Ref::Kind::admin) {
        const geo::AdminUnit& unit = region.level(1).admin[ref.index];
        name(unit.id, unit.names);
        place.kind = unit.kind.empty() ? "district" : unit.kind;
        place.country = unit.country;
        place.geometry = unit.label;
        place.precision_km = radius_km(unit.shape);
    } else if (ref.kind == map::Ref::Kind::country) {
        const geo::Country& country = region.level(1).countries[ref.index];
        name(country.id, country.names);
        place.kind = "country";
        place.country = country.id;
        place.geometry = country.label;
        place.precision_km = std::max(country_km, radius_km(country.shape));
    } else {
        const geo::Disputed& disputed = region.disputed()[ref.index];
        name(disputed.id, disputed.names);
        place.kind = "disputed-region";
        if (const auto at = story::location(disputed.shape)) place.geometry = *at;
        place.precision_km = std::max(disputed.precision_km, radius_km(disputed.shape));
    }
    return place;
}

}  // namespace

std::vector<std::uint32_t> events_told_in(const story::Story& story, std::uint32_t article) {
    std::unordered_map<std::string_view, std::uint32_t> starts;
    for (const story::Excerpt& excerpt : story.excerpts)
        if (excerpt.article == story.articles.at(article).id) starts.emplace(excerpt.id, excerpt.start);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> told;
    for (std::uint32_t i = 0; i < story.events.size(); ++i) {
        std::uint32_t first = std::numeric_limits<std::uint32_t>::max();
        for (const story::Id& id : story.events[i].excerpts)
            if (const auto found = starts.find(id); found != starts.end())
                first = std::min(first, found->second);
        if (first != std::numeric_limits<std::uint32_t>::max()) told.emplace_back(first, i);
    }
    std::sort(told.begin(), told.end());
    std::vector<std::uint32_t> events;
    for (const auto& [start, event] : told) events.push_back(event);
    return events;
}

std::size_t left_to_review(const story::Story& story, const std::vector<std::uint32_t>& events) {
    return static_cast<std::size_t>(std::ranges::count_if(
        events, [&](auto event) { return story.events[event].review == story::Review::suggested; }));
}

std::optional<std::uint32_t> event_beside(const std::vector<std::uint32_t>& events,
                                          std::optional<std::uint32_t> now, int by) {
    if (events.empty()) return std::nullopt;
    const auto here = now ? std::ranges::find(events, *now) : events.end();
    if (here == events.end()) return events.front();
    const auto last = static_cast<std::ptrdiff_t>(events.size()) - 1;
    return events[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(here - events.begin() + by, 0, last))];
}

std::optional<std::uint32_t> next_undecided(const story::Story& story,
                                            const std::vector<std::uint32_t>& events, std::uint32_t now) {
    const auto here = std::ranges::find(events, now);
    const auto behind = here == events.end() ? 0 : here - events.begin() + 1;
    for (std::size_t step = 0; step < events.size(); ++step) {
        const std::uint32_t event = events[(static_cast<std::size_t>(behind) + step) % events.size()];
        if (story.events[event].review == story::Review::suggested) return event;
    }
    return std::nullopt;
}

story::Edit decide(const story::Story& story, std::uint32_t event, story::Review review) {
    const bool accepts = review == story::Review::accepted;
    return changed(story, event, accepts ? words().edit_accept : words().edit_reject,
                   [&](story::Event& it) { it.review = review; });
}

story::Edit retype(const story::Story& story, std::uint32_t event, story::EventType type) {
    return changed(story, event, words().edit_retype, [&](story::Event& it) {
        if (it.type != type) it.mode.clear();  // a mode is one of its type's
        it.type = type;
    });
}

story::Edit redate(const story::Story& story, std::uint32_t event, std::optional<story::DateSpan> when) {
    return changed(story, event, words().edit_redate, [&](story::Event& it) { it.when = when; });
}

story::Edit relocate(const story::Story& story, std::uint32_t event, const story::Place& place) {
    story::Edit edit = changed(story, event, words().edit_relocate, [&](story::Event& it) {
        if (it.place != place.id) it.precision_km = place.precision_km;
        it.place = place.id;
    });
    add_missing(story, place, edit);
    return edit;
}

story::Edit unlocate(const story::Story& story, std::uint32_t event) {
    return changed(story, event, words().edit_relocate, [](story::Event& it) {
        it.place.clear();
        it.precision_km = 0;
    });
}

story::Place placed_by_hand(const story::Story& story, const geo::Region& region, const std::string& name,
                            geo::LonLat at, double precision_km) {
    story::Place place;
    place.id = free_id(story);
    place.names.set("en", name);
    place.kind = "point";
    place.geometry = at;
    place.precision_km = precision_km;
    const geo::Country* const country = region.country_at(at);
    place.country = country != nullptr ? country->id : "";
    place.source = words().placed_by_hand;
    return place;
}

story::Edit move_pin(const story::Story& story, const geo::Region& region, std::uint32_t event,
                     geo::LonLat at, double precision_km) {
    const story::Id before = story.events.at(event).place;
    const auto own = index_of(story, before);
    const bool moves = own && before.starts_with(placed_prefix) && !is_used_by_others(story, before, event);
    story::Place place = placed_by_hand(
        story, region, filled(words().near_words, neighbour_of(story, region, before, at)), at, precision_km);
    if (moves) place.id = before;
    story::Edit edit = changed(story, event, words().edit_pin, [&](story::Event& it) {
        it.place = place.id;
        it.precision_km = precision_km;
    });
    if (moves)
        edit.changes.insert(edit.changes.begin(), story::replace(story, *own, place));
    else
        add_missing(story, place, edit);
    edit.name = words().edit_pin;
    return edit;
}

std::string words_of(const story::Story& story, const story::Mention& mention) {
    const story::Excerpt* const excerpt = story::find_excerpt(story, mention.excerpt);
    const story::Article* const article =
        excerpt != nullptr ? story::find_article(story, excerpt->article) : nullptr;
    if (article == nullptr || mention.start > article->text.size()) return {};
    return article->text.substr(mention.start, mention.end - mention.start);
}

story::Edit relocate_mention(const story::Story& story, std::uint32_t mention, const story::Place& place) {
    const story::Mention& chosen = story.mentions.at(mention);
    const std::string said = words_of(story, chosen);
    const story::Excerpt* const excerpt = story::find_excerpt(story, chosen.excerpt);
    story::Edit edit{words().edit_mention, {}, ""};
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        story::Mention one = story.mentions[i];
        const bool alike =
            i == mention || (one.place == chosen.place && one.end - one.start == chosen.end - chosen.start);
        if (!alike || words_of(story, one) != said) continue;
        const story::Excerpt* const other = story::find_excerpt(story, one.excerpt);
        if (excerpt == nullptr || other == nullptr || other->article != excerpt->article) continue;
        one.place = place.id;
        one.review = story::Review::accepted;
        if (one != story.mentions[i]) edit.changes.push_back(story::replace(story, i, std::move(one)));
    }
    add_missing(story, place, edit);
    return edit;
}

std::string words_at(const story::Story& story, const ArticleSpot& spot) {
    if (spot.article >= story.articles.size()) return {};
    const std::string& text = story.articles[spot.article].text;
    return spot.start < spot.end && spot.end <= text.size() ? text.substr(spot.start, spot.end - spot.start)
                                                            : "";
}

story::Edit add_mention(const story::Story& story, const ArticleSpot& spot, const story::Place& place) {
    const story::Id& article = story.articles.at(spot.article).id;
    story::Edit edit{words().edit_add_mention, {}, ""};
    story::Mention mention{
        {}, place.id, spot.start, spot.end, story::Role::location, story::Review::accepted};
    for (const story::Excerpt& excerpt : story.excerpts) {
        const bool holds =
            excerpt.article == article && excerpt.start <= spot.start && excerpt.end >= spot.end;
        if (holds && mention.excerpt.empty()) mention.excerpt = excerpt.id;
    }
    if (mention.excerpt.empty()) {
        const Stretch sentence = sentence_around(story.articles[spot.article].text, {spot.start, spot.end});
        mention.excerpt = fmt::format("{}-at-{}", article, sentence.start);
        edit.changes.push_back(
            story::add(story, story::Excerpt{mention.excerpt, article, sentence.start, sentence.end}));
    }
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        story::Mention other = story.mentions[i];
        const story::Excerpt* const excerpt = story::find_excerpt(story, other.excerpt);
        const bool overlaps = excerpt != nullptr && excerpt->article == article && other.start < spot.end &&
                              other.end > spot.start;
        if (!overlaps || other.review == story::Review::rejected) continue;
        other.place.clear();
        other.review = story::Review::rejected;
        edit.changes.push_back(story::replace(story, i, std::move(other)));
    }
    edit.changes.push_back(story::add(story, std::move(mention)));
    add_missing(story, place, edit);
    return edit;
}

story::Edit remove_mention(const story::Story& story, std::uint32_t mention) {
    story::Mention wrong = story.mentions.at(mention);
    wrong.place.clear();
    wrong.review = story::Review::rejected;
    return {words().edit_no_mention, {story::replace(story, mention, std::move(wrong))}, ""};
}

std::optional<story::Place> place_for(const story::Story& story, const geo::Region& region,
                                      const map::Ref& ref) {
    using Kind = map::Ref::Kind;
    if (ref.kind == Kind::place)
        return ref.index < story.places.size() ? std::optional(story.places[ref.index]) : std::nullopt;
    if (ref.kind != Kind::town && ref.kind != Kind::admin && ref.kind != Kind::country &&
        ref.kind != Kind::disputed)
        return std::nullopt;
    return made_of(region, ref);
}

}  // namespace marchland::screen
