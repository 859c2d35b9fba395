// SPDX-License-Identifier: MIT
#include "reader/participants.h"

#include <algorithm>
#include <initializer_list>

#include "reader/bodies.h"
#include "reader/cues.h"
#include "reader/names_of_persons.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

using story::Role;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// People whose state does not act through them.
bool own_people(std::string_view word) {
    return any_of(word,
                  {"separatist",   "separatists",   "rebel",       "rebels",      "fighters",   "militants",
                   "militias",     "militia",       "civilian",    "civilians",   "national",   "nationals",
                   "citizen",      "citizens",      "resident",    "residents",   "refugees",   "villagers",
                   "protesters",   "demonstrators", "activists",   "diaspora",    "population", "families",
                   "prisoners",    "captives",      "journalist",  "journalists", "opposition", "community",
                   "separatistes", "habitants",     "сепаратисты", "сепаратистов"});
}

Party found_by(std::string_view how, Party party) {
    party.how = how;
    return party;
}

bool can_act(const Spot& spot) {
    return spot.role == Role::actor || spot.role == Role::demonym;
}

/// "of Armenia", "with the Azerbaijani side": an object, not a subject.
bool governed(const Sentence& line, const Spot& spot) {
    std::size_t at = spot.first;
    while (at > 0 &&
           (any_of(line.word(at - 1), {"the", "its", "their", "his", "her", "neighbouring", "ethnic"}) ||
            line.tokens[at - 1].mark == '-'))
        --at;
    return at > 0 &&
           any_of(line.word(at - 1),
                  {"of",      "against",   "with",    "on",     "to",      "from",    "for",    "between",
                   "over",    "about",     "towards", "into",   "at",      "than",    "by",     "in",
                   "de",      "du",        "avec",    "contre", "pour",    "с",       "против", "для",
                   "beside",  "alongside", "near",    "under",  "through", "after",   "before", "like",
                   "without", "among",     "despite", "around", "across",  "outside", "behind"});
}

bool in_clause(const Scene& scene, const Spot& spot, std::size_t clause) {
    return scene.clauses.of[spot.first] == clause;
}

/// "Armenia and Azerbaijan agreed": the names joined to the one at `i`, left to right.
Party joined(const Scene& scene, std::size_t i) {
    Party party = party_of(scene, scene.here[i]);
    const Sentence& line = scene.line();
    for (std::size_t k = i; k > 0; --k) {
        const Spot& left = scene.here[k - 1];
        const Spot& right = scene.here[k];
        std::size_t between = right.first - left.last;
        if (between == 3 && line.word(right.first - 1) == "the") --between;
        // "Russian President Vladimir Putin": one party, told twice.
        if (left.chosen->entry == right.chosen->entry && right.last - left.first <= 5 && can_act(left))
            continue;
        const std::string_view link = line.word(left.last + std::size_t{1});
        const bool linked = between == 2 && (any_of(link, {"and", "et", "и"}) ||
                                             line.tokens[left.last + std::size_t{1}].mark == ',');
        if (!linked || !can_act(left)) break;
        const Party other = party_of(scene, left);
        if (other.name == party.name) continue;
        if (party.name.find(other.name) == std::string::npos) party.name = other.name + ", " + party.name;
        party.entry = other.entry;
    }
    return party;
}

/// The nearest name on the left that can be the subject, in the clause.
Party subject_in(const Scene& scene, std::size_t clause, std::size_t before, bool strict) {
    const Sentence& line = scene.line();
    for (std::size_t i = scene.here.size(); i-- > 0;) {
        const Spot& spot = scene.here[i];
        if (spot.last >= before || !in_clause(scene, spot, clause) || !can_act(spot)) continue;
        if (strict && governed(line, spot)) continue;
        return joined(scene, i);
    }
    return {};
}

