// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace marchland::reader {

/// The language of a text by its script, own letters and commonest words, as BCP 47: one of those in
/// geodata/reader/languages.tsv; empty when none stands out.
[[nodiscard]] std::string guess_language(std::string_view text);

}  // namespace marchland::reader
