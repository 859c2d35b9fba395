// SPDX-License-Identifier: MIT
#include "story/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "story/claims.h"

namespace marchland::story {

namespace {

using Ids = std::unordered_set<Id>;

std::string hash_of(const Article& article) {
    return article.hash.empty() ? sha256(article.text) : article.hash;
}

/// Articles of both, by their ids in `fresh` and in `into`.
std::unordered_map<Id, Id> articles_again(const Story& into, const Story& fresh) {
    std::unordered_map<std::string, Id> known;
    for (const Article& article : into.articles) known.emplace(hash_of(article), article.id);
    std::unordered_map<Id, Id> again;
    for (const Article& article : fresh.articles)
        if (const auto found = known.find(hash_of(article)); found != known.end())
            again.emplace(article.id, found->second);
    return again;
}

std::string key_of(const Id& article, const Excerpt& excerpt) {
    return fmt::format("{} {} {}", article, excerpt.start, excerpt.end);
}

/// The sentences of `fresh` that `into` has, by their ids in `fresh` and in `into`.
std::unordered_map<Id, Id> excerpts_again(const Story& into, const Story& fresh,
                                          const std::unordered_map<Id, Id>& articles) {
    std::unordered_map<std::string, Id> known;
    for (const Excerpt& excerpt : into.excerpts) known.emplace(key_of(excerpt.article, excerpt), excerpt.id);
    std::unordered_map<Id, Id> again;
    for (const Excerpt& excerpt : fresh.excerpts) {
        const auto article = articles.find(excerpt.article);
        if (article == articles.end()) continue;
        if (const auto found = known.find(key_of(article->second, excerpt)); found != known.end())
            again.emplace(excerpt.id, found->second);
    }
    return again;
}

/// Takes the suggestions of those sentences out. What other articles tell as well stays.
void drop_suggestions(Story& story, const Ids& excerpts) {
    std::erase_if(story.mentions, [&](const Mention& mention) {
        return mention.review == Review::suggested && excerpts.contains(mention.excerpt);
    });
    std::erase_if(story.events, [&](Event& event) {
        if (event.review != Review::suggested || event.excerpts.empty()) return false;
        const auto here = [&](const Id& id) { return excerpts.contains(id); };
        if (std::ranges::none_of(event.excerpts, here)) return false;
        std::erase_if(event.excerpts, here);
        return event.excerpts.empty();
    });
}

/// Sentences that nothing is told in any more.
void drop_idle(Story& story, const Ids& excerpts) {
    Ids needed;
    for (const Mention& mention : story.mentions) needed.insert(mention.excerpt);
    for (const Event& event : story.events) needed.insert(event.excerpts.begin(), event.excerpts.end());
    for (const Claim& claim : story.claims) needed.insert(claim.excerpts.begin(), claim.excerpts.end());
    std::erase_if(story.excerpts, [&](const Excerpt& excerpt) {
        return excerpts.contains(excerpt.id) && !needed.contains(excerpt.id);
    });
}

bool share_sentence(const Event& one, const Event& other) {
    return std::ranges::any_of(one.excerpts, [&](const Id& id) {
        return std::ranges::find(other.excerpts, id) != other.excerpts.end();
    });
}

/// Leaves out of `fresh` the events that decided ones were made of: those of the same sentence and title,
/// then, as readers word titles anew, of the same type. A decision stands for one suggestion: a sentence may
/// tell two things of a type.
void drop_decided(std::vector<const Event*> decided, std::vector<Event>& fresh) {
    for (const bool by_title : {true, false}) {
        std::erase_if(decided, [&](const Event* event) {
            const auto same = std::ranges::find_if(fresh, [&](const Event& other) {
                return (by_title ? event->title == other.title : event->type == other.type) &&
                       share_sentence(*event, other);
            });
            if (same == fresh.end()) return false;
            fresh.erase(same);
            return true;
        });
    }
}

void drop_decided(const std::vector<Mention>& decided, std::vector<Mention>& fresh) {
    std::erase_if(fresh, [&](const Mention& mention) {
        return std::ranges::any_of(decided, [&](const Mention& kept) {
            return kept.excerpt == mention.excerpt && kept.start < mention.end && mention.start < kept.end;
        });
    });
}

void follow(const std::unordered_map<Id, Id>& renamed, Id& id) {
    if (const auto found = renamed.find(id); found != renamed.end()) id = found->second;
}

/// Sentences that both have get the ids of `into`, others ids that are free there.
void rename_excerpts(Story& fresh, std::unordered_map<Id, Id> renamed, Ids taken) {
    for (Excerpt& excerpt : fresh.excerpts) {
        if (renamed.contains(excerpt.id)) continue;
        Id free = excerpt.id;
        for (int n = 2; !taken.insert(free).second; ++n) free = fmt::format("{}-{}", excerpt.id, n);
        renamed.emplace(excerpt.id, free);
    }
    for (Excerpt& excerpt : fresh.excerpts) follow(renamed, excerpt.id);
    for (Mention& mention : fresh.mentions) follow(renamed, mention.excerpt);
    for (Event& event : fresh.events)
        for (Id& id : event.excerpts) follow(renamed, id);
}

bool told_in(const Event& event, const Ids& sentences) {
    return std::ranges::any_of(event.excerpts, [&](const Id& id) { return sentences.contains(id); });
}

/// Suggestions that were made one of several articles' come apart, so that each article's can make way.
void split_suggestions(Story& story, const Ids& sentences) {
    Ids events;
    for (const Event& event : story.events)
        if (event.review == Review::suggested && told_in(event, sentences)) events.insert(event.id);
    split_events(story, events);
}

/// `fresh` without what was decided in those sentences of `into`.
void leave_decided_out(const Story& into, const Ids& sentences, Story& fresh) {
    std::vector<const Event*> events;
    Ids merged;
    for (const Claim& claim : into.claims) merged.insert(claim.event);
    Ids decided;  // once for the tellings of several articles: their claims stand for it
    for (const Event& event : into.events) {
        if (event.review == Review::suggested || !told_in(event, sentences)) continue;
        if (merged.contains(event.id))
            decided.insert(event.id);
        else
            events.push_back(&event);
    }
    for (const Claim& claim : into.claims)
        if (decided.contains(claim.event) && told_in(claim, sentences)) events.push_back(&claim);
    drop_decided(std::move(events), fresh.events);
    std::vector<Mention> mentions;
    for (const Mention& mention : into.mentions)
        if (mention.review != Review::suggested && sentences.contains(mention.excerpt))
            mentions.push_back(mention);
    drop_decided(mentions, fresh.mentions);
}

}  // namespace

void accept(Story& story, Acceptance which) {
    if (which == Acceptance::none) return;
    for (Event& event : story.events) {
        if (event.review != Review::suggested || !is_told_as_done(event.telling)) continue;
        const bool sure = event.confidence == "high" ||
                          (event.confidence == "medium" && !event.place.empty() && event.when);
        if (which == Acceptance::all || sure) event.review = Review::accepted;
    }
}

void reread(Story& into, Story fresh) {
    const auto articles = articles_again(into, fresh);
    Ids again;  // articles of `into`
    for (const auto& [now, then] : articles) again.insert(then);
    Ids sentences;  // of `into`
    for (const Excerpt& excerpt : into.excerpts)
        if (again.contains(excerpt.article)) sentences.insert(excerpt.id);
    // What is left out of `fresh` is told by sentences that both have: their ids are those of `into` from
    // here on, and `merge` finds them so.
    const auto excerpts = excerpts_again(into, fresh, articles);
    Ids taken;
    for (const Excerpt& excerpt : into.excerpts) taken.insert(excerpt.id);
    rename_excerpts(fresh, excerpts, taken);
    leave_decided_out(into, sentences, fresh);
    split_suggestions(into, sentences);
    drop_suggestions(into, sentences);
    merge(into, std::move(fresh));
    drop_idle(into, sentences);
}

}  // namespace marchland::story
