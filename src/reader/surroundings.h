// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "reader/gazetteer.h"
#include "reader/likelihood.h"
#include "reader/mentions.h"

namespace marchland::reader {

/// A spot whose place is taken as known while the others are weighed.
struct Anchor {
    std::uint32_t sentence;
    std::uint32_t first;
    std::uint32_t last;
    std::uint32_t entry;
    geo::LonLat at;
    Extent extent;
};

/// What the article says about where it plays: how often each country and each state or county is
/// meant, and the places taken as known.
class Surroundings {
public:
    Surroundings(const Gazetteer& gazetteer) : gazetteer_(&gazetteer) {}

    /// Counts a spot read as `reading`; `weight` above 1 for a dateline or headline. In text order.
    void add(const Spot& spot, const Candidate& reading, double weight);

    /// How much of the article speaks of the place's country, 0..1, but for `without`: a reading is no
    /// evidence for itself.
    [[nodiscard]] double country_share(const Entry& entry, std::optional<std::uint32_t> without) const;
    /// The same of the state, province or county that the place lies in or is. England, which holds most
    /// of Britain, says nothing.
    [[nodiscard]] double unit_share(std::uint32_t entry, std::optional<std::uint32_t> without) const;
    /// Points for lying near places taken as known, 0..2.5; those of the same sentences count more.
    [[nodiscard]] double nearness(const Spot& spot, std::uint32_t entry) const;
    [[nodiscard]] std::span<const Anchor> near(std::uint32_t sentence, std::uint32_t reach) const;

private:
    [[nodiscard]] double own(std::optional<std::uint32_t> entry) const;

    const Gazetteer* gazetteer_;
    std::unordered_map<std::uint32_t, double> own_;  // what each place has added itself
    std::map<std::string, double, std::less<>> countries_;
    double country_total_ = 0;
    std::unordered_map<std::uint32_t, double> units_;
    double unit_total_ = 0;
    std::vector<Anchor> anchors_;                            // in text order
    std::map<std::uint32_t, geo::LonLat> places_;            // the anchors that are no countries, each once
    mutable std::unordered_map<std::uint32_t, double> far_;  // nearness to any place, by entry
};

}  // namespace marchland::reader
