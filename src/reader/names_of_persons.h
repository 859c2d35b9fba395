// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "reader/mentions.h"

namespace marchland::reader {

/// Whether the spot stands beside a capital that belongs to no place, title or sentence head, as the
/// halves of a person's name do: "Martin Ryan", "Vladimir Putin", "Anne London". `taken[i]` says
/// whether token i of the sentence belongs to another spot.
[[nodiscard]] bool beside_a_name(const Sentence& sentence, const Spot& spot, const std::vector<bool>& taken);

/// The same of the token in front alone: "Bob Dalton", not "Dundee Sheriff Court".
[[nodiscard]] bool after_a_name(const Sentence& sentence, const Spot& spot, const std::vector<bool>& taken);

/// Names of two words or more with capitals that are neither places nor titles, as persons and some
/// organisations have them: tokens first..last.
struct ProperName {
    std::size_t first = 0;
    std::size_t last = 0;
};
[[nodiscard]] std::vector<ProperName> proper_names(const Sentence& sentence, const std::vector<bool>& taken);

}  // namespace marchland::reader
