// SPDX-License-Identifier: MIT
#include "reader/whereabouts.h"

#include <algorithm>
#include <initializer_list>

namespace marchland::reader {
namespace {

using story::EventType;
using story::Role;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool area(const Entry& entry) { return any_of(entry.kind, {"disputed-region", "region", "province", "district"}); }

/// The clause's nearest place behind the trigger, else the nearest before it. A country is taken only
/// when no smaller place is there: it says less.
std::optional<std::uint32_t> place_in_clause(const Scene& scene, std::size_t trigger, std::size_t clause) {
    std::optional<std::uint32_t> best;
    std::size_t best_cost = 0;
    for (const Spot& spot : scene.here) {
        if (spot.role != Role::location) continue;
        if (scene.clauses.of[spot.first] != clause) continue;
        const bool behind = spot.first > trigger;
        std::size_t cost = behind ? spot.first - trigger : trigger - spot.last + 12;
        const Entry entry = scene.gazetteer.entry(spot.chosen->entry);
        if (entry.kind == "country") cost += 100;
        if (!best || cost < best_cost) {
            best = spot.chosen->entry;
            best_cost = cost;
        }
    }
    return best;
}

/// "the enclave", "the region": the area that was last spoken of.
std::optional<std::uint32_t> spoken_of(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    bool refers = false;
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
        if (scene.clauses.of[i] != scene.clauses.of[trigger] || !any_of(line.word(i - 1), {"the", "this", "that"})) continue;
        refers = refers || any_of(line.word(i), {"enclave", "region", "territory", "area", "exclave", "district", "province"});
    }
    if (!refers) return std::nullopt;
    for (std::size_t i = scene.before.size(); i-- > 0;) {
        const Spot& spot = scene.before[i];
        if (spot.role == Role::location && area(scene.gazetteer.entry(spot.chosen->entry))) return spot.chosen->entry;
    }
    return std::nullopt;
}

/// The same kind of deed by the same hands in the sentence before: the place goes on.
std::optional<std::uint32_t> carried_on(const Scene& scene, EventType type, const Participants& who, const std::vector<FoundEvent>& earlier) {
    if (earlier.empty()) return std::nullopt;
    const FoundEvent& last = earlier.back();
    const bool adjacent = last.sentences.front() + 1 >= scene.sentence;
    return adjacent && last.event.type == type && last.event.actor == who.actor.name ? last.place : std::nullopt;
}

bool meeting(EventType type) { return type == EventType::consult || type == EventType::agree || type == EventType::cooperate; }

}  // namespace

bool spoken(EventType type) {
    return type == EventType::accuse || type == EventType::reject || type == EventType::request || type == EventType::support ||
           type == EventType::threaten || type == EventType::sanction;
}

std::optional<std::uint32_t> whereabouts(const Scene& scene, std::size_t trigger, EventType type, const Participants& who,
                                         const std::vector<FoundEvent>& earlier) {
    if (spoken(type)) return who.actor.entry;
    const std::size_t clause = scene.clauses.of[trigger];
    if (auto here = place_in_clause(scene, trigger, clause)) return here;
    if (auto meant = spoken_of(scene, trigger)) return meant;
    if (meeting(type) && who.actor.entry) return who.actor.entry;
    if (auto near = place_in_clause(scene, trigger, scene.clauses.list[clause].parent)) return near;
    if (auto going_on = carried_on(scene, type, who, earlier)) return going_on;
    if (type == EventType::assault && who.recipient.entry) return who.recipient.entry;
    return who.actor.entry ? who.actor.entry : who.recipient.entry;
}

}  // namespace marchland::reader
