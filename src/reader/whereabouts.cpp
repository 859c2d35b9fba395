// SPDX-License-Identifier: MIT
#include "reader/whereabouts.h"

#include <algorithm>
#include <initializer_list>

#include "reader/cues.h"
#include "reader/likelihood.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

using story::EventType;
using story::Role;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool area(const Entry& entry) {
    return any_of(entry.kind, {"disputed-region", "region", "province", "district"});
}

/// "the Black Sea city of Sukhumi": the name says what kind of city, not where.
bool names_a_kind(const Scene& scene, const Spot& spot) {
    const Sentence& line = scene.line();
    for (std::size_t i = spot.last + std::size_t{1};
         i < std::min<std::size_t>(line.tokens.size(), spot.last + 4U); ++i) {
        if (line.word(i) == "of")
            return any_of(line.word(i - 1),
                          {"city", "town", "village", "region", "district", "province", "port", "resort",
                           "enclave", "settlement", "stronghold", "capital"});
    }
    return false;
}

/// "in Vardenis, near Lake Sevan", "Tessit, near the border of Burkina Faso": told to find the other by.
bool helps_to_find(const Scene& scene, const Spot& spot) {
    const Sentence& line = scene.line();
    for (std::size_t i = spot.first; i-- > 0 && i + 5 > spot.first;) {
        if (!is(Cue::near_word, line.word(i), scene.article.language)) {
            if (any_of(line.word(i), {"in", "at", "on", "a", "dans"})) return false;
            continue;
        }
        if (i == 0 || line.tokens[i - 1].mark != ',') return false;
        return std::ranges::any_of(scene.here, [&](const Spot& other) {
            return other.role == Role::location && other.last + 2U >= i && other.last < i;
        });
    }
    return false;
}

/// "a soldier from Volgograd": where somebody comes from.
bool home_of_a_person(const Scene& scene, const Spot& spot) {
    const Sentence& line = scene.line();
    return spot.first > 1 && any_of(line.word(spot.first - std::size_t{1}), {"from", "из"}) &&
           (is(Words::people, line.word(spot.first - std::size_t{2})) ||
            any_of(line.word(spot.first - std::size_t{2}),
                   {"soldier", "soldiers", "man", "woman", "officer", "conscript", "volunteer", "volunteers",
                    "fighter", "fighters", "student", "father", "mother", "journalist", "journalists"}));
}

/// "El Fasher, the last city in the Darfur region": the smaller place is meant.
bool only_holds_another(const Scene& scene, const Spot& spot) {
    constexpr std::uint32_t reach = 8;  // tokens
    const std::uint32_t from = spot.first > reach ? spot.first - reach : 0;
    for (auto other = std::ranges::lower_bound(scene.here, from, {}, &Spot::first);
         other != scene.here.end() && other->last < spot.first; ++other) {
        if (other->role == Role::location && scene.clauses.of[other->first] == scene.clauses.of[spot.first] &&
            holds(scene.gazetteer, spot.chosen->entry, other->chosen->entry))
            return true;
    }
    return false;
}

/// "closed its border in protest at the seizure of Kelbajar": the place of another event.
bool of_another_event(const Scene& scene, const Spot& spot, std::size_t trigger) {
    constexpr std::size_t apart = 4;  // tokens
    return std::ranges::any_of(scene.told, [&](const PhraseMatch& other) {
        return other.phrase->kind == PhraseKind::thing && other.trigger > trigger &&
               other.trigger < spot.first && other.trigger + apart >= spot.first &&
               scene.clauses.of[other.trigger] == scene.clauses.of[spot.first];
    });
}

/// "Armenian territory", "le sol ukrainien": a country told by its adjective.
bool own_ground(const Scene& scene, const Spot& spot) {
    if (spot.role != Role::demonym) return false;
    const Sentence& line = scene.line();
    const std::size_t next = spot.last + std::size_t{1};
    const std::string_view language = scene.article.language;
    return language == "fr"
               ? spot.first > 0 && is(Cue::own_ground, line.word(spot.first - std::size_t{1}), language)
               : next < line.tokens.size() && is(Cue::own_ground, line.word(next), language);
}

