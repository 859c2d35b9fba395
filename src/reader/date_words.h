// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "reader/words.h"

namespace marchland::reader {

/// What a token can be in a date.
enum class DatePart {
    none,
    day,      // 1..31
    month,    // 1..12
    year,     // 1000..2999
    iso,      // 2024-04-17 or 17.04.2024; value is year*10000 + month*100 + day
    weekday,  // 0 Sunday .. 6 Saturday
    past,     // last, dernier, прошлом
    current,  // this, cette
    future,   // next, prochain
    ago,      // ago, earlier, назад
    unit,     // 1 day, 7 week, 30 month, 365 year
    offset,   // yesterday: -1, today: 0, tomorrow: 1
    season,   // 1 spring, 4 summer, 7 autumn, 10 winter: the first month but one ... see dates.cpp
    part,     // early 1, mid 2, late 3
    count,    // two, three, several numbers as words
    decade,   // 1990s
    glue,     // "of", "the", "de", ",": may stand inside a date
    to,       // to, until, dash: joins two dates to a range
};

struct DateWord {
    DatePart part = DatePart::none;
    int value = 0;
    std::size_t first = 0;  // tokens; an ISO date is five of them
    std::size_t last = 0;
};

/// The sentence seen as parts of dates, one for each token or group of tokens.
[[nodiscard]] std::vector<DateWord> date_words(const Sentence& sentence, std::string_view text);

}  // namespace marchland::reader
