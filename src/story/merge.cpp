// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "story/story.h"

namespace marchland::story {

namespace {

/// Ids of the joining story whose thing is known by another id in the story it joins.
using Renamed = std::unordered_map<Id, Id>;

void follow(const Renamed& renamed, Id& id) {
    if (const auto found = renamed.find(id); found != renamed.end()) id = found->second;
}

/// Ids already given away in a list.
class Taken {
public:
    template <class Thing>
    explicit Taken(const std::vector<Thing>& things) {
        for (const Thing& thing : things) ids_.insert(thing.id);
    }
    /// `id`, or "id-2", "id-3", ... when that is taken; taken from now on.
    Id claim(const Id& id) {
        Id free = id;
        for (int n = 2; !ids_.insert(free).second; ++n) free = id + "-" + std::to_string(n);
        return free;
    }

private:
    std::unordered_set<Id> ids_;
};

/// Joins one list to another. A joining thing that `into` had already, told by an equal `key` and `equal`, is
/// not added; the rest get new ids where theirs are taken.
template <class Thing, class Key, class Equal>
Renamed join(std::vector<Thing>& into, std::vector<Thing> other, Key key, Equal equal) {
    Taken taken(into);
    Renamed renamed;
    std::unordered_multimap<std::string, std::size_t> known;  // places in `into`, which grows
    for (std::size_t i = 0; i < into.size(); ++i) known.emplace(key(into[i]), i);
    for (Thing& thing : other) {
        const auto [begin, end] = known.equal_range(key(thing));
        const auto twin =
            std::find_if(begin, end, [&](const auto& entry) { return equal(thing, into[entry.second]); });
        if (twin != end) {
            renamed.emplace(thing.id, into[twin->second].id);
            continue;
        }
        Id id = taken.claim(thing.id);
        if (id != thing.id) renamed.emplace(thing.id, id);
        thing.id = std::move(id);
        into.push_back(std::move(thing));
    }
    return renamed;
}

/// Whether two things are the same but for their ids; `a` lends its own meanwhile, for a copy costs more.
template <class Thing>
bool same_content(Thing& a, const Thing& b) {
    Id own = std::exchange(a.id, b.id);
    const bool same = a == b;
    a.id = std::move(own);
    return same;
}

constexpr auto always = [](const auto&, const auto&) { return true; };
constexpr auto content = [](auto& a, const auto& b) { return same_content(a, b); };

/// A line of text each once: "A" and "A; B" give "A; B".
void join_words(std::string& into, const std::string& other) {
    if (into.empty()) {
        into = other;
    } else if (!other.empty() && into.find(other) == std::string::npos) {
        into = other.find(into) == std::string::npos ? into + "; " + other : other;
    }
}

std::string hash_of(const Article& article) {
    return article.hash.empty() ? sha256(article.text) : article.hash;
}

std::string key_of(const Excerpt& excerpt) {
    return fmt::format("{} {} {}", excerpt.article, excerpt.start, excerpt.end);
}

std::string key_of(const Mention& mention) {
    return fmt::format("{} {} {} {} {}", mention.excerpt, mention.start, mention.end, mention.place,
                       name(mention.role));
}

/// Many events of many articles have one title, few also one sentence.
std::string key_of(const Event& event) {
    return event.excerpts.empty() ? event.title : event.title + '\n' + event.excerpts.front();
}

void join_mentions(std::vector<Mention>& into, std::vector<Mention> other) {
    std::unordered_set<std::string> excerpts;
    for (const Mention& mention : other) excerpts.insert(mention.excerpt);
    std::unordered_set<std::string> known;
    for (const Mention& mention : into) {
        if (excerpts.contains(mention.excerpt)) known.insert(key_of(mention));
    }
    for (Mention& mention : other) {
        if (known.empty() || !known.contains(key_of(mention))) into.push_back(std::move(mention));
    }
}

}  // namespace

void merge(Story& into, Story other) {
    const std::size_t before = into.articles.size();
    const Renamed articles = join(into.articles, std::move(other.articles), hash_of, always);
    for (std::size_t i = before; i < into.articles.size(); ++i) follow(articles, into.articles[i].copy_of);
    for (Excerpt& excerpt : other.excerpts) follow(articles, excerpt.article);
    const Renamed excerpts = join(
        into.excerpts, std::move(other.excerpts), [](const Excerpt& excerpt) { return key_of(excerpt); },
        always);
    join(
        into.places, std::move(other.places), [](const Place& place) { return place.id; }, always);
    for (Mention& mention : other.mentions) follow(excerpts, mention.excerpt);
    join_mentions(into.mentions, std::move(other.mentions));
    for (Event& event : other.events) {
        for (Id& excerpt : event.excerpts) follow(excerpts, excerpt);
    }
    const Renamed events = join(
        into.events, std::move(other.events), [](const Event& event) { return key_of(event); }, content);
    for (Claim& claim : other.claims) {
        follow(events, claim.event);
        follow(articles, claim.article);
        for (Id& excerpt : claim.excerpts) follow(excerpts, excerpt);
    }
    join(
        into.claims, std::move(other.claims), [](const Claim& claim) { return claim.event; }, content);
    join(
        into.areas, std::move(other.areas), [](const Area& area) { return area.name; }, content);
    join(
        into.boundaries, std::move(other.boundaries), [](const Boundary& line) { return line.name; },
        content);
    join(
        into.annotations, std::move(other.annotations), [](const Annotation& mark) { return mark.text; },
        content);
    join(
        into.views, std::move(other.views), [](const SavedView& view) { return view.name; }, content);
    if (into.title.empty()) into.title = std::move(other.title);
    if (into.summary.empty()) into.summary = std::move(other.summary);
    join_words(into.credits, other.credits);
}

}  // namespace marchland::story
