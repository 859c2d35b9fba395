// SPDX-License-Identifier: MIT
#include "reader/likelihood.h"

#include <algorithm>
#include <cmath>

#include "geo/geodesic.h"

namespace marchland::reader {
namespace {

constexpr geo::LonLatBox home{38.5, 37.6, 51.6, 44.6};

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Federations whose states the whole world's press names without a word more.
bool has_known_states(std::string_view country) {
    return any_of(country, {"US", "CA", "AU", "GB", "DE", "IN", "RU", "UA", "BR", "MX",
                            "SD", "SY", "IQ", "IT", "ES", "FR", "CN", "ET", "IE", "MM"});
}

double settlement_prior(const Entry& entry) {
    const double people = std::max(entry.population, 1U);
    const double score = 2 + std::clamp(std::log10(people / 15000) * 2, -2.5, 4.4);
    return at_home(entry) ? std::max(score, 2.0) + 2.5 : score;
}

double area_prior(const Entry& entry) {
    if (entry.id.starts_with("us-county:")) return 4.5;
    if (at_home(entry)) return 6.5;
    return has_known_states(entry.country) ? 6.8 : 6;
}

/// A unit whose outline is known: the gazetteer puts every place of it in it.
bool drawn(const Entry& unit) {
    return unit.id.starts_with("us-") || unit.id.starts_with("gb-") ||
           (unit.id.front() >= 'A' && unit.id.front() <= 'Z');
}

}  // namespace

bool at_home(const Entry& entry) {
    return home.contains(entry.at);
}

bool from_geonames(const Entry& entry) {
    return entry.id.starts_with("gn:");
}

bool settlement(const Entry& entry) {
    return any_of(entry.kind, {"city", "town", "village"});
}

bool foreign_state(const Entry& entry) {
    return entry.kind == "province" && !at_home(entry);
}

bool known_state(const Entry& entry) {
    return foreign_state(entry) && has_known_states(entry.country);
}

Extent extent(const Entry& entry) {
    if (entry.kind == "country") return Extent::country;
    return any_of(entry.kind, {"province", "district", "region", "disputed-region"}) ? Extent::area
                                                                                     : Extent::point;
}

double prior(const Entry& entry, bool demonym) {
    constexpr std::uint32_t small_capital = 200000;
    if (demonym || entry.kind == "country") return entry.id.starts_with("country:") ? 9 : 9.2;
    if (entry.kind == "capital" && from_geonames(entry) && entry.population < small_capital) return 5.5;
    if (any_of(entry.kind, {"capital", "disputed-region", "building", "sea"})) return 8;
    if (entry.kind == "region") return 7.6;
    if (entry.kind == "province" || entry.kind == "district") return area_prior(entry);
    if (from_geonames(entry)) return settlement_prior(entry);
    const double ours = at_home(entry) ? 7 : 6;
    if (!settlement(entry)) return ours - 0.5;  // a river has its name from the town, or shares it
    const double people = entry.population;
    return ours + (people > 0 ? std::clamp(std::log10(people / 15000) * 2, 0.0, 4.0) : 0);
}

bool holds(const Gazetteer& gazetteer, std::uint32_t area, std::uint32_t place) {
    if (area == place) return false;
    const Entry outer = gazetteer.entry(area);
    const Entry inner = gazetteer.entry(place);
    if (extent(outer) == Extent::country) return outer.country == inner.country && inner.kind != "country";
    if (extent(outer) != Extent::area || extent(inner) == Extent::country) return false;
    constexpr int deepest = 4;
    auto unit = inner.within;
    for (int depth = 0; unit && depth < deepest; ++depth) {
        if (*unit == area) return true;
        unit = gazetteer.entry(*unit).within;
    }
    if (drawn(outer) && inner.within) return false;
    // Neighbours, however near their middles are.
    if (outer.kind == inner.kind && any_of(outer.kind, {"province", "district"})) return false;
    return (outer.country == inner.country || outer.country.empty()) &&
           geo::distance_km(outer.at, inner.at) < static_cast<double>(outer.precision_km) * 1.6;
}

}  // namespace marchland::reader
