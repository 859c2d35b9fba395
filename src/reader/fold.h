// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace marchland::reader {

/// A word without what spellings differ in: case, diacritics, apostrophes, invisible characters,
/// and letters that writers replace (ə by e, ı by i, ł by l). "Xankəndi" -> "xankendi",
/// "Jabra'il" -> "jabrail". Works on one word: hyphens and spaces are `fold_name`'s.
[[nodiscard]] std::string fold_word(std::string_view utf8);

/// A whole name: its words folded, one space between, hyphens like spaces:
/// "Nagorno-Karabakh" -> "nagorno karabakh". What the gazetteer is asked for.
[[nodiscard]] std::string fold_name(std::string_view utf8);

}  // namespace marchland::reader
