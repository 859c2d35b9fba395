// SPDX-License-Identifier: MIT
#pragma once
#include "page/box.h"
#include "page/ink.h"
#include "text/style.h"

namespace marchland::page {

/// What a sheet of some size looks like before its content is known. Lengths in style px.
struct Form {
    enum class Panel { side, below, none };  // where legend and captions go
    Ink ink = ink_of(map::PaletteId::light);
    double margin = 36;
    double gap = 18;  // between blocks
    bool header = true;
    bool scale_bar = true;
    Panel panel = Panel::side;
    bool legend_below = false;  // across the map, where the side panel is too short for captions as well
    double panel_width = 0;
    int columns = 1;
    text::TypeStyle title;
    text::TypeStyle subtitle;
    text::TypeStyle heading;  // of the list of events
    text::TypeStyle body;     // legend rows
    text::TypeStyle caption;
    text::TypeStyle footer;
};

/// Wide sheets get a column at the side, tall or small ones rows below the map, tiny ones the map alone.
[[nodiscard]] Form form_for(double width, double height);

/// Heights that the content asks for.
struct Needs {
    double header = 0;
    double footer = 0;
    double panel = 0;   // below the map; the side column has the map's height
    double legend = 0;  // below the map, with the panel at its side
};

struct Arrangement {
    Box header;
    Box map;
    Box panel;   // without size when there is none
    Box legend;  // the same
    Box footer;
};

/// Boxes that lie inside the sheet and never on one another. Header, footer and panel get what they need up
/// to a share of the height; the map has the rest.
[[nodiscard]] Arrangement arrange(double width, double height, const Form& form, const Needs& needs);

/// Most of the sheet's height that each may take: the header, the foot, the panel below the map.
[[nodiscard]] double header_budget(double height);
[[nodiscard]] double foot_budget(double height);
[[nodiscard]] double panel_budget(double height);
/// Most of the map's height that a legend across it may take; 0 where the map is too small to give any.
[[nodiscard]] double legend_budget(const Box& map);

}  // namespace marchland::page