/// Behind the trigger a place is nearer than in front of it.
std::size_t distance(const Spot& spot, std::size_t trigger) {
    return spot.first > trigger ? spot.first - trigger : trigger - spot.last + 12;
}

/// The clause's nearest place behind the trigger, else the nearest before it. A country is taken only
/// when no smaller place is there: it says less.
std::optional<Where> place_in_clause(const Scene& scene, std::size_t trigger, std::size_t clause,
                                     std::string_view rule) {
    std::optional<Where> best;
    std::size_t best_cost = 0;
    for (const Spot& spot : scene.here) {
        const bool ground = own_ground(scene, spot);
        if ((spot.role != Role::location && !ground) || scene.clauses.of[spot.first] != clause ||
            names_a_kind(scene, spot))
            continue;
        std::size_t cost = distance(spot, trigger);
        if (home_of_a_person(scene, spot)) continue;
        if (helps_to_find(scene, spot) || only_holds_another(scene, spot)) cost += 60;
        if (of_another_event(scene, spot, trigger)) cost += 120;
        if (scene.gazetteer.entry(spot.chosen->entry).kind == "country") cost += 100;
        if (best && cost >= best_cost) continue;
        best = Where{spot.chosen->entry, rule};
        best_cost = cost;
    }
    return best;
}

/// "in Khorenatsi Street": the town goes on.
bool street(const Scene& scene, const Spot& spot) {
    const Sentence& line = scene.article.sentences[spot.sentence];
    const std::size_t next = spot.last + std::size_t{1};
    return is(Cue::landmark, line.word(spot.last), scene.article.language) ||
           (next < line.tokens.size() && is(Cue::landmark, line.word(next), scene.article.language));
}

/// Whether the clause names a place that is not known.
bool unknown_in_clause(const Scene& scene, std::size_t clause) {
    return std::ranges::any_of(scene.unknown, [&](const Spot& spot) {
        return spot.sentence == scene.sentence && scene.clauses.of[spot.first] == clause &&
               !street(scene, spot);
    });
}

bool is_country(const Scene& scene, const Where& where) {
    return where.entry && scene.gazetteer.entry(*where.entry).kind == "country";
}

/// "the", before the word at `i` or before one adjective of it: "the breakaway region".
bool meant_before(const Scene& scene, std::size_t i) {
    const Sentence& line = scene.line();
    const std::string_view language = scene.article.language;
    if (i == 0) return false;
    if (is(Cue::the_word, line.word(i - 1), language)) return true;
    return language == "en" && i > 1 && line.tokens[i - 1].word && !line.tokens[i - 1].capital &&
           is(Cue::the_word, line.word(i - 2), language);
}

/// "the enclave", "the region": the area that was last spoken of, else a place just before.
std::optional<std::uint32_t> spoken_of(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    const bool russian = scene.article.language == "ru";  // it has no articles
    bool refers = false;
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
        if (scene.clauses.of[i] != scene.clauses.of[trigger] ||
            (russian ? line.tokens[std::min(i + 1, line.tokens.size() - 1)].capital
                     : !meant_before(scene, i)))
            continue;
        refers = refers || is(Cue::area_word, line.word(i), scene.article.language);
    }
    if (!refers) return std::nullopt;
    constexpr std::size_t memory = 40;  // sentences
    std::optional<std::uint32_t> any;
    for (std::size_t i = scene.before.size(); i-- > 0;) {
        const Spot& spot = scene.before[i];
        if (spot.sentence + memory < scene.sentence) break;
        if (spot.role != Role::location) continue;
        const Entry entry = scene.gazetteer.entry(spot.chosen->entry);
        if (area(entry)) return spot.chosen->entry;
        if (!any && entry.kind != "country" && spot.sentence + 3 >= scene.sentence) any = spot.chosen->entry;
    }
    return any;
}

