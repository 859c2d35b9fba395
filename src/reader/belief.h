// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "reader/mentions.h"
#include "reader/surroundings.h"

namespace marchland::reader {

/// Takes out the chosen spots that are no places after all: persons ("Jordan, 34,", "Mr. London"),
/// ordinary words at the head of a sentence, rare names that nothing speaks for. A great city, or a
/// city of a country that the article speaks of, stands alone; a small one needs a preposition of
/// place, its country or state beside it, or neighbours in a list; what is believed once is believed
/// throughout the article.
void keep_believed(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer,
                   const Surroundings& around);

}  // namespace marchland::reader
