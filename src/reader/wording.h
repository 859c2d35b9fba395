// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "reader/words.h"

namespace marchland::reader {

/// A short title from the sentence's own words: whole when it is short, else a piece around token
/// `trigger` (from the head of the sentence or of its clause, token `clause`) with "…" where it is
/// cut. About 90 characters.
[[nodiscard]] std::string title_of(std::string_view text, const Sentence& sentence, std::size_t clause,
                                   std::size_t trigger);

/// The dead as the sentence words it: "at least three soldiers killed", "12 dead"; empty when none.
[[nodiscard]] std::string fatalities(const Sentence& sentence, std::string_view text);

}  // namespace marchland::reader
