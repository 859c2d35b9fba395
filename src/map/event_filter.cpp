// SPDX-License-Identifier: MIT
#include "map/event_filter.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/geodesic.h"
#include "geo/operations.h"
#include "map/border_distance.h"
#include "story/location.h"

namespace marchland::map {
namespace {

/// Which of the names are chosen.
std::vector<std::uint8_t> chosen_of(const std::vector<std::string>& names,
                                    const std::set<std::string>& wanted) {
    std::vector<std::uint8_t> chosen(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) chosen[i] = wanted.contains(names[i]) ? 1 : 0;
    return chosen;
}

bool any_of(const std::vector<std::uint32_t>& codes, const std::vector<std::uint8_t>& chosen) {
    return std::ranges::any_of(codes, [&](auto code) { return chosen[code] != 0; });
}

/// The code of a name in an ordered list, or none that any set holds.
std::uint32_t code_of(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::ranges::lower_bound(names, name);
    return found != names.end() && *found == name ? static_cast<std::uint32_t>(found - names.begin())
                                                  : std::numeric_limits<std::uint32_t>::max();
}

bool holds(const std::vector<std::uint32_t>& codes, std::uint32_t code) {
    return std::ranges::binary_search(codes, code);
}

}  // namespace

EventFilter::EventFilter(const story::Story& story, const geo::Region& region)
    : story_(story), region_(region), columns_(story), failed_(columns_.size()) {
    classes_.set();
    const std::vector<std::uint8_t> alive{1, 1, 0};
    judge(Part::rejected, columns_.review, alive);
    judge(Part::not_done, columns_.not_done, {1, 0});
}

template <class Code>
void EventFilter::judge(Part part, const std::vector<Code>& codes, const Verdicts& verdicts) {
    const int shift = static_cast<int>(part);
    const std::uint32_t others = ~bit(part);
    for (std::size_t row = 0; row < failed_.size(); ++row) {
        const std::uint32_t fails = verdicts[codes[row]] ^ 1U;
        failed_[row] = (failed_[row] & others) | fails << shift;
    }
}

void EventFilter::apply(const Filter& filter, std::bitset<story::quad_class_count> classes) {
    if (filter == filter_ && classes == classes_) return;
    apply_kinds(filter, classes);
    apply_names(filter);
    apply_precision(filter);
    apply_words(filter);
    apply_ground(filter);
    filter_ = filter;
    classes_ = classes;
}

void EventFilter::apply_kinds(const Filter& filter, std::bitset<story::quad_class_count> classes) {
    Verdicts verdicts(story::event_type_count);
    if (classes != classes_) {
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            verdicts[i] =
                classes.test(static_cast<std::size_t>(story::quad_class(static_cast<story::EventType>(i))))
                    ? 1
                    : 0;
        judge(Part::classes, columns_.type, verdicts);
    }
    if (filter.types != filter_.types) {
        for (std::size_t i = 0; i < verdicts.size(); ++i) verdicts[i] = filter.types.test(i) ? 1 : 0;
        judge(Part::types, columns_.type, verdicts);
    }
    if (filter.suggested != filter_.suggested || filter.accepted != filter_.accepted)
        judge(Part::status, columns_.review,
              {std::uint8_t{filter.suggested}, std::uint8_t{filter.accepted}, std::uint8_t{1}});
    if (filter.not_done != filter_.not_done)
        judge(Part::not_done, columns_.not_done, {1, std::uint8_t{filter.not_done}});
}

void EventFilter::apply_names(const Filter& filter) {
    const auto& sides = columns_.party_sides;
    if (filter.actors != filter_.actors) {
        const auto chosen = chosen_of(columns_.actors, filter.actors);
        Verdicts verdicts(sides.size(), 1);
        if (!filter.actors.empty())
            for (std::size_t i = 0; i < sides.size(); ++i)
                verdicts[i] = any_of(sides[i].either, chosen) ? 1 : 0;
        judge(Part::actors, columns_.parties, verdicts);
    }
    if (filter.pair != filter_.pair) {
        Verdicts verdicts(sides.size(), 1);
        for (std::size_t i = 0; filter.pair && i < sides.size(); ++i) {
            const auto one = code_of(columns_.actors, filter.pair->one);
            const auto other = code_of(columns_.actors, filter.pair->other);
            verdicts[i] = (holds(sides[i].acting, one) && holds(sides[i].receiving, other)) ||
                                  (holds(sides[i].acting, other) && holds(sides[i].receiving, one))
                              ? 1
                              : 0;
        }
        judge(Part::pair, columns_.parties, verdicts);
    }
    const auto judge_sets = [&](Part part, const auto& codes, const auto& sets, const Verdicts& chosen,
                                bool all) {
        Verdicts verdicts(sets.size(), 1);
        for (std::size_t i = 0; !all && i < sets.size(); ++i) verdicts[i] = any_of(sets[i], chosen) ? 1 : 0;
        judge(part, codes, verdicts);
    };
    if (filter.sources != filter_.sources)
        judge_sets(Part::sources, columns_.sources, columns_.source_sets,
                   chosen_of(columns_.source_names, filter.sources), filter.sources.empty());
    if (filter.articles != filter_.articles) {
        Verdicts chosen(story_.articles.size());
        for (std::size_t i = 0; i < chosen.size(); ++i)
            chosen[i] = filter.articles.contains(story_.articles[i].id) ? 1 : 0;
        judge_sets(Part::articles, columns_.articles, columns_.article_sets, chosen, filter.articles.empty());
    }
}

void EventFilter::apply_precision(const Filter& filter) {
    if (filter.most_place_km != filter_.most_place_km) {
        const double most = filter.most_place_km.value_or(std::numeric_limits<double>::infinity());
        const bool all = !filter.most_place_km;
        const auto nowhere = static_cast<std::uint32_t>(story_.places.size());
        for (std::size_t row = 0; row < failed_.size(); ++row) {
            const bool known = columns_.spot[row] != nowhere && columns_.precision_km[row] <= most;
            if (all || known)
                failed_[row] &= ~bit(Part::place);
            else
                failed_[row] |= bit(Part::place);
        }
    }
    if (filter.coarsest_date != filter_.coarsest_date || filter.undated != filter_.undated) {
        Verdicts verdicts(date_band_count + 1);
        for (int i = 0; i < date_band_count; ++i)
            verdicts[static_cast<std::size_t>(i)] = i <= static_cast<int>(filter.coarsest_date) ? 1 : 0;
        verdicts[EventColumns::undated_band] = filter.undated ? 1 : 0;
        judge(Part::date, columns_.date, verdicts);
    }
}

void EventFilter::apply_words(const Filter& filter) {
    if (filter.least_fatalities != filter_.least_fatalities) {
        Verdicts verdicts;
        for (const auto& dead : columns_.dead) {
            const auto least = filter.least_fatalities;
            verdicts.push_back(!least || (*least == 0 ? dead.stated : dead.lowest >= *least) ? 1 : 0);
        }
        judge(Part::fatalities, columns_.fatalities, verdicts);
    }
    if (filter.attribution != filter_.attribution)
        judge(Part::attribution, columns_.claimed,
              {std::uint8_t{filter.attribution != Attribution::claimed},
               std::uint8_t{filter.attribution != Attribution::fact}});
    if (filter.least_sources != filter_.least_sources) {
        Verdicts verdicts;
        for (const auto& set : columns_.source_sets)
            verdicts.push_back(set.size() >= filter.least_sources ? 1 : 0);
        judge(Part::corroboration, columns_.sources, verdicts);
    }
}

const std::vector<std::optional<geo::LonLat>>& EventFilter::positions() {
    if (positions_) return *positions_;
    positions_.emplace();
    positions_->reserve(story_.places.size());
    for (const auto& place : story_.places) positions_->push_back(story::location(place.geometry));
    return *positions_;
}

const std::vector<double>& EventFilter::border_km(const NearBorder& border) {
    const std::pair between(border.one, border.other);
    if (border_km_ && border_km_->first == between) return border_km_->second;
    const BorderDistance distance(region_.level(1), border.one, border.other);
    std::vector<double> km;
    km.reserve(story_.places.size());
    for (const auto& at : positions())
        km.push_back(at ? distance.km_from(*at) : std::numeric_limits<double>::infinity());
    return border_km_.emplace(between, std::move(km)).second;
}

template <class Test>
void EventFilter::judge_spots(Part part, bool active, const Test& inside) {
    Verdicts verdicts(story_.places.size() + 1, active ? 0 : 1);
    for (std::size_t i = 0; active && i < story_.places.size(); ++i) {
        const auto& at = positions()[i];
        verdicts[i] = at && inside(i, *at) ? 1 : 0;
    }
    judge(part, columns_.spot, verdicts);
}

void EventFilter::apply_ground(const Filter& filter) {
    if (filter.area != filter_.area) {
        const geo::Polygon polygon{filter.area.value_or(geo::Path{}), {}};
        const auto box = geo::bounds(geo::Polygons{polygon});
        judge_spots(Part::area, filter.area.has_value(), [&](std::size_t, geo::LonLat at) {
            return box && box->contains(at) && geo::contains(polygon, at);
        });
    }
    if (filter.near != filter_.near) {
        constexpr double km_a_degree = 110.5;  // of latitude, at least
        const NearPlace near = filter.near.value_or(NearPlace{});
        judge_spots(Part::near, filter.near.has_value(), [&](std::size_t, geo::LonLat at) {
            return std::abs(at.lat - near.at.lat) * km_a_degree <= near.km &&
                   geo::distance_km(at, near.at) <= near.km;
        });
    }
    if (filter.border != filter_.border)
        judge_spots(Part::border, filter.border.has_value(), [&](std::size_t place, geo::LonLat) {
            return border_km(*filter.border)[place] <= filter.border->km;
        });
}

bool EventFilter::in_time(std::uint32_t event, const TimeWindow& window) const {
    const auto first = columns_.first_day[event];
    if (first == story::EventTable::undated) return true;
    return first <= window.last.time_since_epoch().count() &&
           columns_.last_day[event] >= window.first.time_since_epoch().count();
}

}  // namespace marchland::map
