// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "reader/gazetteer.h"
#include "reader/mentions.h"

namespace marchland::reader {

/// The spots and, between them, the persons whom the article has introduced as speaking for a country
/// ("Armenian Prime Minister Nikol Pashinyan", from then on "Pashinyan") or whom speakers.tsv knows: each an
/// actor with that country chosen. Text order. For finding who did what; they are no mentions of places.
[[nodiscard]] std::vector<Spot> with_people(const std::vector<Spot>& spots, const Tokenised& article,
                                            const Gazetteer& gazetteer);

}  // namespace marchland::reader
