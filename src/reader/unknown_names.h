// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "reader/mentions.h"

namespace marchland::reader {

/// Names that the text calls a place and no spot covers: "the village of X", "X district", "село X".
/// Spots without candidates and choice, in text order: mentions of places that we do not know.
[[nodiscard]] std::vector<Spot> unknown_names(const Tokenised& article, const std::vector<Spot>& spots);

/// Adds those of them that are known after all, as they are or in another spelling: the transcriptions kh/h,
/// gh/g, dj/j, ou/u …, or for names of seven letters and more one letter more, less or other. Only towns,
/// villages and areas of countries that the article names count, and only where they agree on one place.
void add_near_spellings(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer);

/// Two lists of spots in text order as one.
[[nodiscard]] std::vector<Spot> in_text_order(std::vector<Spot> spots, std::vector<Spot> more);

}  // namespace marchland::reader
