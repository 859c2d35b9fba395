// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

#include "reader/clauses.h"
#include "reader/lexicon.h"
#include "reader/words.h"

namespace marchland::reader {

/// Whether the deed at token `trigger` is told as done or being done: not denied ("did not
/// attack"), wished, feared or allowed ("could seize", "should he visit"), yet to come ("will
/// withdraw", "plans to"), or said of many times at once ("clashes are common").
[[nodiscard]] bool told_as_fact(const Sentence& sentence, const Clauses& clauses, std::size_t trigger,
                                const Phrase& phrase, bool dated);

}  // namespace marchland::reader
