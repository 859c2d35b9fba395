// SPDX-License-Identifier: MIT
#include "reader/guards.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "reader/cues.h"

namespace marchland::reader {
namespace {

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

using story::Telling;

bool negation(std::string_view word) {
    return any_of(word,
                  {"not",    "never",    "no",     "without", "neither", "nor",  "didnt",  "doesnt", "hasnt",
                   "havent", "wasnt",    "werent", "hadnt",   "isnt",    "wont", "cannot", "cant",   "barely",
                   "hardly", "scarcely", "pas",    "jamais",  "не",      "ни",   "без"});
}
bool denial(std::string_view word) {
    return any_of(word, {"deny", "denied", "denies", "denying", "refuted", "refutes", "dementi", "nie",
                         "nient", "отрицает", "отрицают", "отрицал", "отрицала", "отрицали", "опроверг",
                         "опровергла", "опровергли", "опровергает", "опровергают"});
}
/// Takes back a report that stands as a clause of its own: "dismissed claims that".
bool refusal(std::string_view word) {
    return denial(word) || any_of(word, {"dismissed", "dismisses", "rejected", "rejects", "отверг",
                                         "отвергла", "отвергли", "отвергает", "rejette", "rejete"});
}
bool unreal(std::string_view word) {
    return any_of(word, {"would", "could", "should", "might", "may", "can", "if", "unless", "whether",
                         "possible", "potential", "pourrait", "devrait", "бы", "может", "если"});
}
bool ahead(std::string_view word) {
    return any_of(word, {"will", "shall", "future", "planned", "upcoming", "scheduled", "будет", "будут"});
}
bool averting(std::string_view word) {
    return any_of(word, {"prevent",   "prevents",    "prevented", "preventing",  "avoid",   "avoided",
                         "avert",     "averted",     "avoiding",  "fear",        "fears",   "feared",
                         "fearing",   "rule",        "ruled",     "against",     "threat",  "threatened",
                         "threatens", "possibility", "risk",      "anniversary", "rumours", "rumors"});
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

/// "could be heard": it was.
bool perceived(const Sentence& sentence, std::size_t i) {
    return i + 2 < sentence.tokens.size() && sentence.word(i + 1) == "be" &&
           is(Cue::felt, sentence.word(i + 2), "en");
}

/// Words before the trigger in its clause that take the deed back.
std::optional<Telling> taken_back(const Sentence& sentence, const Clauses& clauses, std::size_t trigger,
                                  const Phrase& phrase) {
    for (std::size_t i = trigger > reach ? trigger - reach : 0; i < trigger; ++i) {
        if (clauses.of[i] != clauses.of[trigger]) continue;
        const std::string_view word = sentence.word(i);
        if (negation(word) || denial(word)) return Telling::denied;
        if (ahead(word)) return Telling::planned;
        // The month of May and "may" share their letters.
        if (unreal(word) && !(word == "may" && sentence.tokens[i].capital) && !perceived(sentence, i))
            return Telling::possible;
        if (averting(word) && !for_nothing(sentence, i) &&
            !(word == "against" && phrase.kind != PhraseKind::thing))
            return Telling::possible;
    }
    return std::nullopt;
}

/// "The ministry denied that its forces had fired", "dismissed reports that": the clause it hangs on takes
/// the deed back.
bool denied_by_parent(const Sentence& sentence, const Clauses& clauses, std::size_t trigger) {
    std::size_t clause = clauses.of[trigger];
    for (int depth = 0; depth < 3; ++depth) {
        const Clause& here = clauses.list[clause];
        if (!any_of(here.opener, {"that", "que", "что", "whether"})) return false;
        for (std::size_t i = here.first; i-- > 0;) {
            if (clauses.of[i] != here.parent) continue;
            if (refusal(sentence.word(i)) && i != trigger) return true;
        }
        clause = here.parent;
    }
    return false;
}

/// "demanded that it lay down its arms": wanted, and not done.
bool wanted_by_parent(const Sentence& sentence, const Clauses& clauses, std::size_t trigger,
                      const Phrase& phrase) {
    const Clause& here = clauses.list[clauses.of[trigger]];
    if (phrase.kind == PhraseKind::thing || !any_of(here.opener, {"that", "que", "что", "чтобы"}))
        return false;
    if (here.opener == "чтобы") return true;
    constexpr std::size_t near = 6;  // "demanded at the weekend that"
    for (std::size_t i = here.first; i-- > 0 && i + near >= here.first;) {
        if (clauses.of[i] == here.parent && is(Cue::wanting, sentence.word(i), phrase.language)) return true;
    }
    return false;
}

/// "the Rapid Support Forces": a capital inside a sentence belongs to a name.
bool part_of_a_name(const Sentence& sentence, std::size_t trigger, const Phrase& phrase) {
    const Token& token = sentence.tokens[trigger];
    if (phrase.kind == PhraseKind::thing || trigger == 0 || !token.capital || token.shouted ||
        token.script == Script::other)
        return false;
    return sentence.tokens[trigger - 1].word && !sentence.tokens[trigger - 1].shouted;
}

/// "Rallies were planned in Yerevan": said of a thing behind it.
bool planned_behind(const Sentence& sentence, const Clauses& clauses, std::size_t trigger,
                    const Phrase& phrase) {
    if (phrase.kind != PhraseKind::thing) return false;
    if (trigger > 1 && sentence.word(trigger - 1) == "be" && sentence.word(trigger - 2) == "to") return true;
    for (std::size_t i = trigger + 1; i < std::min(trigger + 8, sentence.tokens.size()); ++i) {
        if (clauses.of[i] != clauses.of[trigger]) return false;
        // "a meeting is to be held"
        if (sentence.word(i) == "to" && i + 1 < sentence.tokens.size() && sentence.word(i + 1) == "be" &&
            any_of(sentence.word(i - 1), {"is", "are", "was", "were"}))
            return true;
        if (any_of(sentence.word(i), {"planned", "scheduled", "expected", "due", "запланирован",
                                      "запланированы", "prevu", "prevue", "prevus"}))
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

std::optional<Telling> telling_of(const Sentence& sentence, const Clauses& clauses, std::size_t trigger,
                                  const Phrase& phrase, bool dated, std::string_view* rule) {
    const auto by = [rule](std::string_view words, std::optional<Telling> telling) {
        if (rule != nullptr) *rule = words;
        return telling;
    };
    if (part_of_a_name(sentence, trigger, phrase)) return by("part of a name", std::nullopt);
    if (compound(sentence, trigger)) return by("part of a longer word", std::nullopt);
    if (noun_in_disguise(sentence, trigger, phrase)) return by("a noun here, no verb", std::nullopt);
    if (denied_by_parent(sentence, clauses, trigger))
        return by("the clause it hangs on takes it back", Telling::denied);
    if (wanted_by_parent(sentence, clauses, trigger, phrase))
        return by("the clause it hangs on asks for it", Telling::planned);
    if (const auto back = taken_back(sentence, clauses, trigger, phrase))
        return by("a word before it in its clause", back);
    if (conditional(sentence, clauses, trigger)) return by("its clause is a condition", Telling::possible);
    if (bare_infinitive(sentence, trigger, phrase))
        return by("an infinitive: not yet done", Telling::planned);
    if (planned_behind(sentence, clauses, trigger, phrase))
        return by("a word behind it says that it is to come", Telling::planned);
    if (!dated && habitual(sentence)) return by("a word for what happens often", Telling::habitual);
    return by("told plainly", Telling::asserted);
}

}  // namespace marchland::reader
