// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "reader/gazetteer.h"
#include "reader/mentions.h"

namespace marchland::reader {

/// Says for each resolved spot what its name does in the sentence: a place in the physical sense, a
/// government or army (a metonym: "Baku accused", "ties with Azerbaijan"), an adjective or people,
/// or neither ("Minsk Group", a photo credit). Spots must be in text order.
void assign_roles(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer);

}  // namespace marchland::reader
