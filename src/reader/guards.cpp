// SPDX-License-Identifier: MIT
#include "reader/guards.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace marchland::reader {
namespace {

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool negation(std::string_view word) {
    return any_of(word, {"not",   "never",  "no",     "without", "neither", "nor",  "didnt", "doesnt",
                         "hasnt", "havent", "wasnt",  "werent",  "hadnt",   "isnt", "wont",  "cannot",
                         "cant",  "pas",    "jamais", "не",      "ни",      "без"});
}
bool unreal(std::string_view word) {
    return any_of(word, {"would",   "could",    "should",  "might",   "may",      "can",       "if",
                         "unless",  "will",     "shall",   "whether", "possible", "potential", "future",
                         "planned", "pourrait", "devrait", "бы",      "может",    "если",      "будет"});
}
bool averting(std::string_view word) {
    return any_of(word,
                  {"prevent",     "prevents", "prevented",   "preventing", "avoid",  "avoided", "avert",
                   "averted",     "avoiding", "fear",        "fears",      "feared", "fearing", "deny",
                   "denied",      "denies",   "denying",     "rule",       "ruled",  "against", "threat",
                   "possibility", "risk",     "anniversary", "rumours",    "rumors"});
}
/// A verb whose infinitive is a deed all the same: "began to withdraw", "decided to recall".
bool realised(std::string_view word) {
    return any_of(word, {"began",  "begin",   "begins",  "begun",   "beginning", "started",   "start",
                         "starts", "managed", "decided", "decides", "continued", "continues", "continue",
                         "forced", "obliged", "moved",   "had",     "helped",    "used",      "proceeded"});
}

constexpr std::size_t reach = 4;

/// "they did nothing to prevent X taking Y": it happened.
bool for_nothing(const Sentence& sentence, std::size_t i) {
    for (std::size_t k = i > 3 ? i - 3 : 0; k < i; ++k) {
        if (any_of(sentence.word(k), {"nothing", "failed", "unable", "little"})) return true;
    }
    return false;
}

/// Words before the trigger in its clause that take the deed back.
bool taken_back(const Sentence& sentence, const Clauses& clauses, std::size_t trigger, const Phrase& phrase) {
    for (std::size_t i = trigger > reach ? trigger - reach : 0; i < trigger; ++i) {
        if (clauses.of[i] != clauses.of[trigger]) continue;
        const std::string_view word = sentence.word(i);
        if (negation(word)) return true;
        // The month of May and "may" share their letters.
        if (unreal(word) && !(word == "may" && sentence.tokens[i].capital)) return true;
        if (averting(word) && !for_nothing(sentence, i) &&
            !(word == "against" && phrase.kind != PhraseKind::thing))
            return true;
    }
    return false;
}

/// "to seize" without a verb that makes it real; "due to shelling" and "agreed to" do not count.
bool bare_infinitive(const Sentence& sentence, std::size_t trigger, const Phrase& phrase) {
    if (phrase.kind == PhraseKind::thing || trigger < 2) return false;
    std::size_t at = trigger - 1;
    if (sentence.word(at) != "to" && trigger >= 3 && sentence.word(trigger - 2) == "to")
        at = trigger - 2;  // "to fully withdraw"
    if (sentence.word(at) != "to") return false;
    return !realised(sentence.word(at - 1));
}

/// The clause that the deed hangs on is itself unreal: "if", "should he visit".
bool conditional(const Sentence& sentence, const Clauses& clauses, std::size_t trigger) {
    const Clause& clause = clauses.list[clauses.of[trigger]];
    const std::string_view first = sentence.word(clause.first);
    return any_of(first, {"if", "unless", "should", "si", "если"});
}

bool habitual(const Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (any_of(sentence.word(i), {"common", "commonplace", "frequent", "frequently", "regularly", "often",
                                      "routinely", "sporadic", "usually"})) {
            return true;
        }
    }
    return false;
}

/// "the peacekeeping force", "a support group": the word is part of a name for something else.
bool compound(const Sentence& sentence, std::size_t trigger) {
    if (trigger + 1 >= sentence.tokens.size()) return false;
    return sentence.tokens[trigger + 1].mark == '-' &&
           sentence.tokens[trigger + 1].start == sentence.tokens[trigger].end;
}

/// "France's support", "an attack": a verb's letters after an article or an owner are a noun.
bool noun_in_disguise(const Sentence& sentence, std::size_t trigger, const Phrase& phrase) {
    const std::string_view language = phrase.language;
    if (phrase.kind == PhraseKind::thing || trigger == 0) return false;
    const std::string_view word = sentence.word(trigger);
    const std::string_view before = sentence.word(trigger - 1);
    if (word.ends_with("ed") || word.ends_with("ing") || language != "en") return false;
    return any_of(before,
                  {"a",    "an",   "the",     "their",  "its",  "his", "her",     "our",   "any",   "such",
                   "of",   "this", "several", "for",    "'",    "in",  "against", "from",  "after", "by",
                   "over", "amid", "despite", "during", "with", "on",  "about",   "under", "more",  "new"}) ||
           sentence.tokens[trigger - 1].mark == '\'';
}

}  // namespace

bool told_as_fact(const Sentence& sentence, const Clauses& clauses, std::size_t trigger, const Phrase& phrase,
                  bool dated) {
    if (taken_back(sentence, clauses, trigger, phrase)) return false;
    if (bare_infinitive(sentence, trigger, phrase)) return false;
    if (conditional(sentence, clauses, trigger) || compound(sentence, trigger)) return false;
    if (noun_in_disguise(sentence, trigger, phrase)) return false;
    return dated || !habitual(sentence);
}

}  // namespace marchland::reader
