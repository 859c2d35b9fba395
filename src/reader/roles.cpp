// SPDX-License-Identifier: MIT
#include "reader/roles.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "reader/lexicon.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

using story::Role;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// A spot with its sentence, read by distance: word(-1) is the word before it, word(1) the one after.
class View {
public:
    View(const Sentence& sentence, const Spot& spot) : sentence_(sentence), spot_(spot) {}
    [[nodiscard]] const Token* token(int offset) const {
        const std::int64_t at = std::int64_t{offset < 0 ? spot_.first : spot_.last} + offset;
        if (at < 0 || at >= static_cast<std::int64_t>(sentence_.tokens.size())) return nullptr;
        return &sentence_.tokens[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] std::string_view word(int offset) const {
        const Token* found = token(offset);
        return found == nullptr ? std::string_view()
                                : sentence_.word(static_cast<std::size_t>(found - sentence_.tokens.data()));
    }
    [[nodiscard]] char mark(int offset) const {
        const Token* found = token(offset);
        return found == nullptr ? '\0' : found->mark;
    }
    /// Whether one of the `reach` words before offset `from` is on the list, in the same clause.
    [[nodiscard]] bool before(Words list, int from, int reach) const {
        for (int i = from; i > from - reach; --i) {
            const char stop = mark(i);
            if (token(i) == nullptr || stop == ';' || stop == ':' || stop == '~') return false;
            if (is(list, word(i))) return true;
        }
        return false;
    }

private:
    const Sentence& sentence_;
    const Spot& spot_;
};

bool acts_as_state(const Entry& entry) {
    return any_of(entry.kind, {"country", "capital", "building"});
}

/// "© AP - Sergei Grits", "France  AP": no sentence but a caption or credit.
bool credit_line(const Sentence& sentence) {
    if (sentence.tokens.size() > 12) return false;
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                       [&](const Token& token) {
                           return token.shouted &&
                                  is(Words::agency,
                                     std::string_view(sentence.folded)
                                         .substr(token.fold_start, token.fold_end - token.fold_start));
                       }) &&
           (sentence.tokens.back().mark != '.' || sentence.tokens.front().mark == '#');
}

/// "YEREVAN, Sept 13 (Reuters) -", "KIRANTS, Armenia –".
bool dateline(const Sentence& sentence, const Spot& spot) {
    const bool second = spot.first > 0 && spot.first <= 3 &&
                        sentence.tokens[spot.first - std::size_t{1}].mark == ',' &&
                        sentence.tokens[0].shouted;
    if (spot.first != 0 && !second) return false;
    bool comma_or_agency = false;
    for (std::size_t i = spot.last + std::size_t{1};
         i < std::min<std::size_t>(sentence.tokens.size(), spot.last + std::size_t{10}); ++i) {
        const Token& token = sentence.tokens[i];
        if (token.mark == '(' || token.mark == ',') comma_or_agency = true;
        const bool dash = token.mark == '~' || (token.mark == '-' && i + 1 < sentence.tokens.size() &&
                                                sentence.tokens[i + 1].start > token.end);
        if (dash) return comma_or_agency || sentence.tokens[0].shouted;
        if (token.word && !token.capital && !is(Words::weekday_or_month, sentence.word(i))) return false;
    }
    return false;
}

/// "France 24": a name with a number belongs to something else, a broadcaster or a score.
bool numbered(const View& view) {
    const Token* next = view.token(1);
    return next != nullptr && next->number && next->end - next->start <= 2;
}

/// "Minsk Group", "Bishkek Protocol": the name of something else. A country may own the thing.
bool inside_a_name(const View& view, const Entry& entry) {
    const Token* next = view.token(1);
    if (next == nullptr || !next->word || !next->capital || !is(Words::organisation, view.word(1)))
        return false;
    return entry.kind != "country" || !is(Words::institution, view.word(1));
}

Role possessive_role(const View& view, bool state) {
    // "Azerbaijan's army", "Armenia's southern Syunik province": what is owned decides.
    for (int i = 2; i <= 5; ++i) {
        if (view.token(i) == nullptr || view.token(i)->mark != 0) break;
        if (is(Words::institution, view.word(i)) || is(Words::title, view.word(i))) return Role::actor;
        if (is(Words::terrain, view.word(i)) || is(Words::direction, view.word(i))) return Role::location;
    }
    return state ? Role::actor : Role::location;
}

/// After "to": a road or a journey leads to a place, everything else to a government.
Role role_after_to(const View& view, bool state) {
    if (!state) return Role::location;
    return view.before(Words::movement, -2, 5) || is(Words::terrain, view.word(-2)) ? Role::location
                                                                                    : Role::actor;
}