/// The same, or a name that is governed where there is no other.
Party subject_or_object_in(const Scene& scene, std::size_t clause, std::size_t before) {
    const Party strict = subject_in(scene, clause, before, true);
    return strict.empty() ? subject_in(scene, clause, before, false) : strict;
}

std::span<const Spot> spots_of(std::span<const Spot> spots, std::size_t sentence) {
    const auto first =
        std::lower_bound(spots.begin(), spots.end(), sentence,
                         [](const Spot& s, std::size_t wanted) { return s.sentence < wanted; });
    const auto last = std::find_if(first, spots.end(), [&](const Spot& s) { return s.sentence != sentence; });
    return {first, last};
}

/// "his army had swept into the town", "its forces": whose the sentence has spoken of, else the one before.
Party owner_of_force(const Scene& scene, std::size_t clause, std::size_t before) {
    const Sentence& line = scene.line();
    constexpr std::size_t reach = 3;  // words between "its" and "forces"
    for (std::size_t i = before; i-- > 0;) {
        if (scene.clauses.of[i] != clause || !any_of(line.word(i), {"his", "her", "its", "their"})) continue;
        bool force = false;
        for (std::size_t k = i + 1; k < before && k <= i + reach; ++k)
            force = force || is(Words::institution, line.word(k));
        if (!force) continue;
        for (const Spot& spot : scene.here) {
            if (spot.last < i && can_act(spot) && !governed(line, spot)) return party_of(scene, spot);
        }
        if (scene.sentence == 0) return {};
        for (const Spot& spot : spots_of(scene.before, scene.sentence - 1)) {
            if (can_act(spot)) return party_of(scene, spot);
        }
        return {};
    }
    return {};
}

/// Whether the clause has no subject of its own: "which has seized", "after capturing".
bool leads(const Sentence& line, std::size_t opener, std::size_t trigger) {
    for (std::size_t i = opener + 1; i < trigger; ++i) {
        const std::string_view word = line.word(i);
        if (!word.ends_with("ly") &&
            !any_of(word, {"has", "have", "had", "also", "then", "later", "was", "were", "is", "are", "been",
                           "he", "she", "it", "they", "a", "ont"}))
            return false;
    }
    return true;
}

/// The name that "which", "who" and "that" stand for, or the main clause's subject after "after".
Party subject_from_parent(const Scene& scene, std::size_t clause, std::size_t trigger) {
    const Clause& own = scene.clauses.list[clause];
    if (own.parent == clause || !leads(scene.line(), own.first, trigger)) return {};
    // "Turkey says it stands by its ally, but rejects": past the speech to who speaks.
    const bool climbs = any_of(own.opener, {"but", "mais", "но"});
    for (std::size_t outer = own.parent;; outer = scene.clauses.list[outer].parent) {
        for (std::size_t i = scene.here.size(); i-- > 0;) {
            const Spot& spot = scene.here[i];
            if (spot.last < own.first && in_clause(scene, spot, outer) && can_act(spot))
                return joined(scene, i);
        }
        if (!climbs || scene.clauses.list[outer].parent == outer) return {};
    }
}

/// "He has criticised Russia": whom the sentence before was about.
Party pronoun(const Scene& scene, std::size_t clause) {
    const Sentence& line = scene.line();
    const std::size_t first = scene.clauses.list[clause].first;
    const std::string_view word = line.word(first);
    if (!any_of(word, {"he",  "she", "they", "it",   "its", "their", "his", "her", "il", "elle",
                       "ils", "son", "sa",   "leur", "он",  "она",   "они", "его", "ее", "их"}))
        return {};
    // "Baku said it had captured": the pronoun stands for who speaks.
    if (scene.clauses.list[clause].parent != clause) {
        const Party speaker = subject_or_object_in(scene, scene.clauses.list[clause].parent, first);
        if (!speaker.empty()) return speaker;
    }
    if (scene.sentence == 0) return {};
    for (const Spot& spot : spots_of(scene.before, scene.sentence - 1)) {
        if (can_act(spot)) return party_of(scene, spot);
    }
    return {};
}