/// "the town", "the village", but not "the town of Goris": the last such place that was named, not far back.
std::optional<std::uint32_t> settlement_spoken_of(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    bool refers = false;
    bool small = false;    // no capital is a town
    bool village = false;  // and no city a village
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
        const bool of = i + 1 < line.tokens.size() && any_of(line.word(i + 1), {"of", "de"});
        const bool here = scene.clauses.of[i] == scene.clauses.of[trigger] && !of && meant_before(scene, i) &&
                          is(Cue::settlement_word, line.word(i), scene.article.language);
        refers = refers || here;
        village = village || (here && line.word(i) == "village");
        small = small || (here && any_of(line.word(i), {"town", "village", "settlement", "bourgade"}));
    }
    if (!refers) return std::nullopt;
    constexpr std::size_t memory = 4;  // sentences
    const auto named = [&](const Spot& spot) {
        const std::string_view kind = scene.gazetteer.entry(spot.chosen->entry).kind;
        if (village && kind == "city") return false;
        return spot.role == Role::location &&
               (any_of(kind, {"city", "town", "village"}) || (!small && kind == "capital"));
    };
    for (std::size_t i = scene.here.size(); i-- > 0;) {
        if (scene.here[i].last < trigger && named(scene.here[i])) return scene.here[i].chosen->entry;
    }
    for (std::size_t i = scene.before.size(); i-- > 0;) {
        const Spot& spot = scene.before[i];
        if (spot.sentence + memory < scene.sentence) break;
        if (named(spot)) return spot.chosen->entry;
    }
    return std::nullopt;
}

/// The same kind of deed by the same hands in the sentence before, or one by nobody named ("Police
/// detained 12 people"): the place goes on.
std::optional<std::uint32_t> carried_on(const Scene& scene, EventType type, const Participants& who,
                                        const std::vector<FoundEvent>& earlier) {
    if (earlier.empty()) return std::nullopt;
    const FoundEvent& last = earlier.back();
    if (last.sentences.front() + 1 < scene.sentence) return std::nullopt;
    const bool nobody = who.actor.empty() && who.recipient.empty();
    const bool same = last.event.type == type && last.event.actor == who.actor.name;
    return same || (nobody && !spoken(last.event.type)) ? last.place : std::nullopt;
}

/// "if", "should he visit": nobody was there.
bool conditional(const Scene& scene, std::size_t clause) {
    return any_of(scene.clauses.list[clause].opener, {"if", "unless", "should"});
}

/// The other clauses of the sentence, the one that the deed's hangs on first.
std::optional<Where> place_nearby(const Scene& scene, std::size_t trigger) {
    constexpr std::string_view rule = "a place of another clause";
    const std::size_t clause = scene.clauses.of[trigger];
    const std::size_t parent = scene.clauses.list[clause].parent;
    if (!conditional(scene, parent)) {
        if (auto place = place_in_clause(scene, trigger, parent, rule)) return place;
    }
    for (std::size_t other = 0; other < scene.clauses.list.size(); ++other) {
        if (scene.clauses.list[other].parent != clause || other == clause || conditional(scene, other))
            continue;
        if (auto place = place_in_clause(scene, trigger, other, rule)) return place;
    }
    // "Gumbatov, who held the port of Lenkoran, was driven out when a crowd stormed it."
    for (std::size_t other = 0; other < clause; ++other) {
        const Clause& aside = scene.clauses.list[other];
        if (parent == clause || aside.parent != parent ||
            !any_of(aside.opener, {"who", "which", "where", "whose"}))
            continue;
        if (auto place = place_in_clause(scene, trigger, other, rule)) return place;
    }
    return std::nullopt;
}

