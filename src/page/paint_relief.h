// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include "map/scene.h"

namespace marchland::page {

/// Lays the relief's shades over what is painted already, as one picture in a vector file. Throws geo::Error
/// when its file is damaged.
void paint_relief(cairo_t* cr, const map::ReliefLayer& layer, const map::Camera& camera);

}  // namespace marchland::page
