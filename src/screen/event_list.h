// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "map/event_filter.h"
#include "screen/event_cells.h"
#include "screen/panels.h"
#include "screen/row_selection.h"

namespace marchland::screen {

/// The table of events between frames: its order, its rows, what of them is selected.
class EventList {
public:
    RowSelection selection;
    bool on_map = false;               // only what has a symbol in the picture
    float scroll = 0;                  // px from the top of the first row
    bool shown = false;                // in the last frame
    std::optional<map::Ref> followed;  // what was selected on the map in the last frame
    struct Click {
        std::uint32_t event = 0;
        std::chrono::steady_clock::time_point at;
    };
    std::optional<Click> last_click;

    /// It is not shown: nothing is selected in it.
    void close();
    /// The story changed: events have other indices now.
    void forget();
    void sort(SortBy by);
    [[nodiscard]] SortBy sorted_by() const { return by_; }
    /// The rows for what filter and clock let through, or of that what is in the picture.
    void refresh(const PanelContext& context, const map::EventFilter& filter);
    [[nodiscard]] RowSelection::Rows rows() const { return rows_; }
    /// Of all that filter and clock let through.
    [[nodiscard]] std::size_t passing() const { return passing_; }
    /// A cell cut to that many px, kept while it is looked at.
    const std::string& cell(const Ui& ui, std::uint32_t event, Column column, float width);

private:
    std::optional<EventCells> cells_;
    SortBy by_;
    std::vector<std::uint32_t> order_;  // of all events
    std::vector<std::uint32_t> rows_;
    std::size_t passing_ = 0;
    struct Cut {
        std::string text;
        float width = -1;
    };
    std::unordered_map<std::uint32_t, std::vector<Cut>> cut_;  // by event, then column
};

/// Which columns a table of that width has, and how wide.
struct ColumnWidth {
    Column column;
    float width;
};
[[nodiscard]] std::vector<ColumnWidth> columns_for(float width);

/// The events as rows, docked above the timeline. `filter` is the view's, applied.
void event_list(const PanelContext& context, const map::EventFilter& filter, EventList& list);

}  // namespace marchland::screen
