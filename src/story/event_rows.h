// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/geodesic.h"
#include "story/akin.h"
#include "story/story.h"

namespace marchland::story {

/// An event with what its comparison with others needs looked up.
struct EventRow {
    std::size_t index;  // Story::events
    const Event* event;
    std::size_t place;  // Story::places
    geo::LonLat at;
    geo::Geocentric geocentric;  // of `at`
    double km;                   // precision
    const PartyName* actor;
    const PartyName* recipient;
    std::vector<std::size_t> articles;  // Story::articles, sorted
};

/// The events of a story that can be compared: with a day, a place that has a position and an article, and
/// not rejected. By their first day, else as they stand. The story must stay as it is as long as the object.
class EventRows {
public:
    explicit EventRows(const Story& story);
    EventRows(const EventRows&) = delete;
    EventRows& operator=(const EventRows&) = delete;

    [[nodiscard]] const std::vector<EventRow>& rows() const { return rows_; }
    /// The geodesic between two of them. Events are many and places few, so it is remembered; from one
    /// thread.
    [[nodiscard]] double distance_km(const EventRow& a, const EventRow& b) const;

private:
    void add(const Story& story, std::size_t index);
    [[nodiscard]] const PartyName* party(std::string_view name);

    std::unordered_map<std::string_view, std::size_t> articles_;  // of an excerpt
    std::unordered_map<std::string_view, std::size_t> places_;
    std::unordered_map<std::string_view, PartyName> parties_;
    std::vector<EventRow> rows_;
    mutable std::unordered_map<std::uint64_t, double> distances_;
};

}  // namespace marchland::story
