// SPDX-License-Identifier: MIT
#include "reader/names_of_persons.h"

#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

/// Capitals that say nothing about the word beside them.
bool explained(std::string_view word) {
    return is(Words::function, word) || is(Words::title, word) || is(Words::terrain, word) ||
           is(Words::direction, word) || is(Words::organisation, word) || is(Words::institution, word) ||
           is(Words::weekday_or_month, word) || is(Words::agency, word) || is(Words::common, word);
}

bool part_of_a_name(const Sentence& sentence, std::size_t i, const std::vector<bool>& taken) {
    const Token& token = sentence.tokens[i];
    if (!token.word || !token.capital || token.script == Script::other || taken[i] || token.shouted)
        return false;
    return !explained(sentence.word(i));
}

bool body_word(const Sentence& sentence, std::size_t i, const std::vector<bool>& taken) {
    const Token& token = sentence.tokens[i];
    if (!token.word || !token.capital || taken[i]) return false;
    return is(Words::organisation, sentence.word(i)) || is(Words::institution, sentence.word(i));
}

/// The first word has its capital from the sentence: it is a name's only if it can be nothing else.
bool head_of_sentence(const Sentence& sentence, std::size_t i) {
    for (std::size_t k = 0; k < i; ++k) {
        if (sentence.tokens[k].word) return false;
    }
    return true;
}

}  // namespace

bool after_a_name(const Sentence& sentence, const Spot& spot, const std::vector<bool>& taken) {
    if (spot.first == 0) return false;
    const std::size_t before = spot.first - std::size_t{1};
    return part_of_a_name(sentence, before, taken) &&
           (!head_of_sentence(sentence, before) || is(Words::given_name, sentence.word(before)) ||
            sentence.tokens[spot.first].start - sentence.tokens[before].end <= 1);
}

bool beside_a_name(const Sentence& sentence, const Spot& spot, const std::vector<bool>& taken) {
    const std::size_t next = spot.last + std::size_t{1};
    return (next < sentence.tokens.size() && part_of_a_name(sentence, next, taken)) ||
           after_a_name(sentence, spot, taken);
}

std::vector<ProperName> proper_names(const Sentence& sentence, const std::vector<bool>& taken) {
    std::vector<ProperName> names;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (!part_of_a_name(sentence, i, taken)) continue;
        std::size_t last = i;
        while (last + 1 < sentence.tokens.size() && part_of_a_name(sentence, last + 1, taken)) ++last;
        // "International Criminal Court": what kind of body it is belongs to the name.
        while (last + 1 < sentence.tokens.size() && body_word(sentence, last + 1, taken)) ++last;
        if (last > i) names.push_back({i, last});
        i = last;
    }
    return names;
}

}  // namespace marchland::reader