/// "the Foreign Ministry in Baku rejected", "officials in Kyiv said": an institution at its seat.
Party institution_at_seat(const Scene& scene, std::size_t clause, std::size_t before) {
    const Sentence& line = scene.line();
    for (const Spot& spot : scene.here) {
        if (spot.last >= before || spot.first < 2 || !in_clause(scene, spot, clause) ||
            spot.role != Role::location)
            continue;
        if (!any_of(line.word(spot.first - 1), {"in", "a", "в"}) ||
            !is(Words::institution, line.word(spot.first - 2)))
            continue;
        if (any_of(scene.gazetteer.entry(spot.chosen->entry).kind, {"capital", "country"}))
            return party_of(scene, spot);
    }
    return {};
}

/// Bare "peacekeepers", "troops": the country whose they were when last named.
Party of_bare_force(const Scene& scene, std::size_t clause, std::size_t before) {
    const Sentence& line = scene.line();
    constexpr std::size_t stem = 6;
    std::string_view force;
    for (std::size_t i = scene.clauses.list[clause].first; i < before; ++i) {
        if (scene.clauses.of[i] == clause && line.word(i).size() > 4 && is(Words::institution, line.word(i)))
            force = line.word(i).substr(0, stem);
    }
    if (force.empty()) return {};
    for (std::size_t i = scene.before.size(); i-- > 0;) {
        const Spot& spot = scene.before[i];
        if (spot.sentence + 8 < scene.sentence) break;
        const Sentence& earlier = scene.article.sentences[spot.sentence];
        for (std::size_t k = spot.last + std::size_t{1};
             k < std::min<std::size_t>(earlier.tokens.size(), spot.last + std::size_t{4}); ++k) {
            if (can_act(spot) && earlier.word(k).starts_with(force)) return party_of(scene, spot);
        }
    }
    return {};
}

bool form_of_be(std::string_view word) {
    return any_of(word, {"was", "were", "been", "is", "are", "being", "be", "got", "ete", "est", "sont",
                         "была", "был", "были"});
}

/// "was arrested", "has been seized", "shelled by".
bool is_passive(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    const std::string_view word = line.word(trigger);
    const bool participle =
        word.ends_with("ed") || word.ends_with("en") ||
        any_of(word, {"shot", "hit", "struck", "held", "sent", "met", "taken", "brought", "overrun"}) ||
        word.starts_with("арестован") || word.starts_with("задержан") || word.starts_with("убит") ||
        word.starts_with("погиб") || word.starts_with("ранен");
    if (!participle) return false;
    if (trigger + 1 < line.tokens.size() && line.word(trigger + 1) == "by") return true;
    for (std::size_t i = trigger > 3 ? trigger - 3 : 0; i < trigger; ++i) {
        if (form_of_be(line.word(i)) && scene.clauses.of[i] == scene.clauses.of[trigger]) return true;
    }
    return word.starts_with("погиб");
}

/// "came under Azerbaijani fire": what stands behind it is who fired.
bool comes_under(const Sentence& line, std::size_t trigger) {
    return trigger + 1 < line.tokens.size() && line.word(trigger + 1) == "under" &&
           any_of(line.word(trigger), {"came", "come", "comes", "coming"});
}

/// The first name behind the trigger, up to the end of the clause.
Party object_behind(const Scene& scene, std::size_t trigger, const Party& actor) {
    for (std::size_t i = 0; i < scene.here.size(); ++i) {
        const Spot& spot = scene.here[i];
        if (spot.first <= trigger || !in_clause(scene, spot, scene.clauses.of[trigger]) || !can_act(spot))
            continue;
        Party party = party_of(scene, spot);
        if (actor.name.find(party.name) == std::string::npos) return party;
    }
    return {};
}

