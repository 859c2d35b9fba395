// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "geo/fold.h"

namespace marchland::reader {

using geo::fold_word;

/// A whole name: its words folded, one space between, hyphens like spaces:
/// "Nagorno-Karabakh" -> "nagorno karabakh". What the gazetteer is asked for.
[[nodiscard]] std::string fold_name(std::string_view utf8);

}  // namespace marchland::reader
