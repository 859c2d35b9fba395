// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <vector>

#include "text/typesetter.h"

namespace marchland::text {

/// A width at which nothing is ever wrapped: text of one line.
inline constexpr float unwrapped = 100'000;

/// An upright line in a set paragraph, style px from its top left.
struct Caret {
    float x = 0;
    float y = 0;
    float height = 0;
};

/// Where the caret stands before byte `at` of valid UTF-8 set at that width, bidirectional text included.
[[nodiscard]] Caret caret(const Typesetter& type, std::string_view utf8, const TypeStyle& style,
                          float width_px, std::size_t at);

/// The byte before which a press at that point puts the caret.
[[nodiscard]] std::size_t byte_at(const Typesetter& type, std::string_view utf8, const TypeStyle& style,
                                  float width_px, float x, float y);

/// Where the bytes [start, end) lie, one box a run and line.
[[nodiscard]] std::vector<LinkBox> selection_boxes(const Typesetter& type, std::string_view utf8,
                                                   const TypeStyle& style, float width_px, std::size_t start,
                                                   std::size_t end);

/// Bytes before which a caret may stand, ascending, both ends among them: never inside a letter with its
/// marks. `words`: only beginnings of words.
[[nodiscard]] std::vector<std::size_t> caret_stops(const Typesetter& type, std::string_view utf8,
                                                   bool words = false);

}  // namespace marchland::text
