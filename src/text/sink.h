// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>
#include <pango/pango.h>

#include <functional>
#include <string>

#include "text/style.h"

namespace marchland::text {

/// A run of set text in one font and direction. Lengths in user units of `matrix`, which leads to the
/// surface; `clip` is in the surface's units.
struct SetText {
    std::string text;
    std::string family;
    double size = 0;
    int weight = 400;
    bool italic = false;
    double letter_spacing = 0;
    bool right_to_left = false;
    Colour colour;
    Colour halo{0, 0, 0, 0};
    double halo_width = 0;  // beyond the letters' edge
    double x = 0;           // of the end where reading begins
    double baseline = 0;
    cairo_matrix_t matrix{};
    bool cut = false;  // reaches beyond the clip
    double clip_x = 0;
    double clip_y = 0;
    double clip_width = 0;
    double clip_height = 0;
};

using TextSink = std::function<void(const SetText&)>;

/// From now on text drawn on that surface goes to the sink, which must outlive it, and is not painted: for
/// files that keep text as text.
void divert_text(cairo_surface_t* surface, TextSink* sink);

/// The sink of the context's surface; null when text is painted.
[[nodiscard]] TextSink* sink_of(cairo_t* cr);

/// Sends the layout's runs, its top left at (x, y). `colour` is that of runs that bring none.
void send(cairo_t* cr, const TextSink& sink, PangoLayout* layout, double x, double y, Colour colour,
          Colour halo = {0, 0, 0, 0}, double halo_width = 0);

}  // namespace marchland::text
