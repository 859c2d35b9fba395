// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include "map/scene.h"

namespace marchland::page {

/// Paints one symbol about its `at`: its shape, the mark inside posts and bases in the outline's colour, an
/// outline around. The same shapes as shaders/symbol.frag, there as distances.
void paint_symbol(cairo_t* cr, const map::Symbol& symbol);

}  // namespace marchland::page
