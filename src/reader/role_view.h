// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "reader/cues.h"
#include "reader/mentions.h"
#include "reader/vocabulary.h"

namespace marchland::reader {

/// A spot with its sentence, read by distance: word(-1) is the word before it, word(1) the one after;
/// beyond the sentence words are empty and marks 0.
class View {
public:
    View(const Tokenised& article, const Spot& spot)
        : sentence_(article.sentences[spot.sentence]), spot_(spot), language_(article.language) {}

    [[nodiscard]] const Sentence& sentence() const { return sentence_; }
    [[nodiscard]] const Spot& spot() const { return spot_; }
    [[nodiscard]] std::string_view language() const { return language_; }
    [[nodiscard]] const Token* token(int offset) const;
    [[nodiscard]] std::string_view word(int offset) const;
    [[nodiscard]] char mark(int offset) const;
    [[nodiscard]] bool capital(int offset) const;
    [[nodiscard]] bool on(Words list, int offset) const { return is(list, word(offset)); }
    [[nodiscard]] bool on(Cue list, int offset) const { return is(list, word(offset), language_); }

    /// Whether one of the `reach` words before offset `from`, itself among them, is on the list, in the
    /// same clause.
    template <typename List>
    [[nodiscard]] bool before(List list, int from, int reach) const {
        for (int i = from; i > from - reach; --i) {
            const char stop = mark(i);
            if (token(i) == nullptr || stop == ';' || stop == ':' || stop == '~') return false;
            if (on(list, i)) return true;
        }
        return false;
    }

private:
    const Sentence& sentence_;
    const Spot& spot_;
    std::string_view language_;
};

}  // namespace marchland::reader
