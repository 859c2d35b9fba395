// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace marchland::reader {

/// Whether a folded word may stand beside the date of publication near the top of an article, in any
/// language: "published", "updated", "GMT", a weekday.
[[nodiscard]] bool is_publication_word(std::string_view folded);

}  // namespace marchland::reader