Party agent(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    for (const Spot& spot : scene.here) {
        if (spot.first <= trigger || !can_act(spot)) continue;
        for (std::size_t i = spot.first > trigger + 4 ? spot.first - 4 : trigger + 1; i < spot.first; ++i) {
            if (any_of(line.word(i), {"by", "par"})) return party_of(scene, spot);
        }
    }
    return body_behind_by(scene, trigger);
}

/// A person or body with a name of its own, in front of the trigger or behind it.
Party named_person(const Scene& scene, std::size_t trigger, bool in_front) {
    const Sentence& line = scene.line();
    std::vector<bool> taken(line.tokens.size());
    for (const Spot& spot : scene.here)
        std::fill(taken.begin() + spot.first, taken.begin() + spot.last + 1, true);
    Party party;
    for (const ProperName& name : proper_names(line, taken)) {
        if (scene.clauses.of[name.first] != scene.clauses.of[trigger] || (name.last < trigger) != in_front)
            continue;
        const std::uint32_t start = line.tokens[name.first].start;
        party.name = std::string(scene.article.text.substr(start, line.tokens[name.last].end - start));
        if (!in_front) break;
    }
    return party;
}

/// "died in an RSF attack", "hit by a Russian strike": whose the thing is that the phrase names.
Party owner_of_thing(const Scene& scene, const PhraseMatch& match) {
    constexpr std::size_t reach = 3;
    for (const std::size_t word : match.words) {
        if (word <= match.trigger) continue;
        if (Party body = body_in_front(scene, word); !body.empty()) return body;
        for (const Spot& spot : scene.here) {
            const bool before = spot.first > match.trigger && spot.last < word && spot.last + reach >= word;
            if (before && spot.chosen->demonym) return party_of(scene, spot);
        }
    }
    return {};
}

/// Around a thing ("clashes between", "ceasefire") all names of the clause take part; "by" says who did it.
Participants around(const Scene& scene, std::size_t trigger) {
    Participants both;
    both.actor = found_by("behind \"by\"", agent(scene, trigger));
    if (both.actor.empty())
        both.actor = found_by("a body right in front of it", body_in_front(scene, trigger));
    for (const Spot& spot : scene.here) {
        if (!in_clause(scene, spot, scene.clauses.of[trigger]) || !can_act(spot)) continue;
        const Party party = party_of(scene, spot);
        if (both.actor.empty()) {
            both.actor = found_by("named beside it", party);
        } else if (both.recipient.empty() && party.name != both.actor.name) {
            both.recipient = found_by("named beside it", party);
        }
    }
    return both;
}

bool continues(const Scene& scene, std::size_t trigger, const PreviousDeed& previous) {
    if (scene.clauses.of[previous.trigger] != scene.clauses.of[trigger]) return false;
    const Sentence& line = scene.line();
    std::size_t at = trigger;
    while (at > 0 && (line.word(at - 1).ends_with("ly") ||
                      any_of(line.word(at - 1), {"also", "then", "has", "have", "had", "later"})))
        --at;
    if (at == 0) return false;
    // "shelled the town, killing two": the participle has the deed's subject.
    if (line.tokens[at - 1].mark == ',' && line.word(trigger).ends_with("ing")) return true;
    return any_of(line.word(at - 1), {"and", "et", "и", "or"});
}

/// "both sides", "les deux camps": the last two states or regions that were spoken of.
Party both_sides(const Scene& scene, std::size_t clause) {
    const Sentence& line = scene.line();
    bool meant = false;
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
        meant = meant ||
                (scene.clauses.of[i] == clause && is(Cue::side_word, line.word(i), scene.article.language) &&
                 is(Cue::both_word, line.word(i - 1), scene.article.language));
    }
    if (!meant) return {};
    constexpr std::size_t memory = 8;  // sentences
    Party both;
    for (std::size_t i = scene.before.size();
         i-- > 0 && scene.before[i].sentence + memory >= scene.sentence;) {
        if (!can_act(scene.before[i])) continue;
        const Party one = party_of(scene, scene.before[i]);
        if (!one.entry) continue;
        if (both.empty()) {
            both = one;
        } else if (one.name != both.name) {
            return {one.name + ", " + both.name, one.entry};
        }
    }
    return {};
}

