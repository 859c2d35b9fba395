// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "reader/words.h"

namespace marchland::reader {

/// What a token can be in a date; geodata/reader/dates.tsv says what each is for.
enum class DatePart : std::uint8_t {
    none,
    day,      // 1..31
    the_day,  // "on the 13th"
    year,     // 1000..2999
    iso,      // 2024-04-17 or 17.04.2024; value is year*10000 + month*100 + day
    decade,   // 1990s
    month,    // from here on the words of the table
    weekday,
    past,
    current,
    future,
    ago,
    later,
    earlier,
    after,
    before,
    unit,
    offset,
    step,
    same_year,
    soon,
    lately,
    eve,
    night,
    weekend,
    season,
    part,
    count,
    glue,  // value 1: a comma
    to,    // value 2: a dash
    between,
    since,
    until,
    ahead,
    counted,
    thing,
};

struct DateWord {
    DatePart part = DatePart::none;
    int value = 0;
    std::size_t first = 0;  // tokens; an ISO date is five of them, "the day before" three
    std::size_t last = 0;
};

/// The sentence seen as parts of dates, one for each token or group of tokens. `language` as of
/// detect_language; where it has no words of its own English, French and Russian ones count.
[[nodiscard]] std::vector<DateWord> date_words(const Sentence& sentence, std::string_view text,
                                               std::string_view language);

}  // namespace marchland::reader
