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

/// Whether the boxes of any two letters have a point in common.
[[nodiscard]] bool overlap(const Letter& a, const Letter& b);

/// Whether the texts of two labels have a point in common, letter by letter where they are turned.
[[nodiscard]] bool overlap(const Label& a, const Label& b);

/// Sets the label's box around its letters.
void fit_box(Label& label);

}  // namespace marchland::map
