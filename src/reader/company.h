// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "reader/gazetteer.h"
#include "reader/mentions.h"

namespace marchland::reader {

/// What stands beside a name and says which place is meant, as points for each candidate of each
/// spot: "Paris, Texas" and "Martuni in Gegharkunik" speak for the place that lies there, "Atlanta,
/// Georgia" for the state that holds an Atlanta, "the Ukrainian town of X" for Ukraine's, "the state of
/// Georgia" for the state. 6 is as good as told, 3 a hint.
using Points = std::vector<std::vector<double>>;
[[nodiscard]] Points points_by_company(const std::vector<Spot>& spots, const Tokenised& article,
                                       const Gazetteer& gazetteer);

/// Whether the words around call the name a unit: "Kherson region", "the state of Georgia".
[[nodiscard]] bool called_a_unit(const Sentence& line, const Spot& spot);

}  // namespace marchland::reader
