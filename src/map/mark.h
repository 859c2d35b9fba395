// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "map/palette.h"
#include "story/story.h"

namespace marchland::map {

/// `curve` is a curved arrow; `district` and `border` highlight what the region has.
enum class MarkKind { text, callout, arrow, curve, line, area, circle, freehand, badge, district, border };
inline constexpr std::size_t mark_kind_count = 11;
[[nodiscard]] std::string_view name(MarkKind kind);
[[nodiscard]] std::optional<MarkKind> mark_kind(std::string_view name);

/// What a mark is fixed to: the ground, or the picture whatever it shows.
enum class MarkAnchor { map, sheet };

/// Degrees east and north on the map; shares of the picture's width and height, y down, on the sheet.
struct MarkPoint {
    double x = 0;
    double y = 0;
    bool operator==(const MarkPoint&) const = default;
};

/// Named tones follow the view's palette, so that a mark is seen on paper, on a dark screen and in print.
enum class MarkTone { ink, red, blue, ochre, green, paper, custom };

struct MarkColour {
    MarkTone tone = MarkTone::ink;
    Colour custom{};    // alpha aside
    int opacity = 100;  // percent; 0 paints nothing
    bool operator==(const MarkColour&) const = default;
};

/// What the tone is in that palette; a custom colour as it is, in grey as bright as it is.
[[nodiscard]] Colour resolved(MarkColour colour, PaletteId palette);

enum class MarkDash { solid, dashed, dotted };
enum class MarkAlign { left, centre, right };

/// Sizes in style px.
struct MarkStyle {
    MarkColour stroke;  // of a badge its disc
    MarkColour fill{MarkTone::ink, {}, 0};
    MarkColour letters;
    float width_px = 2;  // 0.5 .. 24
    MarkDash dash = MarkDash::solid;
    bool head_end = false;
    bool head_start = false;
    float font_px = 14;  // 6 .. 120
    bool bold = false;
    bool italic = false;
    bool box = false;   // paper and a border behind the text
    bool halo = true;   // the map's paper around letters and lines
    float wrap_px = 0;  // text wraps there, 40 .. 2000; 0: only where the author broke it
    MarkAlign align = MarkAlign::left;
    bool operator==(const MarkStyle&) const = default;
};

/// What a new mark of that kind looks like.
[[nodiscard]] MarkStyle default_style(MarkKind kind);

/// An annotation as the map draws it. Points by kind: text, circle, badge: its middle; callout: the tip of
/// its leader, the middle of its box; arrow, line, freehand: the path; curve: start, a point half way along,
/// end; area: the ring; border: the ends of the stretch, none for all of it; district: none.
struct Mark {
    std::string id;
    MarkKind kind = MarkKind::text;
    std::string text;
    std::vector<MarkPoint> points;
    MarkAnchor anchor = MarkAnchor::map;
    double radius_km = 20;          // of a circle on the map, 0.01 .. 2,000
    double radius_share = 0.1;      // of one on the sheet, of the picture's width; 0.001 .. 1
    int number = 1;                 // of a badge, 0 .. 999
    std::vector<std::string> refs;  // district: id of the admin unit or country; border: the countries' codes
    MarkStyle style;
    bool locked = false;
    bool hidden = false;
    bool operator==(const Mark&) const = default;
};

/// A mark has at most that many points; what a file has more is left out.
inline constexpr std::size_t most_mark_points = 5000;

/// Whether it has the points that its kind needs: others are not drawn.
[[nodiscard]] bool is_complete(const Mark& mark);

/// Never throws: what makes no sense becomes its default, sizes are clamped to their range, positions off the
/// earth are left out. An unknown kind is told from the geometry.
[[nodiscard]] Mark parse_mark(const story::Annotation& annotation);
[[nodiscard]] std::vector<Mark> parse_marks(const story::Story& story);

/// As the story keeps it: geometry for what is on the map, the rest as JSON in `style`.
[[nodiscard]] story::Annotation to_annotation(const Mark& mark);

}  // namespace marchland::map