/// At a place that is not known: what the sentence says it lies in or near, else nowhere that can be shown.
Where around_unknown(const Scene& scene, const std::optional<Where>& here,
                     std::optional<std::uint32_t> attacked, std::size_t trigger) {
    if (here) return *here;
    if (auto near = place_nearby(scene, trigger)) return *near;
    if (attacked) return {attacked, "the country of who was attacked, at a place that is not known"};
    return {std::nullopt, "a name that is not known"};
}

/// A ceasefire is where the fighting was that the text has just told.
std::optional<std::uint32_t> last_fight(const Scene& scene, const std::vector<FoundEvent>& earlier) {
    constexpr std::size_t recent = 4;  // sentences
    const auto fight = std::find_if(earlier.rbegin(), earlier.rend(), [](const FoundEvent& found) {
        return found.event.type == EventType::assault && found.place;
    });
    if (fight == earlier.rend() || fight->sentences.front() + recent < scene.sentence) return std::nullopt;
    return fight->place;
}

bool meeting(EventType type) {
    return type == EventType::consult || type == EventType::agree || type == EventType::cooperate;
}

/// "Shelling hit Tegh. Two houses burned down.": the place of the last deed of the paragraph, else the last
/// place named there that is no country, up to two sentences before.
std::optional<Where> told_of(const Scene& scene, EventType type, const std::vector<FoundEvent>& earlier) {
    constexpr std::string_view rule = "the place that its paragraph has just told of";
    constexpr std::size_t memory = 2;  // sentences
    const auto& paragraphs = scene.article.paragraphs;
    const auto near = [&](std::size_t sentence) {
        return sentence < scene.sentence && sentence + memory >= scene.sentence &&
               paragraphs[sentence] == paragraphs[scene.sentence];
    };
    // Where they met is not where they fought.
    const auto elsewhere = [&](const FoundEvent& found) {
        return type == EventType::assault &&
               (meeting(found.event.type) || found.event.type == EventType::support);
    };
    const auto small = [&](std::uint32_t entry) { return scene.gazetteer.entry(entry).kind != "country"; };
    std::optional<Where> place;
    std::optional<std::uint32_t> met;
    for (auto found = earlier.rbegin(); found != earlier.rend() && near(found->sentences.front()); ++found) {
        if (elsewhere(*found)) met = found->place;
    }
    std::size_t told = 0;  // the sentence after the one that gave `place`
    for (auto found = earlier.rbegin(); found != earlier.rend() && !place; ++found) {
        const std::size_t sentence = found->sentences.front();
        if (sentence + memory < scene.sentence) break;
        if (!near(sentence) || !found->place || spoken(found->event.type) || !small(*found->place)) continue;
        if (met && met == found->place) continue;
        place = Where{found->place, rule};
        told = sentence + 1;
    }
    for (std::size_t i = scene.before.size(); i-- > 0 && near(scene.before[i].sentence);) {
        const Spot& spot = scene.before[i];
        if (spot.sentence < told) break;
        if (spot.role != Role::location || !small(spot.chosen->entry) || met == spot.chosen->entry) continue;
        place = Where{spot.chosen->entry, rule};
        told = spot.sentence + std::size_t{1};
        break;
    }
    const bool unknown = std::ranges::any_of(scene.unknown, [&](const Spot& spot) {
        return near(spot.sentence) && spot.sentence + std::size_t{1} >= told && !street(scene, spot);
    });
    return unknown ? Where{std::nullopt, rule} : place;
}

/// Whether what the paragraph tells of can be meant: it lies in the country of the party.
bool lies_with(const Scene& scene, const Where& where, const Party& party) {
    return where.entry && party.entry &&
           scene.gazetteer.entry(*where.entry).country == scene.gazetteer.entry(*party.entry).country;
}

/// Police and courts act in their own country, wherever the text has been.
bool at_home_only(const Scene& scene, std::size_t trigger, const Participants& who,
                  const std::vector<FoundEvent>& earlier) {
    if (!who.actor.entry || who.passive) return false;
    const Sentence& line = scene.line();
    bool police = false;
    for (std::size_t i = 0; i < trigger; ++i)
        police = police || is(Cue::police, line.word(i), scene.article.language);
    const auto told = told_of(scene, EventType::coerce, earlier);
    return police && !(told && lies_with(scene, *told, who.actor));
}

