// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace marchland::geo {

/// A word without what spellings differ in: case, diacritics, apostrophes, invisible characters,
/// and letters that writers replace (ə by e, ı by i, ł by l). "Xankəndi" -> "xankendi",
/// "Jabra'il" -> "jabrail". Works on one word: hyphens and spaces stay.
[[nodiscard]] std::string fold_word(std::string_view utf8);

/// The letters of a name in any script as the region's readers would find them in Latin, roughly: the same
/// for "Lachin", "Laçın", "Лачин", "Լաչին" and "ლაჩინი". Sounds that spellings mix up are one letter, doubled
/// letters one, a Georgian word's nominative ending left off. Words keep the spaces between them.
[[nodiscard]] std::string latin_key(std::string_view utf8);

}  // namespace marchland::geo
