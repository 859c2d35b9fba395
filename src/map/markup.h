// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

#include "geo/region.h"
#include "map/mark.h"
#include "map/mark_frame.h"
#include "map/mark_ground.h"
#include "map/scene.h"
#include "text/typesetter.h"

namespace marchland::map {

/// A text broken into lines.
struct SetLines {
    struct Line {
        std::string text;
        float width_px = 0;
    };
    std::vector<Line> lines;
    float width_px = 0;
    float line_px = 0;  // from one line to the next
    [[nodiscard]] float height_px() const { return line_px * static_cast<float>(lines.size()); }
};

/// Broken where the author did and, with `wrap_px` > 0, before the word that would be too long; a word longer
/// than that stands alone. 60 lines at most.
[[nodiscard]] SetLines set_lines(const std::string& text, const text::TypeStyle& style, float wrap_px,
                                 const text::Typesetter& type);

/// Makes drawings of marks. Keeps what they stand for on the ground and how their texts break; region and
/// typesetter must outlive it. One thread.
class Markup {
public:
    Markup(const geo::Region& region, const text::Typesetter& type) : ground_(region), type_(type) {}

    /// One drawing for each mark that is complete, not hidden and has a place in the frame's plane, in their
    /// order; `annotation` is the mark's index.
    [[nodiscard]] std::vector<Drawing> draw(const std::vector<Mark>& marks, const MarkFrame& frame,
                                            PaletteId palette);
    [[nodiscard]] MarkGround& ground() { return ground_; }

private:
    [[nodiscard]] Drawing draw_mark(const Mark& mark, const MarkFrame& frame, PaletteId palette);
    [[nodiscard]] const SetLines& lines_of(const Mark& mark, const text::TypeStyle& style);

    MarkGround ground_;
    const text::Typesetter& type_;
    std::map<std::string, SetLines> set_;
};

/// Whether any ink of the drawing may be in the picture.
[[nodiscard]] bool in_picture(const Drawing& drawing, const Camera& camera);

}  // namespace marchland::map