/// The role that the words in front give, if they do.
std::optional<Role> role_by_front(const View& view, bool state) {
    // Look through "the", "neighbouring", and directions: "in southern Armenia", "in the Tavush region".
    int at = -1;
    while (any_of(view.word(at), {"the", "neighbouring", "neighboring", "la", "l", "le"}) ||
           is(Words::direction, view.word(at)))
        --at;
    const std::string_view front = view.word(at);
    if (at < -1 && is(Words::direction, view.word(-1))) return Role::location;
    if (is(Words::locative, front)) return Role::location;
    if (is(Words::visiting, front)) return Role::location;
    if (front == "to") return role_after_to(view, state);
    // "left it for Armenia", "loaded for Russia": where a journey ends; else for whom something is done.
    if (front == "for") {
        const bool journey =
            view.before(Words::visiting, at - 1, 4) || view.before(Words::movement, at - 1, 4);
        return state && !journey ? Role::actor : Role::location;
    }
    if (front == "soviet") return Role::location;
    if (any_of(front, {"of", "de", "d", "du"}) && view.token(at - 1) != nullptr) {
        if (is(Words::terrain, view.word(at - 1)) || is(Words::people, view.word(at - 1)))
            return Role::location;
        return state ? Role::actor : Role::location;
    }
    if (any_of(front, {"from", "из"})) {
        const bool gift = any_of(view.word(at - 1), {"support", "help", "aid", "arms", "weapons", "pressure",
                                                     "criticism", "threats", "independence", "assurances",
                                                     "guarantees", "reaction", "statement"});
        return state && gift ? Role::actor : Role::location;
    }
    if (any_of(front, {"with", "and", "between"}) && view.before(Words::terrain, at - 1, 3))
        return Role::location;
    if (is(Words::terrain, front)) return Role::location;
    return std::nullopt;
}

/// A town that accuses, rejects or agrees is its government: "Stepanakert rejected the offer".
bool speaks(const Sentence& sentence, const Spot& spot, std::string_view language) {
    std::size_t next = spot.last + std::size_t{1};
    while (next < sentence.tokens.size() && is(Words::function, sentence.word(next)) &&
           next < spot.last + std::size_t{3})
        ++next;
    if (next >= sentence.tokens.size()) return false;
    const auto match = phrase_at(sentence, next, language);
    if (!match || match->phrase->kind != PhraseKind::deed) return false;
    const auto quad = story::quad_class(match->phrase->type);
    return quad == story::QuadClass::verbal_conflict || quad == story::QuadClass::verbal_cooperation;
}

/// The role that the words behind give, if they do.
std::optional<Role> role_by_back(const View& view, bool state) {
    if (view.mark(1) == '-') {
        if (any_of(view.word(2), {"based", "born", "bound"})) return Role::location;
        return state ? std::optional(Role::actor) : std::nullopt;
    }
    if (view.mark(1) == '\'') return possessive_role(view, state);
    if (is(Words::terrain, view.word(1)) && view.word(1) != "state") return Role::location;
    if (is(Words::institution, view.word(1))) return Role::actor;
    if (is(Words::saying, view.word(1))) return Role::actor;
    return std::nullopt;
}

/// "Armenia and Azerbaijan", "Belarus, Kazakhstan": the second is as the first.
bool coordinated(const Sentence& sentence, const Spot& before, const Spot& spot) {
    if (before.sentence != spot.sentence || spot.first <= before.last) return false;
    for (std::size_t i = before.last + std::size_t{1}; i < spot.first; ++i) {
        const Token& token = sentence.tokens[i];
        if (token.mark != ',' && token.mark != '-' &&
            !any_of(sentence.word(i), {"and", "or", "et", "ou", "и"}))
            return false;
    }
    return spot.first - before.last <= 3;
}

Role role_of(const View& view, const Sentence& sentence, const Spot& spot, const Entry& entry,
             std::string_view language) {
    if (spot.chosen->demonym) return Role::demonym;
    if (dateline(sentence, spot)) return Role::location;
    if (credit_line(sentence) || inside_a_name(view, entry) || numbered(view)) return Role::other;
    const bool state = acts_as_state(entry);
    const auto back = role_by_back(view, state);
    const auto front = role_by_front(view, state);
    // "in Azerbaijan's capital", "in the Moscow-led alliance": what is owned or joined on decides before
    // the preposition, which belongs to that.
    if ((view.mark(1) == '\'' || view.mark(1) == '-') && back) return *back;
    if (front && *front == Role::location) return Role::location;
    if (speaks(sentence, spot, language)) return Role::actor;
    if (back) return *back;
    if (front) return *front;
    return state ? Role::actor : Role::location;
}

}  // namespace

void assign_roles(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer) {
    for (std::size_t i = 0; i < spots.size(); ++i) {
        Spot& spot = spots[i];
        const Sentence& sentence = article.sentences[spot.sentence];
        const View view(sentence, spot);
        const Entry entry = gazetteer.entry(spot.chosen->entry);
        spot.role = role_of(view, sentence, spot, entry, article.language);
        if (i == 0 || spot.role == Role::demonym || spot.role == Role::other) continue;
        const Spot& before = spots[i - 1];
        const bool both_states = !before.chosen->demonym && acts_as_state(entry) &&
                                 acts_as_state(gazetteer.entry(before.chosen->entry));
        if (both_states && coordinated(sentence, before, spot) && view.mark(1) != '\'')
            spot.role = before.role;
    }
}

}  // namespace marchland::reader