/// Of what is said: the capital or country that it is said in ("rejected in Yerevan", "In Stepanakert, the
/// authorities"), in the clause or in the one that it hangs on.
Party speaker_at_place(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    const std::size_t own = scene.clauses.of[trigger];
    for (const std::size_t clause : {own, scene.clauses.list[own].parent}) {
        bool institution = false;
        for (std::size_t i = 0; i < line.tokens.size(); ++i)
            institution =
                institution || (scene.clauses.of[i] == clause && is(Words::institution, line.word(i)));
        for (const Spot& spot : scene.here) {
            if (!in_clause(scene, spot, clause) || spot.role != Role::location) continue;
            const Entry entry = scene.gazetteer.entry(spot.chosen->entry);
            if (any_of(entry.kind, {"capital", "country"})) return party_of(scene, spot);
            if (institution && any_of(entry.kind, {"city", "disputed-region"})) return party_of(scene, spot);
        }
    }
    return {};
}

/// "The protesters demanded": no state, but somebody; what they say lies where the text is.
Party local_voice(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    const std::size_t clause = scene.clauses.of[trigger];
    for (std::size_t i = trigger; i-- > scene.clauses.list[clause].first;) {
        if (scene.clauses.of[i] != clause || !is(Cue::local_voice, line.word(i), scene.article.language))
            continue;
        const std::uint32_t start = line.tokens[i].start;
        return {std::string(scene.article.text.substr(start, line.tokens[i].end - start)), std::nullopt};
    }
    return {};
}

Party subject(const Scene& scene, std::size_t trigger, const std::optional<PreviousDeed>& previous) {
    const std::size_t clause = scene.clauses.of[trigger];
    if (previous && !previous->actor.empty() && continues(scene, trigger, *previous))
        return found_by("goes on from the deed before it", previous->actor);
    Party party = found_by("the name before it in its clause", subject_in(scene, clause, trigger, true));
    if (party.empty()) party = found_by("a body of states before it", body_in(scene, clause, trigger));
    if (party.empty()) party = found_by("whose forces it speaks of", owner_of_force(scene, clause, trigger));
    if (party.empty())
        party = found_by("the name before it in its clause", subject_in(scene, clause, trigger, false));
    if (party.empty())
        party = found_by("an institution at its seat", institution_at_seat(scene, clause, trigger));
    if (party.empty())
        party = found_by("a pronoun, for whom the last sentence is about", pronoun(scene, clause));
    if (party.empty())
        party = found_by("whose force it was when last named", of_bare_force(scene, clause, trigger));
    if (party.empty())
        party =
            found_by("the subject of the clause it hangs on", subject_from_parent(scene, clause, trigger));
    if (party.empty())
        party = found_by("both sides, the last two that were spoken of", both_sides(scene, clause));
    return party;
}

}  // namespace

bool spoken(story::EventType type) {
    return type == story::EventType::accuse || type == story::EventType::reject ||
           type == story::EventType::request || type == story::EventType::support ||
           type == story::EventType::threaten || type == story::EventType::sanction;
}

Party party_of(const Scene& scene, const Spot& spot) {
    if (spot.chosen->demonym) {
        const Sentence& line = scene.article.sentences[spot.sentence];
        const std::size_t next = spot.last + std::size_t{1};
        const bool ethnic = spot.first > 0 && line.word(spot.first - 1) == "ethnic";
        const bool own = next < line.tokens.size() && own_people(line.word(next));
        if (ethnic || own) {
            const std::uint32_t start = line.tokens[spot.first - (ethnic ? 1U : 0U)].start;
            const std::uint32_t end = line.tokens[own ? next : std::size_t{spot.last}].end;
            return {std::string(scene.article.text.substr(start, end - start)), std::nullopt};
        }
    }
    std::uint32_t index = spot.chosen->entry;
    Entry entry = scene.gazetteer.entry(index);
    if (any_of(entry.kind, {"capital", "building", "country"})) {
        if (const auto country = scene.gazetteer.country(entry.country)) {
            index = *country;
            entry = scene.gazetteer.entry(index);
        }
    }
    return {std::string(entry.name), index};
}

