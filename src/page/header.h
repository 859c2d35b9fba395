// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <string>

#include "page/layout.h"
#include "text/typesetter.h"

namespace marchland::page {

/// What a sheet says at its head.
struct Header {
    std::string title;
    std::string subtitle;  // may be empty
    std::string when;      // the time window, and the day that control is drawn for
};

/// How a header is set in the room that it has.
struct SetHeader {
    text::TypeStyle title;
    int title_lines = 2;  // at most; 0 leaves it out
    int subtitle_lines = 2;
    int when_lines = 1;
    double height = 0;
};

/// A title that is too long is set smaller, then in three lines, then ends in an ellipsis. Never taller than
/// `most_height`: where nothing else helps the subtitle goes first, then the time window.
[[nodiscard]] SetHeader set_header(const Header& header, const Form& form, const text::Typesetter& type,
                                   double width, double most_height);

void paint_header(cairo_t* cr, const Header& header, const SetHeader& set, const Form& form,
                  const text::Typesetter& type, const Box& box);

}  // namespace marchland::page
