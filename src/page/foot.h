// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <string>

#include "geo/projection.h"
#include "map/scene.h"
#include "page/layout.h"
#include "text/typesetter.h"

namespace marchland::page {

/// How many events the picture shows and leaves out.
struct Counts {
    std::size_t shown = 0;
    std::size_t outside = 0;
    std::size_t unlocated = 0;
};

/// What every sheet says at its foot: counts, projection, viewpoint, whose data under which licences.
struct FootText {
    std::string notes;
    std::string projection;
    std::string viewpoint;
    std::string region_credits;
    std::string story_credits;
};

/// Height that the foot asks for at that width.
[[nodiscard]] double foot_height(const FootText& text, const Counts& counts, const Form& form,
                                 const text::Typesetter& type, double width);

/// Scale bar and north arrow at the left (above, on narrow sheets), the words beside them. Words that the box
/// cannot hold end in an ellipsis; on small sheets only.
void paint_foot(cairo_t* cr, const FootText& text, const Counts& counts, const map::Camera& camera,
                const geo::Projection& projection, const Form& form, const text::Typesetter& type,
                const Box& box);

}  // namespace marchland::page
