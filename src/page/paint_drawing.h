// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include "map/scene.h"
#include "page/box.h"
#include "text/typesetter.h"

namespace marchland::page {

/// Paints a mark of the user's in the picture's style px; lines are cut a little outside of the picture.
void paint_drawing(cairo_t* cr, const map::Drawing& drawing, const map::Camera& camera,
                   const text::Typesetter& type);

[[nodiscard]] inline Box box_of(const map::PxBox& box) {
    return {box.left, box.top, box.right - box.left, box.bottom - box.top};
}

}  // namespace marchland::page
