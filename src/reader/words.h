// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reader/sentences.h"

namespace marchland::reader {

enum class Script : std::uint8_t { latin, cyrillic, other };

/// A word, number or punctuation mark. `start`, `end` are bytes in the article; `fold_start`,
/// `fold_end` bytes in the sentence's folded text.
struct Token {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t fold_start = 0;
    std::uint32_t fold_end = 0;
    bool word = false;     // letters; numbers and punctuation are not
    bool number = false;   // begins with a digit
    bool capital = false;  // begins with an upper-case letter, or its script has no case
    bool shouted = false;  // two letters or more, all upper case
    /// For punctuation: , ; : ( ) ? ! as they are, '.' stop, '-' hyphen, '~' dash, '"' any quotation
    /// mark, '\'' possessive 's or bare apostrophe, '#' any other. 0 for words and numbers.
    char mark = 0;
    Script script = Script::other;
};

/// One sentence as tokens. "Moscow-led" is three, "Azerbaijan's" two, "l'Arménie" two, "U.S." one.
struct Sentence {
    SentenceSpan span;
    std::vector<Token> tokens;
    /// The tokens folded with one space between them; hyphens and full stops leave nothing.
    std::string folded;

    [[nodiscard]] std::string_view word(std::size_t i) const {
        return std::string_view(folded).substr(tokens[i].fold_start,
                                               tokens[i].fold_end - tokens[i].fold_start);
    }
};

/// Splits text[span]; `span` on code points.
[[nodiscard]] Sentence split_words(std::string_view text, SentenceSpan span);

}  // namespace marchland::reader
