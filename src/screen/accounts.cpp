// SPDX-License-Identifier: MIT
#include "screen/accounts.h"

#include <algorithm>
#include <map>
#include <set>

#include "map/wording.h"
#include "screen/theme.h"
#include "screen/words.h"
#include "story/date_words.h"

namespace marchland::screen {
namespace {

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

// Runs of digits with what stands between them: "2,000", "3.5". The years of dates too.
std::vector<Stretch> numbers_in(const std::string& sentence) {
    std::vector<Stretch> numbers;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (!is_digit(sentence[at])) continue;
        std::size_t end = at;
        while (end < sentence.size() &&
               (is_digit(sentence[end]) || ((sentence[end] == ',' || sentence[end] == '.') &&
                                            end + 1 < sentence.size() && is_digit(sentence[end + 1]))))
            ++end;
        numbers.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end;
    }
    return numbers;
}

// Names of places and numbers, in text order, none over another.
std::vector<Stretch> facts_in(const story::Story& story, const story::Excerpt& excerpt,
                              const std::string& sentence) {
    std::vector<Stretch> facts = numbers_in(sentence);
    for (const story::Mention& mention : story.mentions)
        if (mention.excerpt == excerpt.id && mention.start >= excerpt.start && mention.end <= excerpt.end &&
            mention.end > mention.start)
            facts.push_back({mention.start - excerpt.start, mention.end - excerpt.start});
    std::ranges::sort(facts, {}, &Stretch::start);
    std::uint32_t done = 0;
    std::erase_if(facts, [&](const Stretch& fact) {
        if (fact.start < done) return true;
        done = fact.end;
        return false;
    });
    return facts;
}

std::string words_of(const Account& account, const Stretch& stretch) {
    return account.sentence.substr(stretch.start, stretch.end - stretch.start);
}

// Leaves of the facts those that some other article does not give.
void keep_differing(std::vector<Account>& accounts) {
    std::map<std::string, std::set<std::uint32_t>> given;
    for (const Account& account : accounts)
        for (const Stretch& fact : account.differs) given[words_of(account, fact)].insert(account.article);
    const std::size_t articles = articles_in(accounts);
    for (Account& account : accounts)
        std::erase_if(account.differs,
                      [&](const Stretch& fact) { return given[words_of(account, fact)].size() == articles; });
}

}  // namespace

std::optional<std::uint32_t> compared_event(const AppState& state, const map::Dossier& dossier) {
    if (!state.selected) return std::nullopt;
    if (state.selected->kind == map::Ref::Kind::event) return state.selected->index;
    return dossier.events.size() == 1 ? std::optional(dossier.events.front()) : std::nullopt;
}

std::vector<Account> accounts_of(const story::Story& story, std::uint32_t event) {
    std::vector<Account> accounts;
    for (const story::Id& id : story.events[event].excerpts) {
        const story::Excerpt* excerpt = story::find_excerpt(story, id);
        const story::Article* article =
            excerpt == nullptr ? nullptr : story::find_article(story, excerpt->article);
        if (article == nullptr || excerpt->end > article->text.size() || excerpt->start >= excerpt->end)
            continue;
        Account account;
        account.article = static_cast<std::uint32_t>(article - story.articles.data());
        account.at = {excerpt->start, excerpt->end};
        account.sentence = article->text.substr(excerpt->start, excerpt->end - excerpt->start);
        std::ranges::replace(account.sentence, '\n', ' ');
        account.differs = facts_in(story, *excerpt, account.sentence);
        accounts.push_back(std::move(account));
    }
    std::stable_sort(accounts.begin(), accounts.end(), [&](const Account& a, const Account& b) {
        const auto& day_a = story.articles[a.article].published;
        const auto& day_b = story.articles[b.article].published;
        if (day_a != day_b) return day_a && (!day_b || *day_a < *day_b);
        return a.article != b.article ? a.article < b.article : a.at.start < b.at.start;
    });
    keep_differing(accounts);
    return accounts;
}

std::string claim_words(const story::Story& story, std::uint32_t event, std::uint32_t article) {
    const auto claim = std::ranges::find_if(story.claims, [&](const story::Claim& one) {
        return one.event == story.events[event].id && one.article == story.articles[article].id;
    });
    if (claim == story.claims.end()) return {};
    std::string said(story::readable(claim->type));
    const auto add = [&said](const std::string& part) {
        if (!part.empty()) said += " · " + part;
    };
    add(claim->place_name);
    if (claim->when) add(story::readable(*claim->when));
    add(claim->fatalities);
    add(map::telling_words(*claim));
    return said;
}

bool has_claims(const story::Story& story, std::uint32_t event) {
    return std::ranges::any_of(
        story.claims, [&](const story::Claim& claim) { return claim.event == story.events[event].id; });
}

std::size_t articles_in(const std::vector<Account>& accounts) {
    std::set<std::uint32_t> articles;
    for (const Account& account : accounts) articles.insert(account.article);
    return articles.size();
}

std::vector<text::Span> account_spans(const Account& account) {
    std::vector<text::Span> spans;
    std::uint32_t done = 0;
    const auto add = [&](std::uint32_t to, int weight) {
        if (to <= done) return;
        text::Span span;
        span.text = account.sentence.substr(done, to - done);
        span.colour = theme::colours().ink;
        span.weight = weight;
        spans.push_back(std::move(span));
        done = to;
    };
    for (const Stretch& one : account.differs) {
        add(one.start, 400);
        add(one.end, 700);
    }
    add(static_cast<std::uint32_t>(account.sentence.size()), 400);
    return spans;
}

}  // namespace marchland::screen
