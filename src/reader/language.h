// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace marchland::reader {

/// The language of a text by its scripts and commonest words, as BCP 47: "en", "fr", "ru", "az",
/// "tr", "hy", "ka"; empty when none stands out.
[[nodiscard]] std::string guess_language(std::string_view text);

}  // namespace marchland::reader
