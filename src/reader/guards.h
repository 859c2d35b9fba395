// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "reader/clauses.h"
#include "reader/lexicon.h"
#include "reader/words.h"
#include "story/story.h"

namespace marchland::reader {

/// How the text tells the deed at token `trigger`: as done or being done (asserted), denied ("did not
/// attack", "denied that its forces fired"), possible (wished, feared, "if"), planned ("will withdraw"), or
/// habitual
/// ("clashes are common"). Nothing when the words are no deed at all: "the attack helicopter". `rule` gets
/// what decided, when given.
[[nodiscard]] std::optional<story::Telling> telling_of(const Sentence& sentence, const Clauses& clauses,
                                                       std::size_t trigger, const Phrase& phrase, bool dated,
                                                       std::string_view* rule = nullptr);

}  // namespace marchland::reader
