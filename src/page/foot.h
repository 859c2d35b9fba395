// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <string>

#include "geo/projection.h"
#include "map/scene.h"
#include "page/layout.h"
#include "text/typesetter.h"

namespace marchland::page {

/// How many events the picture shows and leaves out, and how many signs no legend explains.
struct Counts {
    std::size_t shown = 0;
    std::size_t outside = 0;
    std::size_t unlocated = 0;
    std::size_t unexplained = 0;
    bool unlisted = false;  // none of those shown has a caption, and nothing else says so
};

/// What every sheet says at its foot: counts, projection, viewpoint, whose data under which licences.
struct FootText {
    std::string notes;
    std::string projection;
    std::string viewpoint;
    std::string filter;  // what the events are cut to; empty: nothing
    std::string region_credits;
    std::string story_credits;
};

/// Height that the foot asks for at that width.
[[nodiscard]] double foot_height(const FootText& text, const Counts& counts, const Form& form,
                                 const text::Typesetter& type, double width);

/// The form's own style, or one so much smaller that the words fit into `most_height`; legible still.
[[nodiscard]] text::TypeStyle foot_style(const FootText& text, const Counts& counts, Form form,
                                         const text::Typesetter& type, double width, double most_height);

/// Scale bar and north arrow at the left (above, on narrow sheets), the words beside them. Where the
/// box cannot hold all words the notes end in an ellipsis first, credits on tiny sheets only; filter and
/// viewpoint are said whole, or not at all. No arrow where north is not one direction.
void paint_foot(cairo_t* cr, const FootText& text, const Counts& counts, const map::Camera& camera,
                const geo::Projection& projection, const Form& form, const text::Typesetter& type,
                const Box& box);

}  // namespace marchland::page
