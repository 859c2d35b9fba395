// SPDX-License-Identifier: MIT
#include "story/claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "geo/error.h"
#include "story/akin.h"
#include "story/same_event.h"

namespace marchland::story {

namespace {

std::vector<std::string_view> parts(std::string_view text) {
    std::vector<std::string_view> made;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("; "), text.size());
        made.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return made;
}

/// Each once: "49" and "105; 49" give "49; 105".
std::string side_by_side(std::string into, std::string_view other) {
    for (const std::string_view part : parts(other)) {
        const auto known = parts(into);
        if (std::find(known.begin(), known.end(), part) != known.end()) continue;
        into += (into.empty() ? "" : "; ") + std::string(part);
    }
    return into;
}

/// Who stands for a telling: the one it quotes, else the source itself.
const std::string& voice(const Event& event) {
    return event.claimed_by.empty() ? event.source : event.claimed_by;
}

void tell_together(Event& into, const Event& other, bool blame) {
    const bool plain = is_told_as_done(into.telling) && is_told_as_done(other.telling);
    if (!blame && (into.telling == other.telling || plain)) {
        if (into.telling != other.telling) {  // one says it itself
            into.telling = Telling::asserted;
            into.claimed_by.clear();
        } else {
            into.claimed_by = side_by_side(into.claimed_by, other.claimed_by);
        }
        return;
    }
    into.claimed_by = side_by_side(voice(into), voice(other));
    into.telling = Telling::claimed;
}

int rank(std::string_view confidence) {
    return confidence == "high" ? 3 : confidence == "medium" ? 2 : confidence == "low" ? 1 : 0;
}

auto days(const DateSpan& span) {
    return span.last - span.first;
}

void take_more_precise(Event& into, const Event& other) {
    if (other.when && (!into.when || days(*other.when) < days(*into.when))) into.when = other.when;
    if (!other.place.empty() && (into.place.empty() || other.precision_km < into.precision_km)) {
        into.place = other.place;
        into.precision_km = other.precision_km;
    }
    if (into.mode.empty() && into.type == other.type) into.mode = other.mode;
}

void take_parties(Event& into, const Event& other, bool blame) {
    if (blame) return;
    if (into.actor.empty() && !akin(other.actor, into.recipient)) into.actor = other.actor;
    if (into.recipient.empty() && !akin(other.recipient, into.actor)) into.recipient = other.recipient;
}

Event joined(Event into, const Event& other) {
    const bool blame = opposite_blame(into, other);
    take_more_precise(into, other);
    take_parties(into, other, blame);
    tell_together(into, other, blame);
    into.fatalities = side_by_side(std::move(into.fatalities), other.fatalities);
    into.source = side_by_side(std::move(into.source), other.source);
    if (rank(other.confidence) > rank(into.confidence)) into.confidence = other.confidence;
    if (other.review == Review::accepted) into.review = Review::accepted;
    for (const Id& excerpt : other.excerpts) {
        if (std::find(into.excerpts.begin(), into.excerpts.end(), excerpt) == into.excerpts.end())
            into.excerpts.push_back(excerpt);
    }
    return into;
}

/// What a claim says beyond its event, looked up.
class Witnesses {
public:
    explicit Witnesses(const Story& story) {
        for (const Article& article : story.articles) articles_.emplace(article.id, &article);
        for (const Excerpt& excerpt : story.excerpts) excerpts_.emplace(excerpt.id, &excerpt);
        for (const Mention& mention : story.mentions) mentions_[mention.excerpt].push_back(&mention);
    }

    [[nodiscard]] Claim claim(const Event& event) const {
        Claim made;
        static_cast<Event&>(made) = event;
        made.event = event.id;
        for (const Id& id : event.excerpts) {
            const auto excerpt = excerpts_.find(id);
            if (excerpt == excerpts_.end()) continue;
            if (made.article.empty()) made.article = excerpt->second->article;
            if (made.place_name.empty()) made.place_name = name_in(*excerpt->second, event.place);
        }
        return made;
    }

private:
    [[nodiscard]] std::string name_in(const Excerpt& excerpt, const Id& place) const {
        const auto mentions = mentions_.find(excerpt.id);
        const auto article = articles_.find(excerpt.article);
        if (place.empty() || mentions == mentions_.end() || article == articles_.end()) return {};
        for (const Mention* mention : mentions->second) {
            if (mention->place == place)
                return article->second->text.substr(mention->start, mention->end - mention->start);
        }
        return {};
    }

    std::unordered_map<std::string_view, const Article*> articles_;
    std::unordered_map<std::string_view, const Excerpt*> excerpts_;
    std::unordered_map<std::string_view, std::vector<const Mention*>> mentions_;
};

bool has_claims(const Story& story, const Id& event) {
    return std::any_of(story.claims.begin(), story.claims.end(),
                       [&](const Claim& claim) { return claim.event == event; });
}

/// The event as a claim of its own, put at the end of the list.
void add_claim(const Story& story, const Witnesses& witnesses, const Event& event, const Id& of, Edit& edit) {
    Claim claim = witnesses.claim(event);
    if (claim.article.empty()) {
        throw geo::UsageError(
            fmt::format("event {} has no passage of an article: nobody tells it", event.id));
    }
    claim.event = of;
    const auto added = std::count_if(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
        const auto* known = std::get_if<ListChange<Claim>>(&change);
        return known != nullptr && !known->before;
    });
    edit.changes.emplace_back(ListChange<Claim>{story.claims.size() + static_cast<std::size_t>(added),
                                                std::nullopt, std::move(claim)});
}

