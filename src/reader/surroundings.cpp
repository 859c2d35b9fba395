// SPDX-License-Identifier: MIT
#include "reader/surroundings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace marchland::reader {
namespace {

/// Articles that name more places than this say no more by it where they play.
constexpr std::size_t most_places = 300;
/// Shares of less than this are shares of nothing.
constexpr double least = 1e-6;

/// Points for lying near a place, as the crow flies on a sphere, which is exact enough here.
class Closeness {
public:
    explicit Closeness(geo::LonLat place)
        : place_(place), east_km_(km_a_degree * std::cos(place.lat * std::numbers::pi / 180)) {}

    [[nodiscard]] double operator()(geo::LonLat anchor) const {
        const double north = (anchor.lat - place_.lat) * km_a_degree;
        if (std::abs(north) >= farthest) return 0;
        const double east = (anchor.lon - place_.lon) * east_km_;
        const double km2 = north * north + east * east;
        return km2 < square(40)         ? 2.5
               : km2 < square(120)      ? 1.8
               : km2 < square(400)      ? 1
               : km2 < square(farthest) ? 0.4
                                        : 0;
    }

private:
    static constexpr double km_a_degree = 111.2;
    static constexpr double farthest = 1000;
    static constexpr double square(double km) { return km * km; }

    geo::LonLat place_;
    double east_km_;  // a degree
};

}  // namespace

void Surroundings::add(const Spot& spot, const Candidate& reading, double weight) {
    const Entry entry = gazetteer_->entry(reading.entry);
    countries_[std::string(entry.country)] += weight;
    country_total_ += weight;
    if (reading.demonym) return;
    own_[reading.entry] += weight;
    anchors_.push_back({spot.sentence, spot.first, spot.last, reading.entry, entry.at, extent(entry)});
    if (entry.kind == "country") return;
    if (places_.size() < most_places) places_.emplace(reading.entry, entry.at);
    unit_total_ += weight;
    if (extent(entry) == Extent::area) units_[reading.entry] += weight;
    for (auto unit = entry.within; unit; unit = gazetteer_->entry(*unit).within) units_[*unit] += weight;
}

double Surroundings::own(std::optional<std::uint32_t> entry) const {
    const auto known = entry ? own_.find(*entry) : own_.end();
    return known == own_.end() ? 0 : known->second;
}

double Surroundings::country_share(const Entry& entry, std::optional<std::uint32_t> without) const {
    const auto country = countries_.find(entry.country);
    const double left = country_total_ - own(without);
    if (country == countries_.end() || entry.country.empty() || left < least) return 0;
    const bool same = without && gazetteer_->entry(*without).country == entry.country;
    return std::max(0.0, country->second - (same ? own(without) : 0)) / left;
}

double Surroundings::unit_share(std::uint32_t entry, std::optional<std::uint32_t> without) const {
    const bool placed = without && gazetteer_->entry(*without).kind != "country";
    const double mine = placed ? own(without) : 0;
    const double left = unit_total_ - mine;
    if (left < least) return 0;
    double share = 0;
    const auto count = [&](std::uint32_t unit) {
        const auto known = units_.find(unit);
        if (known == units_.end() || gazetteer_->entry(unit).id == "gb-england") return;
        const bool same = placed && (*without == unit || holds(*gazetteer_, unit, *without));
        share = std::max(share, (known->second - (same ? mine : 0)) / left);
    };
    const Entry place = gazetteer_->entry(entry);
    if (extent(place) == Extent::area) count(entry);
    for (auto unit = place.within; unit; unit = gazetteer_->entry(*unit).within) count(*unit);
    return share;
}

std::span<const Anchor> Surroundings::near(std::uint32_t sentence, std::uint32_t reach) const {
    const auto less = [](const Anchor& anchor, std::uint32_t s) { return anchor.sentence < s; };
    const auto first =
        std::lower_bound(anchors_.begin(), anchors_.end(), sentence > reach ? sentence - reach : 0, less);
    return {first, std::lower_bound(first, anchors_.end(), sentence + reach + 1, less)};
}

double Surroundings::nearness(const Spot& spot, std::uint32_t index) const {
    const Closeness closeness(gazetteer_->entry(index).at);
    double best = 0;
    for (const Anchor& anchor : near(spot.sentence, 3)) {
        const bool itself =
            anchor.entry == index || (anchor.first == spot.first && anchor.sentence == spot.sentence);
        if (anchor.extent == Extent::country || itself) continue;
        best = std::max(best, (anchor.sentence == spot.sentence ? 1 : 0.7) * closeness(anchor.at));
    }
    if (best >= 1) return best;  // what is far in the text adds less
    const auto [known, is_new] = far_.try_emplace(index, 0);
    if (is_new) {
        for (const auto& [other, at] : places_) {
            if (other != index) known->second = std::max(known->second, 0.4 * closeness(at));
        }
    }
    return std::max(best, known->second);
}

}  // namespace marchland::reader
