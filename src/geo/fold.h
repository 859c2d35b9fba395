// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace marchland::geo {

/// A word without what spellings differ in: case, diacritics, apostrophes, invisible characters,
/// and letters that writers replace (ə by e, ı by i, ł by l). "Xankəndi" -> "xankendi",
/// "Jabra'il" -> "jabrail". Works on one word: hyphens and spaces stay.
[[nodiscard]] std::string fold_word(std::string_view utf8);

/// The letters of a name in any script as the region's readers would find them in Latin, roughly: the same
/// for "Lachin", "Laçın", "Лачин", "Լաչին" and "ლაჩინი". Sounds that spellings mix up are one letter, doubled
/// letters one, a Georgian word's nominative ending left off. Words keep the spaces between them.
[[nodiscard]] std::string latin_key(std::string_view utf8);

/// The words of three letters or more that begin with a capital, as bytes [first, last) of the text; hyphens
/// belong to a word. A script without case has none.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> capital_words(std::string_view utf8);

}  // namespace marchland::geo
