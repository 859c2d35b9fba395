// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "map/event_columns.h"
#include "story/story.h"

namespace marchland::screen {

/// What the table says of an event.
enum class Column {
    date,
    title,
    type,
    quad,
    place,
    actors,
    claimed_by,
    fatalities,
    sources,
    precision,
    status
};
inline constexpr std::size_t column_count = 11;

struct SortBy {
    Column column = Column::date;
    bool descending = false;
    bool operator==(const SortBy&) const = default;
};

/// Who did it to whom: "Armenia → Azerbaijan".
[[nodiscard]] std::string parties(const story::Event& event);

/// The table's words and order. Both must outlive it and stay as they are.
class EventCells {
public:
    EventCells(const story::Story& story, const map::EventColumns& columns);

    [[nodiscard]] std::string text(std::uint32_t event, Column column) const;
    /// All events, indices into Story::events. What a column says nothing of comes last in either direction,
    /// equal ones by date.
    [[nodiscard]] std::vector<std::uint32_t> sorted(SortBy by) const;

private:
    [[nodiscard]] std::size_t sources(std::uint32_t event) const;
    [[nodiscard]] const story::Place* place(std::uint32_t event) const;
    [[nodiscard]] std::vector<double> keys(Column column) const;

    const story::Story& story_;
    const map::EventColumns& columns_;
    std::unordered_map<std::string_view, std::uint32_t> places_;  // by id
};

}  // namespace marchland::screen
