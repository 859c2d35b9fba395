// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "geo/region.h"
#include "gold.h"

namespace marchland::articles {

/// Whether a position is a right answer; 30 km outside the country still are.
[[nodiscard]] bool within(const Target& target, const std::optional<geo::LonLat>& at,
                          const geo::Region& region);

/// Code points that both have; negative when they are apart.
[[nodiscard]] int shared(Span a, Span b);

/// Shared code points over those that either has.
[[nodiscard]] double overlap_ratio(Span a, Span b);

struct Candidate {
    double weight;
    std::size_t gold;
    std::size_t answer;
};

/// One to one, the heaviest first.
[[nodiscard]] std::vector<Candidate> best_pairs(std::vector<Candidate> candidates, std::size_t golds,
                                                std::size_t answers);

/// What a span says, for the list of faults.
[[nodiscard]] std::string words(const GoldArticle& gold, Span span);

}  // namespace marchland::articles
