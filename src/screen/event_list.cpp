// SPDX-License-Identifier: MIT
#include "screen/event_list.h"

#include <algorithm>
#include <array>

#include "screen/widgets.h"

namespace marchland::screen {
namespace {

constexpr std::size_t most_cut_rows = 400;

struct Width {
    Column column;
    float least;
    float share;  // of what is left over
    int keep;     // the higher, the longer it stays in a narrow table
};
constexpr std::array widths{Width{Column::date, 150, 0, 10},         Width{Column::title, 260, 3, 11},
                            Width{Column::type, 104, 0, 9},          Width{Column::quad, 128, 0, 1},
                            Width{Column::place, 104, 1, 8},         Width{Column::actors, 120, 1.6f, 7},
                            Width{Column::claimed_by, 100, 0.8f, 4}, Width{Column::fatalities, 88, 0.5f, 6},
                            Width{Column::sources, 76, 0, 5},        Width{Column::precision, 86, 0, 3},
                            Width{Column::status, 78, 0, 2}};

std::vector<bool> in_picture(const map::Scene& scene, std::size_t count) {
    std::vector<bool> in(count, false);
    for (const map::Symbol& symbol : scene.symbols)
        for (const map::Ref& ref : symbol.refs)
            if (ref.kind == map::Ref::Kind::event && ref.index < count) in[ref.index] = true;
    return in;
}

}  // namespace

std::vector<ColumnWidth> columns_for(float width) {
    int keep = 0;
    float least = 0;
    float shares = 0;
    const auto measure = [&] {
        least = shares = 0;
        for (const Width& one : widths)
            if (one.keep > keep) least += one.least, shares += one.share;
    };
    for (measure(); least > width && keep < 8; measure()) ++keep;
    std::vector<ColumnWidth> columns;
    for (const Width& one : widths)
        if (one.keep > keep)
            columns.push_back({one.column, one.least + std::max(0.0f, width - least) * one.share / shares});
    return columns;
}

void EventList::forget() {
    cells_.reset();
    order_.clear();
    rows_.clear();
    cut_.clear();
    selection = {};
    followed.reset();
    last_click.reset();
}

void EventList::close() {
    if (!shown) return;
    shown = false;
    selection.clear();
    followed.reset();
}

void EventList::sort(SortBy by) {
    by_ = by;
    order_.clear();
    scroll = 0;
}

void EventList::refresh(const PanelContext& context, const map::EventFilter& filter) {
    const story::Story& story = context.story;
    if (!cells_) cells_.emplace(story, filter.columns());
    if (order_.size() != story.events.size()) order_ = cells_->sorted(by_);
    const map::TimeWindow window = map::shown_window(context.state.view);
    const std::vector<std::uint32_t>& only = context.state.list_only;
    std::vector<bool> wanted;
    if (!only.empty()) {
        wanted.assign(story.events.size(), false);
        for (const std::uint32_t event : only)
            if (event < wanted.size()) wanted[event] = true;
    } else if (on_map) {
        wanted = in_picture(context.scene, story.events.size());
    }
    rows_.clear();
    passing_ = 0;
    for (const std::uint32_t event : order_) {
        if (!filter.passes(event) || !filter.in_time(event, window)) continue;
        ++passing_;
        if (wanted.empty() || wanted[event]) rows_.push_back(event);
    }
}

const std::string& EventList::cell(const Ui& ui, std::uint32_t event, Column column, float width) {
    if (cut_.size() > most_cut_rows) cut_.clear();
    std::vector<Cut>& row = cut_[event];
    if (row.empty()) row.resize(column_count);
    Cut& cut = row.at(static_cast<std::size_t>(column));
    if (cut.width != width) cut = {shortened(ui, cells_->text(event, column), theme::small, width), width};
    return cut.text;
}

}  // namespace marchland::screen
