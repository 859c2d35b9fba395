// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "map/dossier.h"
#include "text/typesetter.h"

namespace marchland::screen {

/// The passage as text to be set: mentions of the place asked for highlighted, other places as links
/// numbered place index + 1. Marks that overlap or leave the sentence are left out.
[[nodiscard]] std::vector<text::Span> passage_spans(const map::Passage& passage);

/// The highlighted words of a passage, in text order.
[[nodiscard]] std::vector<std::string> highlights(const map::Passage& passage);

}  // namespace marchland::screen