/// Its own id, or "id-2", "id-3", ... when that is taken; taken from now on.
void take_free_id(Event& event, std::unordered_set<Id>& taken) {
    const Id wanted = event.id;
    for (int n = 2; !taken.insert(event.id).second; ++n) event.id = fmt::format("{}-{}", wanted, n);
}

}  // namespace

Edit merge_events(const Story& story, std::size_t event, std::size_t other) {
    const Event& into = story.events.at(event);
    const Event& from = story.events.at(other);
    if (event == other) throw geo::UsageError(fmt::format("event {} is one already", into.id));
    Edit edit{"Merge events", {}, {}};
    edit.changes.push_back(replace(story, event, joined(into, from)));
    for (std::size_t i = 0; i < story.claims.size(); ++i) {
        if (story.claims[i].event != from.id) continue;
        Claim moved = story.claims[i];
        moved.event = into.id;
        edit.changes.push_back(replace(story, i, std::move(moved)));
    }
    const Witnesses witnesses(story);
    if (!has_claims(story, into.id)) add_claim(story, witnesses, into, into.id, edit);
    if (!has_claims(story, from.id)) add_claim(story, witnesses, from, into.id, edit);
    edit.changes.push_back(erase<Event>(story, other));
    return edit;
}

Edit split_event(const Story& story, std::size_t event) {
    const Event& merged = story.events.at(event);
    Edit edit{"Split event", {}, {}};
    std::vector<Event> tellings;
    for (const Claim& claim : story.claims) {
        if (claim.event == merged.id) tellings.push_back(claim);
    }
    if (tellings.empty()) return edit;
    std::unordered_set<Id> taken;
    for (const Event& other : story.events) {
        if (&other != &merged) taken.insert(other.id);
    }
    for (Event& telling : tellings) take_free_id(telling, taken);
    for (std::size_t i = story.claims.size(); i-- > 0;) {
        if (story.claims[i].event == merged.id) edit.changes.push_back(erase<Claim>(story, i));
    }
    edit.changes.push_back(replace(story, event, tellings.front()));
    for (std::size_t i = 1; i < tellings.size(); ++i)
        edit.changes.emplace_back(ListChange<Event>{event + i, std::nullopt, std::move(tellings[i])});
    return edit;
}

void split_events(Story& story, const std::unordered_set<Id>& events) {
    std::unordered_map<Id, std::vector<Event>> tellings;
    for (const Claim& claim : story.claims) {
        if (events.contains(claim.event)) tellings[claim.event].push_back(claim);
    }
    if (tellings.empty()) return;
    std::unordered_set<Id> taken;
    for (const Event& event : story.events) {
        if (!tellings.contains(event.id)) taken.insert(event.id);
    }
    std::vector<Event> apart;
    for (Event& event : story.events) {
        const auto found = tellings.find(event.id);
        if (found == tellings.end()) {
            apart.push_back(std::move(event));
            continue;
        }
        for (Event& telling : found->second) {
            take_free_id(telling, taken);
            apart.push_back(std::move(telling));
        }
    }
    story.events = std::move(apart);
    std::erase_if(story.claims, [&](const Claim& claim) { return tellings.contains(claim.event); });
}

std::vector<std::string> merge_same_events(Story& story) {
    const std::vector<Twins> twins = same_events(story);
    if (twins.empty()) return {};
    const Witnesses witnesses(story);
    std::unordered_set<Id> with_claims;
    for (const Claim& claim : story.claims) with_claims.insert(claim.event);
    // Each event with what it has become part of; the lowest index of a group is the one that stays.
    std::vector<std::size_t> into(story.events.size());
    for (std::size_t i = 0; i < into.size(); ++i) into[i] = i;
    const auto root = [&](std::size_t i) {
        while (into[i] != i) i = into[i] = into[into[i]];
        return i;
    };
    std::vector<std::string> log;
    std::map<std::size_t, Claim> claims;  // by event as they stood
    const auto claim_once = [&](std::size_t i) {
        const Event& event = story.events[i];
        if (!with_claims.contains(event.id) && !claims.contains(i)) claims.emplace(i, witnesses.claim(event));
    };
    for (const Twins& pair : twins) {
        log.push_back(fmt::format("merged {} with {}: {}", story.events[pair.other].id,
                                  story.events[pair.event].id, pair.why));
        const auto [kept, gone] = std::minmax({root(pair.event), root(pair.other)});
        claim_once(kept);
        claim_once(gone);
        story.events[kept] = joined(std::move(story.events[kept]), story.events[gone]);
        into[gone] = kept;
    }
    for (auto& [index, claim] : claims) story.claims.push_back(std::move(claim));
    std::unordered_map<Id, Id> became;
    for (std::size_t i = 0; i < into.size(); ++i) {
        if (root(i) != i) became.emplace(story.events[i].id, story.events[root(i)].id);
    }
    for (Claim& claim : story.claims) {
        if (const auto found = became.find(claim.event); found != became.end()) claim.event = found->second;
    }
    std::size_t next = 0;
    std::erase_if(story.events, [&](const Event&) {
        const std::size_t at = next++;
        return into[at] != at;
    });
    return log;
}

}  // namespace marchland::story
