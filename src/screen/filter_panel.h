// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <bitset>
#include <string>
#include <vector>

#include "map/border_zone.h"
#include "map/event_filter.h"
#include "screen/filter_rows.h"
#include "screen/panels.h"
#include "screen/text_edit.h"

namespace marchland::screen {

/// What the filter panel keeps between frames: counts and rows of the filter last seen, which sections are
/// open, what is being typed.
class FilterPanel {
public:
    FilterPanel();

    /// Looks again where the filter, the days shown or the story changed; counts only while the panel is
    /// open, and ten times a second while the clock plays. `now` in seconds.
    void refresh(const AppState& state, const story::Story& story, const geo::Region& region,
                 const map::EventFilter& filter, double now);
    /// The story changed: nothing known holds.
    void forget();

    [[nodiscard]] const std::vector<map::Chip>& chips() const { return chips_; }
    [[nodiscard]] const map::Facets& facets() const { return facets_; }
    [[nodiscard]] const std::vector<FilterRow>& rows(FilterSection section) const {
        return rows_.at(static_cast<std::size_t>(section));
    }
    [[nodiscard]] const std::vector<std::string>& actors() const { return actors_; }
    /// Pairs of countries with a border in the region's midst, by their ids.
    [[nodiscard]] const std::vector<map::ActorPair>& borders() const { return borders_; }

    std::bitset<filter_section_count> open;
    std::bitset<filter_section_count> whole;            // long lists shown to their end
    std::array<TextEdit, filter_section_count> needle;  // to find a name in a long list
    TextEdit pair_one;
    TextEdit pair_other;
    TextEdit near_km;
    TextEdit border_km;
    map::BorderZone border_zone;

private:
    struct Seen {
        map::Filter filter;
        std::bitset<story::quad_class_count> classes;
        bool operator==(const Seen&) const = default;
    };
    void count(const AppState& state, const story::Story& story, const map::EventFilter& filter);
    void find_borders(const geo::Region& region);

    std::optional<Seen> chips_of_;
    std::vector<map::Chip> chips_;
    std::optional<std::pair<Seen, map::TimeWindow>> counts_of_;
    double counted_ = 0;
    map::Facets facets_;
    std::array<std::vector<FilterRow>, filter_section_count> rows_;
    std::vector<std::string> actors_;
    std::vector<map::ActorPair> borders_;
};

/// Which events are shown: docked at the left while AppState::filters.
void filter_panel(const PanelContext& context, FilterPanel& panel);
/// What cuts the picture, as chips below the top bar that take a part off.
void filter_chips(const PanelContext& context, const FilterPanel& panel);
/// The area, the circle and the border's surroundings that events are asked for in, and an area that is being
/// drawn. After the panels, which hide it.
void filter_outlines(const PanelContext& context, FilterPanel& panel, const geo::Projection& projection);

/// Rows of a section as far as they are in view; `width` of the column.
void filter_list(const PanelContext& context, FilterPanel& panel, FilterSection section, float width);
/// Drawn areas, a place's and a border's surroundings.
void filter_where(const PanelContext& context, FilterPanel& panel, float width);

}  // namespace marchland::screen
