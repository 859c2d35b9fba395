// SPDX-License-Identifier: MIT
#include "reader/other_names.h"

#include <algorithm>
#include <set>
#include <string>

namespace marchland::reader {
namespace {

/// "© AP - Sergei Grits", "France  AP": no sentence but a caption or credit.
bool credit_line(const Sentence& sentence) {
    if (sentence.tokens.size() > 12) return false;
    const auto agency = [&](const Token& token) {
        return token.shouted &&
               is(Words::agency, std::string_view(sentence.folded)
                                     .substr(token.fold_start, token.fold_end - token.fold_start));
    };
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), agency) &&
           (sentence.tokens.back().mark != '.' || sentence.tokens.front().mark == '#');
}

/// "France 24": a name with a number belongs to something else, a broadcaster or a score.
bool numbered(const View& view) {
    const Token* next = view.token(1);
    return next != nullptr && next->number && next->end - next->start <= 2;
}

/// "Minsk Group", "Bishkek Protocol": the name of something else. A country may own the thing.
bool inside_a_name(const View& view, const Entry& entry) {
    if (!view.capital(1)) return false;
    if (view.on(Cue::landmark, 1)) return true;
    if (!view.on(Words::organisation, 1)) return false;
    return entry.kind != "country" || !view.on(Words::institution, 1);
}

/// "Paris Saint-Germain", "Real Madrid", "Liverpool won 5-1".
bool club(const View& view, bool sport) {
    if (view.capital(1) && view.on(Cue::club_behind, 1)) return true;
    const bool head = view.spot().first == 1;
    if (view.capital(-1) && (sport || !head) && view.on(Cue::club_before, -1)) return true;
    if (!sport) return false;
    return (view.capital(1) && view.on(Cue::club_in_sport, 1)) || view.on(Cue::playing, 1);
}

}  // namespace

bool reports_sport(const Tokenised& article) {
    constexpr std::size_t enough = 3;
    std::set<std::string, std::less<>> found;
    for (const Sentence& sentence : article.sentences) {
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            if (!sentence.tokens[i].word || !is(Cue::sport, sentence.word(i), article.language)) continue;
            found.emplace(sentence.word(i));
            if (found.size() == enough) return true;
        }
    }
    return false;
}

bool names_another(const View& view, const Entry& entry, bool sport) {
    return credit_line(view.sentence()) || inside_a_name(view, entry) || numbered(view) || club(view, sport);
}

}  // namespace marchland::reader