/// Troops act where the text is, not at home; so does whoever acts "there".
bool abroad(const Scene& scene, std::size_t trigger, EventType type) {
    const Sentence& line = scene.line();
    const bool armed =
        type == EventType::assault || type == EventType::retreat || type == EventType::mobilize;
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        if (scene.clauses.of[i] != scene.clauses.of[trigger]) continue;
        if (is(Cue::there_word, line.word(i), scene.article.language)) return true;
        if (armed && i < trigger && is(Cue::force_word, line.word(i), scene.article.language)) return true;
    }
    return false;
}

}  // namespace

std::optional<Where> whereabouts(const Scene& scene, std::size_t trigger, const Phrase& phrase,
                                 const Participants& who, const std::vector<FoundEvent>& earlier) {
    const auto by = [](std::string_view rule, std::optional<std::uint32_t> entry) {
        return entry ? std::optional(Where{entry, rule}) : std::nullopt;
    };
    const EventType type = phrase.type;
    if (spoken(type)) {
        if (who.actor.entry || who.recipient.entry)
            return by("the seat of who speaks", who.actor.entry ? who.actor.entry : who.recipient.entry);
        if (who.actor.seat) return by("the seat of the body that speaks", who.actor.seat);
        if (who.actor.empty()) return std::nullopt;
        if (const auto told = told_of(scene, type, earlier)) return told;
        return by("the place that the article is about", scene.theatre);
    }
    const auto here =
        place_in_clause(scene, trigger, scene.clauses.of[trigger], "the nearest place of its clause");
    if (here && !is_country(scene, *here)) return here;
    if (auto meant = spoken_of(scene, trigger))
        return by("what \"the enclave\" or \"the region\" stands for", meant);
    if (auto meant = settlement_spoken_of(scene, trigger)) return by("what \"the town\" stands for", meant);
    if (unknown_in_clause(scene, scene.clauses.of[trigger]))
        return around_unknown(scene, here, type == EventType::assault ? who.recipient.entry : std::nullopt,
                              trigger);
    if (here) return by("the country of its clause", here->entry);
    if (phrase.mode == "ceasefire") {
        if (auto fought = last_fight(scene, earlier)) return by("where the fighting was", fought);
    }
    const auto beside = place_nearby(scene, trigger);
    // "agreed a pause in Moscow after talks hosted by Russia"
    if (meeting(type) && beside && !is_country(scene, *beside) && lies_with(scene, *beside, who.actor))
        return beside;
    if (meeting(type) && who.actor.entry) return by("the country of who acts", who.actor.entry);
    if (beside) return beside;
    if (type == EventType::coerce && at_home_only(scene, trigger, who, earlier))
        return by("the country whose police act", who.actor.entry);
    if (auto going_on = carried_on(scene, type, who, earlier))
        return by("the place of the deed just before", going_on);
    const auto told = told_of(scene, type, earlier);
    if (told && told->entry && abroad(scene, trigger, type)) return told;
    if (told && (lies_with(scene, *told, who.actor) || lies_with(scene, *told, who.recipient))) return told;
    if (type == EventType::assault && who.recipient.entry)
        return by("the country of who was attacked", who.recipient.entry);
    // An army strikes abroad as well as at home.
    if (type == EventType::assault && told) return told;
    // "detained by Russian border guards": that is not said to be in Russia.
    if (who.actor.entry && !who.passive) return by("the country of who acts", who.actor.entry);
    if (who.recipient.entry) return by("the country of whom it was done to", who.recipient.entry);
    if (told) return told;
    if (type == EventType::assault && phrase.kind != PhraseKind::deed)
        return by("the place that the article is about", scene.theatre);
    return std::nullopt;
}

}  // namespace marchland::reader
