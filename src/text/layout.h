// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <vector>

#include "text/handles.h"
#include "text/typesetter.h"

namespace marchland::text {

/// A Pango context set up for type that comes out the same everywhere: no hinting, glyphs at
/// fractions of a pixel, grey anti-aliasing, English defaults whatever the locale.
[[nodiscard]] Context make_context(PangoFontMap* fonts);

/// One line of text; control characters become spaces, invalid UTF-8 replacement characters, and what
/// is longer than any label (about 500 letters) ends in an ellipsis.
[[nodiscard]] Layout line_layout(PangoContext* context, std::string_view utf8, const TypeStyle& style);

/// How a paragraph is broken. Lengths in style px.
struct Wrap {
    double width = 0;
    int max_lines = 0;      // 0: no limit
    double max_height = 0;  // 0: no limit
    PangoAlignment align = PANGO_ALIGN_LEFT;
};

/// The spans with what is not UTF-8 replaced, so that byte offsets agree everywhere after.
[[nodiscard]] std::vector<Span> valid_spans(std::vector<Span> spans);

/// A wrapped paragraph of valid spans, their colours and weights as attributes.
[[nodiscard]] Layout paragraph_layout(PangoContext* context, const std::vector<Span>& spans,
                                      const TypeStyle& base, const Wrap& wrap);

/// Line height, advance width and first baseline, style px.
[[nodiscard]] Extent extent_of(PangoLayout* layout);

/// Boxes of the bytes [start, end) of a layout's text, one a run and line, in style px from the layout's
/// origin.
[[nodiscard]] std::vector<LinkBox> boxes_of(PangoLayout* layout, int start, int end, int link);

}  // namespace marchland::text
