// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "geo/region.h"
#include "reader/gazetteer.h"
#include "reader/mentions.h"
#include "reader/reasons.h"

namespace marchland::reader {

/// Picks the place that each spot means, and takes out the spots that are no place at all.
///
/// A reading scores by what it is (a country before a town, a town of the South Caucasus before one
/// elsewhere), by the countries the article speaks of, by how near it lies to places already sure,
/// and by what stands next to it ("Martuni, Gegharkunik"). A rare name stands only with support: a
/// preposition of place, or its country beside it; names of persons go. `region` is asked only
/// between readings that are otherwise level. `reasons` gets why, when given.
void resolve(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer,
             const geo::AdminFinder& region, Reasons* reasons = nullptr);

}  // namespace marchland::reader
