// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "reader/words.h"
#include "story/event_type.h"

namespace marchland::reader {

enum class PhraseKind {
    deed,     // a verb: its subject acts
    thing,    // "ceasefire", "clashes": who took part stands around it
    outcome,  // a verb for what came of a deed: "killing two" tells no event of its own beside "shelled"
};

/// One way of saying that something happened. `pattern` is folded words with one blank between: "a|b"
/// either word, "seiz*" any word that begins so, "~" up to five other words of the same clause. The
/// first word is the trigger, where the event is.
struct Phrase {
    std::string_view language;
    std::string_view pattern;
    story::EventType type;
    std::string_view mode;  // PLOVER mode, or empty
    PhraseKind kind = PhraseKind::deed;
};

struct PhraseMatch {
    const Phrase* phrase;
    std::size_t last;  // last token of the match
};

/// The phrase that begins at token `at`: the longest, and the first of the table among equals.
[[nodiscard]] std::optional<PhraseMatch> phrase_at(const Sentence& sentence, std::size_t at,
                                                   std::string_view language);

}  // namespace marchland::reader
