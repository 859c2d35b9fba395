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

/// The same for Russian and Ukrainian, Armenian and Georgian, told by the script, and for Turkish and
/// Azerbaijani where `language` says so: "հայաստանի" -> "հայաստան", "თბილისში" -> "თბილისი", "bakida"
/// -> "baki".
[[nodiscard]] std::vector<std::string> base_forms(std::string_view folded, std::string_view language);

}  // namespace marchland::reader
