// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "geo/region.h"
#include "map/dossier.h"
#include "map/scene.h"
#include "screen/app_state.h"
#include "screen/document.h"
#include "screen/settings.h"
#include "screen/time_axis.h"
#include "screen/ui.h"
#include "story/story.h"

namespace marchland::screen {

/// What panels say of the picture. It waits until the map stands still: a legend whose rows come and go under
/// a moving hand helps nobody.
struct PictureSummary {
    std::vector<map::LegendEntry> legend;
    std::size_t events_shown = 0;  // as map::Scene
    std::size_t events_outside = 0;
    std::size_t events_unlocated = 0;
};

/// What panels read, and where they put what they ask for. They change nothing else.
struct PanelContext {
    Ui& ui;
    const geo::Region& region;
    const story::Story& story;
    const Document& document;
    const Settings& settings;
    const map::Scene& scene;
    const PictureSummary& picture;
    const AppState& state;
    std::vector<Request>& requests;
    float width = 0;  // of the window, style px
    float height = 0;
};

/// A thing with the words for it, for lists and tooltips.
struct Described {
    map::Ref ref;
    std::string title;
    std::string subtitle;
};

/// Scrolling that keys ask of the reading pane; used up by it.
struct PaneScroll {
    bool to_top = false;      // something else was selected
    bool to_passage = false;  // another passage became the current one
    float by = 0;             // pages
};

class RowSelection;
class SearchBox;

/// `filters`: how many are active.
void top_bar(const PanelContext& context, SearchBox& search, std::size_t filters);
void legend_panel(const PanelContext& context);
/// Whether it is wanted and leaves a map beside the filters and the pane.
[[nodiscard]] bool legend_fits(const PanelContext& context);
/// Whose borders and names, which language, which colours.
void options_panel(const PanelContext& context);
/// Scale bar, zoom buttons and credits at the foot of the map. `ground_per_metre` as
/// geo::Projection::ground_metres_per_metre at the middle of the picture.
void map_foot(const PanelContext& context, double ground_per_metre);
/// Where something of that width begins at the foot of the map: in its middle, or beside legend, tools, scale
/// bar and zoom buttons. Nothing where it finds no room.
[[nodiscard]] std::optional<float> foot_place(const PanelContext& context, float width);
/// How wide it may be.
[[nodiscard]] float foot_room(const PanelContext& context);
/// The top of the zoom buttons, which panels at the right edge stay above.
[[nodiscard]] float zoom_top(const PanelContext& context);
/// A ring around each symbol that stands for the selected thing or for rows selected in the table.
void selection_ring(const PanelContext& context, const RowSelection& rows);
/// A cross at a place of the picture: coordinates that were searched for.
void point_cross(map::Pixel at);
void tooltip(const PanelContext& context, const Described& hovered, map::Pixel pointer);
void reading_pane(const PanelContext& context, const map::Dossier& dossier, PaneScroll& scroll);
/// What lies under a click, to choose from.
void stack_list(const PanelContext& context, const std::vector<Described>& stack);
/// Open, save, undo, recent files.
void file_menu(const PanelContext& context);
/// What to do first, until something was done.
void first_hint(const PanelContext& context);
void help_overlay(const PanelContext& context);
/// A short message over the map: where a screenshot went.
void notice(const PanelContext& context, const std::string& text);

/// Where the reading pane lies, or what is in its place.
struct PaneBox {
    ImVec2 at;
    ImVec2 size;
};
[[nodiscard]] PaneBox pane_box(const PanelContext& context);
/// Of what is read there, less the scroll bar's share.
inline constexpr float pane_text_width = theme::pane_width - 2 * theme::padding - 14;
/// Back, forward and close in the pane's top right corner, `pane_corner_width` wide.
void pane_corner(const PanelContext& context, const PaneBox& pane);
inline constexpr float pane_corner_width = 3 * theme::control_height;
/// Where the free part of the map begins and ends: beside the filters, beside the pane, above the table.
[[nodiscard]] float map_left(const PanelContext& context);
[[nodiscard]] float map_right(const PanelContext& context);
[[nodiscard]] float map_foot_y(const PanelContext& context);

}  // namespace marchland::screen
