// SPDX-License-Identifier: MIT
#include "map/place_matcher.h"

#include <algorithm>
#include <array>
#include <variant>

#include "geo/geodesic.h"

namespace marchland::map {
namespace {

constexpr double least_town_km = 6;

bool is_unit(std::string_view kind) {
    return kind == "district" || kind == "province" || kind == "region";
}
bool is_area(std::string_view kind) {
    return is_unit(kind) || kind == "disputed-region" || kind == "country";
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string comparable(std::string_view name) {
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    std::string folded(name);
    std::transform(folded.begin(), folded.end(), folded.begin(), lower);
    constexpr std::array<std::string_view, 4> kinds{" district", " province", " region", " rayon"};
    for (const auto kind : kinds) {
        if (folded.size() > kind.size() && folded.ends_with(kind)) folded.resize(folded.size() - kind.size());
    }
    return folded;
}

}  // namespace

std::vector<std::string> comparable_names(std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t start = 0; start <= text.size();) {
        const auto slash = std::min(text.find('/', start), text.size());
        if (auto name = comparable(text.substr(start, slash - start)); !name.empty())
            names.push_back(std::move(name));
        start = slash + 1;
    }
    return names;
}

PlaceMatcher::PlaceMatcher(const story::Story& story) : story_(story) {
    for (std::uint32_t i = 0; i < story.places.size(); ++i) {
        const auto& place = story.places[i];
        by_id_.emplace(place.id, i);
        if (story::is_post(place.kind)) continue;
        for (const auto& [language, text] : place.names.all()) {
            for (auto& name : comparable_names(text)) by_name_.emplace(std::move(name), i);
        }
    }
}

std::optional<std::uint32_t> PlaceMatcher::by_name(const geo::Names& names, const auto& fits) const {
    std::optional<std::uint32_t> best;
    for (const auto& [language, text] : names.all()) {
        for (const auto& name : comparable_names(text)) {
            const auto [first, last] = by_name_.equal_range(name);
            for (auto found = first; found != last; ++found) {
                if ((!best || found->second < *best) && fits(story_.places[found->second]))
                    best = found->second;
            }
        }
    }
    return best;
}

std::optional<std::uint32_t> PlaceMatcher::match(const geo::Town& town) const {
    if (const auto same = by_id_.find(town.id); same != by_id_.end()) return same->second;
    return by_name(town.names, [&](const story::Place& place) {
        const auto* at = std::get_if<geo::LonLat>(&place.geometry);
        return at && !is_area(place.kind) &&
               geo::distance_km(*at, town.at) <= std::max(place.precision_km, least_town_km);
    });
}

std::optional<std::uint32_t> PlaceMatcher::match(const geo::Country& country) const {
    if (const auto same = by_id_.find(country.id); same != by_id_.end()) return same->second;
    for (std::uint32_t i = 0; i < story_.places.size(); ++i) {
        if (story_.places[i].kind == "country" && story_.places[i].country == country.id) return i;
    }
    return by_name(country.names, [](const story::Place& place) { return place.kind == "country"; });
}

std::optional<std::uint32_t> PlaceMatcher::match(const geo::AdminUnit& unit) const {
    if (const auto same = by_id_.find(unit.id); same != by_id_.end()) return same->second;
    return by_name(unit.names, [&](const story::Place& place) {
        return is_unit(place.kind) && (place.country.empty() || place.country == unit.country);
    });
}

std::optional<std::uint32_t> PlaceMatcher::match(const geo::Disputed& disputed) const {
    if (const auto same = by_id_.find(disputed.id); same != by_id_.end()) return same->second;
    return by_name(disputed.names, [](const story::Place& place) {
        return place.kind == "disputed-region" || place.kind == "region";
    });
}

std::optional<std::uint32_t> PlaceMatcher::match(const geo::Water& water) const {
    if (const auto same = by_id_.find(water.id); same != by_id_.end()) return same->second;
    return by_name(water.names, [](const story::Place& place) { return place.kind == "lake"; });
}

}  // namespace marchland::map
