// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "story/story.h"

namespace marchland::story {

/// The events of a story as columns, for drawing and filtering. Row i is `Story::events[row[i]]`.
struct EventTable {
    std::vector<double> lon;  // NaN when not located
    std::vector<double> lat;
    std::vector<std::int32_t> first_day;  // days since 1970-01-01; both `undated` when open
    std::vector<std::int32_t> last_day;
    std::vector<EventType> type;
    std::vector<float> precision_km;
    std::vector<std::uint32_t> row;
    static constexpr std::int32_t undated = std::numeric_limits<std::int32_t>::min();
    [[nodiscard]] std::size_t size() const { return row.size(); }
};

/// Rejected events are left out; a place that is an area gives its label point.
[[nodiscard]] EventTable event_table(const Story& story);

}  // namespace marchland::story