Participants find_participants(const Scene& scene, std::size_t trigger, const PhraseMatch& match,
                               const std::optional<PreviousDeed>& previous) {
    if (match.phrase->kind == PhraseKind::thing) return around(scene, trigger);
    Participants found;
    if (is_passive(scene, trigger)) {
        found.passive = true;
        found.actor = found_by("behind \"by\"", agent(scene, trigger));
        found.recipient =
            found_by("a name of its own before the passive", named_person(scene, trigger, true));
        if (found.recipient.empty())
            found.recipient = found_by("the subject of the passive",
                                       subject_or_object_in(scene, scene.clauses.of[trigger], trigger));
        if (found.actor.empty())
            found.actor = found_by("whose the thing is that it was done with", owner_of_thing(scene, match));
        if (found.actor.empty() && spoken(match.phrase->type))
            found.actor = found_by("where it is said", speaker_at_place(scene, trigger));
        return found;
    }
    if (comes_under(scene.line(), trigger)) {
        found.actor = found_by("whose fire it came under", object_behind(scene, trigger, {}));
        if (!found.actor.empty()) {
            found.recipient = subject(scene, trigger, previous);
            return found;
        }
    }
    found.actor = subject(scene, trigger, previous);
    if (found.actor.empty())
        found.actor = found_by("whose the thing is that it was done with", owner_of_thing(scene, match));
    if (found.actor.empty() && spoken(match.phrase->type))
        found.actor = found_by("where it is said", speaker_at_place(scene, trigger));
    if (found.actor.empty() && spoken(match.phrase->type))
        found.actor = found_by("who speaks where the text is", local_voice(scene, trigger));
    found.recipient = found_by("the name behind it", object_behind(scene, trigger, found.actor));
    if (found.recipient.empty())
        found.recipient = found_by("a name of its own behind it", named_person(scene, trigger, false));
    return found;
}

std::string claimed_by(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    for (const Spot& spot : scene.here) {
        const std::size_t first = spot.first;
        const bool according =
            first >= 2 && line.word(first - 1) == "to" && line.word(first - 2) == "according";
        std::size_t last = spot.last;
        std::size_t verb = last + 1;
        while (verb < line.tokens.size() && verb <= last + 6 && !is(Words::saying, line.word(verb)) &&
               line.tokens[verb].mark != ',' && line.tokens[verb].mark != '.') {
            ++verb;
        }
        const bool says = verb < line.tokens.size() && is(Words::saying, line.word(verb)) &&
                          verb != trigger && can_act(spot);
        if (!according && !says) continue;
        if (according) {
            while (last + 1 < line.tokens.size() && line.tokens[last + 1].word &&
                   last < spot.last + std::size_t{4})
                ++last;
        } else {
            last = verb - 1;
        }
        const std::uint32_t start = line.tokens[first].start;
        return std::string(scene.article.text.substr(start, line.tokens[last].end - start));
    }
    return {};
}

Party claimant(const Scene& scene) {
    const Sentence& line = scene.line();
    for (const Spot& spot : scene.here) {
        if (!can_act(spot)) continue;
        for (std::size_t i = spot.last + std::size_t{1};
             i < std::min<std::size_t>(line.tokens.size(), spot.last + std::size_t{4}); ++i) {
            if (any_of(line.word(i), {"authorities", "police", "security", "prosecutors", "officials",
                                      "court", "ministry", "service"})) {
                return party_of(scene, spot);
            }
        }
    }
    return {};
}

}  // namespace marchland::reader
