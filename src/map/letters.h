// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "map/scene.h"

namespace marchland::map {

/// The letters of a line of UTF-8 with their marks; all of it as one where the script joins letters or runs
/// from right to left.
[[nodiscard]] std::vector<std::string> letters_of(std::string_view utf8);

/// In capitals, by the rules of the language (Turkish and Azerbaijani dot their capital i); as it is where
/// the script has none on maps: Georgian, Arabic.
[[nodiscard]] std::string capitals(std::string_view utf8, std::string_view language);

/// Whether the boxes of any two letters have a point in common.
[[nodiscard]] bool overlap(const Letter& a, const Letter& b);

/// Whether the texts of two labels have a point in common, letter by letter where they are turned.
[[nodiscard]] bool overlap(const Label& a, const Label& b);

/// Sets the label's box around its letters.
void fit_box(Label& label);

}  // namespace marchland::map
