// SPDX-License-Identifier: MIT
#include "reader/publication_words.h"

#include <algorithm>
#include <string>

#include "reader/language_table.h"
#include "reader/vocabulary.h"

namespace marchland::reader {

bool is_publication_word(std::string_view folded) {
    const std::string word(folded);
    return is(Words::weekday_or_month, folded) || is(Words::agency, folded) ||
           std::any_of(languages().begin(), languages().end(),
                       [&](const LanguageMarks& language) { return language.publication.contains(word); });
}

}  // namespace marchland::reader
