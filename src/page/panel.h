// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <cstdint>
#include <vector>

#include "map/scene.h"
#include "page/callouts.h"
#include "page/flow.h"
#include "page/layout.h"
#include "page/legend.h"
#include "text/typesetter.h"

namespace marchland::page {

/// A caption set for a column's width.
struct SetCaption {
    std::vector<text::Span> spans;
    double height = 0;
};

/// All captions in one style, in order of date.
struct CaptionSet {
    text::TypeStyle style;
    int most_lines = 0;
    double number_width = 0;
    std::vector<SetCaption> captions;
};

/// Legend and captions, set for a panel's width.
struct PanelText {
    Legend legend;                 // across the panel, above the captions' columns, unless it is elsewhere
    std::vector<CaptionSet> sets;  // of the same captions, from the roomiest to the tightest
    bool legend_alone = false;     // takes all the room: the foot says that no event is listed
    std::size_t earlier = 0;       // callouts before those: more than a panel of `height` could ever hold
    double column_width = 0;
};

/// Captions for the latest `most_callouts`, and no more than a panel of that height could ever hold. The
/// legend leaves them 45 % of the height, or what they need; below the map it takes it all before it leaves
/// out a row.
[[nodiscard]] PanelText panel_text(const map::Scene& scene, const story::Story& story,
                                   const std::vector<Callout>& callouts, const Form& form,
                                   const text::Typesetter& type, double height,
                                   std::size_t most_callouts = SIZE_MAX);

/// A panel's captions as they will be painted. The last `listed` of the callouts have one, numbered from 1.
struct Panel {
    std::vector<Piece> pieces;
    std::vector<Spot> spots;
    std::size_t listed = 0;
    double top = 0;  // of the columns, below the legend
};

/// Every caption in full when that fits; else shorter, then smaller; else without the earliest events, and
/// saying how many.
[[nodiscard]] Panel compose_panel(const PanelText& text, const Form& form, const text::Typesetter& type,
                                  double height);

/// The least height, up to `budget`, at which everything fits in full; `budget` when nothing less does.
[[nodiscard]] double panel_height(const PanelText& text, const Form& form, const text::Typesetter& type,
                                  double budget);

/// The panel's text and typesetter must still be there: its pieces paint by them.
void paint_panel(cairo_t* cr, const Panel& panel, const PanelText& text, const Form& form, const Box& box);

}  // namespace marchland::page
