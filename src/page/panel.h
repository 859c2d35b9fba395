// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "map/scene.h"
#include "page/callouts.h"
#include "page/layout.h"
#include "text/typesetter.h"

namespace marchland::page {

/// One unbreakable piece of the panel.
struct Piece {
    double height = 0;
    double gap = 0;        // before it, but not at the head of a column
    bool heading = false;  // stays with the piece after it
    std::function<void(cairo_t*, double x, double y)> paint;
};

struct Spot {
    int column = 0;
    double y = 0;
};

/// Where pieces go that fill columns of that height one after the other; ends at the first that no column
/// holds.
[[nodiscard]] std::vector<Spot> flow(std::span<const Piece> pieces, int columns, double height);

/// A caption set for a column's width.
struct SetCaption {
    std::vector<text::Span> spans;
    double height = 0;
};

/// Legend and captions, set for a panel's width.
struct PanelText {
    std::vector<Piece> legend;
    std::vector<SetCaption> full;   // in order of date
    std::vector<SetCaption> brief;  // the same, shorter
    std::size_t earlier = 0;        // callouts before those: more than a panel of `height` could ever hold
    double column_width = 0;
    double number_width = 0;
};

/// Captions for the latest `most_callouts`, and no more than a panel of that height could ever hold.
[[nodiscard]] PanelText panel_text(const map::Scene& scene, const story::Story& story,
                                   const std::vector<Callout>& callouts, const Form& form,
                                   const text::Typesetter& type, double height,
                                   std::size_t most_callouts = SIZE_MAX);

/// A panel as it will be painted. The last `listed` of the callouts have a caption, numbered from 1.
struct Panel {
    std::vector<Piece> pieces;
    std::vector<Spot> spots;
    std::size_t listed = 0;
};

/// Everything in full when that fits; else shorter; else without the earliest events, and saying how many.
[[nodiscard]] Panel compose_panel(const PanelText& text, const Form& form, const text::Typesetter& type,
                                  double height);

/// The least height, up to `budget`, at which everything fits in full; `budget` when nothing less does.
[[nodiscard]] double panel_height(const PanelText& text, const Form& form, const text::Typesetter& type,
                                  double budget);

/// The panel's text and typesetter must still be there: its pieces paint by them.
void paint_panel(cairo_t* cr, const Panel& panel, const PanelText& text, const Form& form, const Box& box);

}  // namespace marchland::page
