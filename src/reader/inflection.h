// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace marchland::reader {

/// The dictionary forms that a folded Russian word may be a case of, the likeliest first, the word
/// itself left out: "ереване" -> "ереван", ...; "нагорного" -> "нагорныи" (folded й). They are
/// guesses: only one that the gazetteer knows counts.
[[nodiscard]] std::vector<std::string> russian_base_forms(std::string_view folded);

}  // namespace marchland::reader
