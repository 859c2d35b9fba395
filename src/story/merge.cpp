// SPDX-License-Identifier: MIT
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

/// Joins one list to another. `same` gives the thing of `into` that a joining one already is, or nullptr.
template <class Thing, class Same>
Renamed join(std::vector<Thing>& into, std::vector<Thing> other, Same same) {
    Taken taken(into);
    Renamed renamed;
    const std::size_t before = into.size();
    for (Thing& thing : other) {
        if (const Thing* twin = same(thing, into.data(), into.data() + before)) {
            renamed.emplace(thing.id, twin->id);
            continue;
        }
        Id id = taken.claim(thing.id);
        if (id != thing.id) renamed.emplace(thing.id, id);
        thing.id = std::move(id);
        into.push_back(std::move(thing));
    }
    return renamed;
}

/// `same` for `join`: the first thing for which `equal(joining, thing)` holds.
template <class Equal>
auto first_where(Equal equal) {
    return [equal](const auto& thing, const auto* begin, const auto* end) -> decltype(begin) {
        const auto* found = std::find_if(begin, end, [&](const auto& known) { return equal(thing, known); });
        return found == end ? nullptr : found;
    };
}

/// A line of text each once: "A" and "A; B" give "A; B".
void join_words(std::string& into, const std::string& other) {
    if (into.empty()) {
        into = other;
    } else if (!other.empty() && into.find(other) == std::string::npos) {
        into = other.find(into) == std::string::npos ? into + "; " + other : other;
    }
}

std::string hash_of(const Article& article) { return article.hash.empty() ? sha256(article.text) : article.hash; }

void join_mentions(std::vector<Mention>& into, std::vector<Mention> other) {
    const std::size_t before = into.size();
    for (Mention& mention : other) {
        const auto end = into.begin() + static_cast<std::ptrdiff_t>(before);
        if (std::find(into.begin(), end, mention) == end) into.push_back(std::move(mention));
    }
}

}  // namespace

void merge(Story& into, Story other) {
    const auto equal = first_where([](const auto& a, const auto& b) { return a == b; });
    const Renamed articles = join(into.articles, std::move(other.articles),
                                  first_where([](const Article& a, const Article& b) { return hash_of(a) == hash_of(b); }));
    for (Excerpt& excerpt : other.excerpts) follow(articles, excerpt.article);
    const Renamed excerpts =
        join(into.excerpts, std::move(other.excerpts), first_where([](const Excerpt& a, const Excerpt& b) {
                 return a.article == b.article && a.start == b.start && a.end == b.end;
             }));
    join(into.places, std::move(other.places),
         first_where([](const Place& a, const Place& b) { return a.id == b.id; }));
    for (Mention& mention : other.mentions) follow(excerpts, mention.excerpt);
    join_mentions(into.mentions, std::move(other.mentions));
    for (Event& event : other.events) {
        for (Id& excerpt : event.excerpts) follow(excerpts, excerpt);
    }
    join(into.events, std::move(other.events), equal);
    join(into.areas, std::move(other.areas), equal);
    join(into.annotations, std::move(other.annotations), equal);
    join(into.views, std::move(other.views), equal);
    if (into.title.empty()) into.title = std::move(other.title);
    if (into.summary.empty()) into.summary = std::move(other.summary);
    join_words(into.credits, other.credits);
}

}  // namespace marchland::story
