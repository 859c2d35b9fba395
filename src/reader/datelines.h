// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string_view>

#include "reader/words.h"

namespace marchland::reader {

/// How many tokens at the head of a sentence are a dateline, its dash or stop among them; 0 for none:
/// "YEREVAN, Sept 13 (Reuters) -", "Erevan, 20 janvier -", "Бакы, 5 мая.", "KIRANTS, Armenia –".
[[nodiscard]] std::size_t dateline_end(const Sentence& sentence, std::string_view text,
                                       std::string_view language);

}  // namespace marchland::reader
