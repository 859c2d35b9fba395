// SPDX-License-Identifier: MIT
#include "reader/lexicon.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "reader/lexicon_table.h"

namespace marchland::reader {
namespace {

constexpr std::size_t longest_gap = 5;  // words that "~" may stand for

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(by, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

/// A pattern taken apart: each element is its alternatives; an empty one is a gap.
struct Compiled {
    const Phrase* phrase;
    std::vector<std::vector<std::string_view>> elements;
};

bool fits(const std::vector<std::string_view>& alternatives, std::string_view word) {
    return std::any_of(alternatives.begin(), alternatives.end(), [&](std::string_view one) {
        return one.ends_with('*') ? word.starts_with(one.substr(0, one.size() - 1)) : one == word;
    });
}

/// Phrases by the first bytes of their triggers, so that most words are told in one look-up.
constexpr std::size_t key_size = 3;
using Index = std::multimap<std::string, Compiled, std::less<>>;

Index make_index() {
    Index index;
    for (const Phrase& phrase : lexicon()) {
        Compiled compiled{&phrase, {}};
        for (const auto element : split(phrase.pattern, ' ')) {
            compiled.elements.push_back(element == "~" ? std::vector<std::string_view>{}
                                                       : split(element, '|'));
        }
        std::vector<std::string_view> keys;
        for (const auto trigger : compiled.elements.front()) keys.push_back(trigger.substr(0, key_size));
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (const auto key : keys) index.emplace(key, compiled);
    }
    return index;
}

bool ends_clause(const Token& token) {
    return token.mark == ';' || token.mark == ':' || token.mark == '(' || token.mark == '.';
}

/// The next word after `at`, over commas, quotes and hyphens; tokens.size() at the clause's end.
std::size_t next_word(const Sentence& sentence, std::size_t at) {
    for (std::size_t i = at + 1; i < sentence.tokens.size() && !ends_clause(sentence.tokens[i]); ++i) {
        if (sentence.tokens[i].mark == 0) return i;
    }
    return sentence.tokens.size();
}

std::optional<std::size_t> match_rest(const Sentence& sentence, const Compiled& compiled, std::size_t at) {
    std::size_t gap = 0;
    for (std::size_t e = 1; e < compiled.elements.size(); ++e) {
        if (compiled.elements[e].empty()) {
            gap = longest_gap;
            continue;
        }
        std::size_t next = next_word(sentence, at);
        for (std::size_t skipped = 0;
             next < sentence.tokens.size() && !fits(compiled.elements[e], sentence.word(next)); ++skipped) {
            if (skipped == gap) return std::nullopt;
            next = next_word(sentence, next);
        }
        if (next == sentence.tokens.size()) return std::nullopt;
        at = next;
        gap = 0;
    }
    return at;
}

}  // namespace

std::optional<PhraseMatch> phrase_at(const Sentence& sentence, std::size_t at, std::string_view language) {
    static const Index index = make_index();
    if (!sentence.tokens[at].word) return std::nullopt;
    const std::string_view word = sentence.word(at);
    std::optional<PhraseMatch> best;
    std::size_t best_elements = 0;
    const auto [first, last] = index.equal_range(word.substr(0, key_size));
    for (auto it = first; it != last; ++it) {
        const Compiled& compiled = it->second;
        if (compiled.phrase->language != language || !fits(compiled.elements.front(), word)) continue;
        const auto end = match_rest(sentence, compiled, at);
        if (end && compiled.elements.size() > best_elements) {
            best = PhraseMatch{compiled.phrase, *end};
            best_elements = compiled.elements.size();
        }
    }
    return best;
}

}  // namespace marchland::reader
