// SPDX-License-Identifier: MIT
#include "reader/roles.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "reader/datelines.h"
#include "reader/lexicon.h"
#include "reader/other_names.h"
#include "reader/role_view.h"

namespace marchland::reader {
namespace {

using story::Role;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool acts_as_state(const Entry& entry) {
    return any_of(entry.kind, {"country", "capital", "building"});
}

Role possessive_role(const View& view, bool state) {
    // "Azerbaijan's army", "Armenia's southern Syunik province": what is owned decides.
    for (int i = 2; i <= 5; ++i) {
        if (view.token(i) == nullptr || (view.mark(i) != 0 && view.mark(i) != '-')) break;
        if (view.on(Words::institution, i) || view.on(Words::title, i)) return Role::actor;
        if (view.on(Words::terrain, i) || view.on(Words::direction, i)) return Role::location;
    }
    return state ? Role::actor : Role::location;
}

/// After "to": a road or a journey leads to a place, everything else to a government.
Role role_after_to(const View& view, int at, bool state) {
    if (!state) return Role::location;
    if (view.language() == "fr") return view.before(Cue::addressed, at - 1, 6) ? Role::actor : Role::location;
    if (view.on(Cue::land, at - 1) && view.before(Cue::handing, at - 2, 6)) return Role::actor;
    return view.before(Words::movement, at - 1, 5) || view.on(Words::terrain, at - 1) ? Role::location
                                                                                      : Role::actor;
}

/// "links Goris with Yerevan": the other end of what a road or line joins.
bool other_end(const View& view, int at) {
    constexpr int reach = 8;
    for (int i = at - 1; i > at - reach && view.token(i) != nullptr; --i) {
        if (view.on(Cue::joining, i)) return !view.on(Cue::with, i + 1) && !view.on(Cue::between, i + 1);
    }
    return false;
}

/// After "of": out of it, north of it and its people are there; else it owns or rules what is named.
Role role_after_of(const View& view, int at, bool state) {
    for (const int i : {at - 1, at - 2}) {
        if (i == at - 2 && !view.on(Words::function, at - 1)) break;
        if (view.on(Words::terrain, i) || view.on(Words::people, i) || view.on(Cue::away, i))
            return Role::location;
    }
    return state ? Role::actor : Role::location;
}

/// After "for": where a journey ends, else for whom something is done.
Role role_after_for(const View& view, int at, bool state) {
    const int reach = view.mark(at - 1) == ',' ? 14 : 4;
    const bool journey =
        view.before(Words::visiting, at - 1, reach) || view.before(Words::movement, at - 1, reach);
    return state && !journey ? Role::actor : Role::location;
}

/// Whether what is told is done to the name: "shells hit Goris", "entered Armenia".
bool struck(const View& view, int at, const Entry& entry) {
    return view.on(entry.kind == "country" ? Cue::striking_state : Cue::striking, at);
}

/// The role that the words in front give, if they do.
std::optional<Role> role_by_front(const View& view, const Entry& entry, bool state) {
    // Look through "the", "neighbouring", and directions: "in southern Armenia", "in the Tavush region".
    int at = -1;
    while (view.on(Cue::look_through, at) || view.on(Words::direction, at)) --at;
    if (at < -1 && view.on(Words::direction, -1)) return Role::location;
    if (view.on(Cue::towards, at)) return role_after_to(view, at, state);
    if (view.on(Words::locative, at) || view.on(Cue::place_before, at)) return Role::location;
    if (view.on(Words::visiting, at) || view.on(Cue::joining, at)) return Role::location;
    if (view.on(Cue::journey_for, at)) return role_after_for(view, at, state);
    if (view.on(Cue::owner, at) && view.token(at - 1) != nullptr) return role_after_of(view, at, state);
    if (view.on(Cue::from, at)) return state && view.on(Cue::gift, at - 1) ? Role::actor : Role::location;
    const bool beside = view.on(Words::terrain, at - 1) || view.on(Words::movement, at - 1) ||
                        view.on(Cue::terrain_stem, at - 1);
    if (view.on(Cue::between, at)) return beside ? std::optional(Role::location) : std::nullopt;
    if (view.on(Cue::with, at) && (view.before(Words::terrain, at - 1, 3) || other_end(view, at)) &&
        !view.before(Cue::between, at - 1, 4))
        return Role::location;
    if (view.on(Words::terrain, at) || view.on(Cue::terrain_stem, -1)) return Role::location;
    if (struck(view, at, entry)) return Role::location;
    return std::nullopt;
}

/// A town that accuses, rejects or agrees is its government: "Stepanakert rejected the offer".
bool speaks(const View& view) {
    int next = 1;
    while (next < 4 && (view.on(Cue::helping, next) || view.on(Words::function, next))) ++next;
    if (view.on(Cue::acting, next)) return true;
    const Token* token = view.token(next);
    if (token == nullptr) return false;
    const auto at = static_cast<std::size_t>(token - view.sentence().tokens.data());
    const auto match = phrase_at(view.sentence(), at, view.language());
    if (!match || match->phrase->kind != PhraseKind::deed) return false;
    const auto quad = story::quad_class(match->phrase->type);
    return quad == story::QuadClass::verbal_conflict || quad == story::QuadClass::verbal_cooperation;
}

/// "Goris was shelled", "Haiti earthquake", "Kidal, a northern town".
bool place_by_back(const View& view, const Entry& entry) {
    if (view.on(Cue::trouble, 1) || view.on(Words::terrain, 1)) return view.word(1) != "state";
    int next = 1;
    while (next < 4 && (view.on(Cue::passive, next) || view.on(Cue::helping, next))) ++next;
    if (next > 1 && view.on(Cue::passive, next - 1) && view.on(Cue::striking, next))
        return entry.kind != "country";
    if (view.mark(1) != ',') return false;
    for (int i = 2; i <= 5; ++i) {
        if (view.token(i) == nullptr || view.mark(i) != 0 || view.capital(i)) return false;
        if (view.on(Cue::apposed, i)) return true;
    }
    return false;
}

/// "მოსკოვში", "Bakü'de": the case says that it is there. Turkish writes names apart from it.
bool in_local_case(const View& view) {
    if (!any_of(view.language(), {"hy", "ka", "az", "tr"})) return false;
    if (view.mark(1) == '\'') return view.on(Cue::place_ending, 2);
    if (view.language() == "tr") return false;
    const std::string_view word = view.sentence().word(view.spot().last);
    for (std::size_t size = 2; size <= 9 && size + 6 <= word.size(); ++size) {
        if (is(Cue::place_ending, word.substr(word.size() - size), view.language())) return true;
    }
    return false;
}

/// The role that the words behind give, if they do.
std::optional<Role> role_by_back(const View& view, const Entry& entry, bool state) {
    if (view.mark(1) == '-') {
        if (any_of(view.word(2), {"based", "born", "bound"})) return Role::location;
        return state ? std::optional(Role::actor) : std::nullopt;
    }
    if (view.mark(1) == '\'') return possessive_role(view, state);
    if (place_by_back(view, entry)) return Role::location;
    if (view.on(Words::institution, 1) || view.on(Words::saying, 1)) return Role::actor;
    return std::nullopt;
}

/// "Ukraine : des drones…": what a French headline is about.
bool topic(const View& view) {
    return view.language() == "fr" && view.spot().first == 0 && view.mark(1) == ':';
}

/// A role, and whether the words around give it rather than the kind of the place.
struct Verdict {
    Role role;
    bool sure;
    bool in_list;  // a name before it may decide
};

Verdict judge(const View& view, const Entry& entry, std::size_t dateline, bool sport) {
    const Spot& spot = view.spot();
    if (spot.chosen->demonym) return {Role::demonym, true, false};
    if (spot.last < dateline) return {Role::location, true, false};
    if (names_another(view, entry, sport)) return {Role::other, true, false};
    if (in_local_case(view) || topic(view)) return {Role::location, true, false};
    const bool state = acts_as_state(entry);
    const auto back = role_by_back(view, entry, state);
    const auto front = role_by_front(view, entry, state);
    // "in Azerbaijan's capital", "in the Moscow-led alliance": what is owned or joined on decides before
    // the preposition, which belongs to that.
    const bool owner = view.mark(1) == '\'';
    if ((owner || view.mark(1) == '-') && back) return {*back, true, !owner};
    if (front && *front == Role::location) return {Role::location, true, true};
    if (speaks(view)) return {Role::actor, true, true};
    if (back) return {*back, true, true};
    if (front) return {*front, true, true};
    return {state ? Role::actor : Role::location, false, true};
}

enum class Link : std::uint8_t { none, comma, word };

/// "Armenia and Azerbaijan", "Belarus, Kazakhstan": the second is as the first.
Link link_between(const Sentence& sentence, const Spot& before, const Spot& spot) {
    constexpr std::uint32_t reach = 6;
    if (before.sentence != spot.sentence || spot.first <= before.last || spot.first - before.last > reach)
        return Link::none;
    Link link = Link::none;
    bool unknown = false;  // one name of the list that is not known as a place
    for (std::size_t i = before.last + std::size_t{1}; i < spot.first; ++i) {
        const Token& token = sentence.tokens[i];
        const std::string_view word = sentence.word(i);
        const bool name = token.word && token.capital && link == Link::comma;
        if (name && !unknown && i + 1 < spot.first && !is(Words::title, word)) {
            unknown = true;
            continue;
        }
        if (any_of(word, {"and", "or", "et", "ou", "и", "та", "ve", "և", "და"}) || token.mark == '-') {
            link = Link::word;
        } else if (token.mark == ',') {
            link = link == Link::none ? Link::comma : link;
        } else if (!any_of(word, {"the", "l", "le", "la", "les"})) {
            return Link::none;
        }
    }
    return link;
}

/// Names of one list share a role: the surer gives it, and a place makes a place of the next.
bool follows(const Verdict& before, bool state_before, const Verdict& here, bool state, Link link) {
    if (link == Link::none || !here.in_list || before.role == Role::other || before.role == Role::demonym)
        return false;
    const bool both_states = state_before && state;
    if (link == Link::word && both_states) return true;
    return !here.sure && (both_states || before.role == Role::location);
}

}  // namespace

void assign_roles(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer) {
    const bool sport = reports_sport(article);
    Verdict before{Role::other, true, false};
    bool state_before = false;
    std::size_t dateline = 0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        Spot& spot = spots[i];
        const Sentence& sentence = article.sentences[spot.sentence];
        const Entry entry = gazetteer.entry(spot.chosen->entry);
        const bool first = i == 0 || spots[i - 1].sentence != spot.sentence;
        if (first) dateline = dateline_end(sentence, article.text, article.language);
        Verdict here = judge(View(article, spot), entry, dateline, sport);
        const bool state = acts_as_state(entry);
        if (!first && follows(before, state_before, here, state, link_between(sentence, spots[i - 1], spot)))
            here = {before.role, before.sure, true};
        spot.role = here.role;
        before = here;
        state_before = state;
    }
}

}  // namespace marchland::reader
