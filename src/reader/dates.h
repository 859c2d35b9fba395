// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "reader/words.h"
#include "story/date.h"

namespace marchland::reader {

/// A date in a sentence, tokens first..last. `when` is absent for a relative one ("last September",
/// "on Wednesday", "4 December") where the day of publication is not known.
struct DateHit {
    std::size_t first = 0;
    std::size_t last = 0;
    std::optional<story::DateSpan> when;
    /// For a date whose year is not written: its month, its day (0 for a month alone) and, for a range
    /// of days, the last one. `when` holds what publication suggests.
    struct Yearless {
        int month;
        int day;
        int last_day;
    };
    std::optional<Yearless> yearless = {};
    bool year_written = false;  // "2020", "4 December 2023", but not "on Wednesday"
};

/// The dates that a sentence names, in order. A date without a year is the last such day up to
/// publication, or the next one where the sentence speaks of the future. English, French, Russian.
/// "Recently" and "in recent months" are none.
[[nodiscard]] std::vector<DateHit> find_dates(const Sentence& sentence, std::string_view text,
                                              std::optional<story::Day> published);

/// Day `day` (0: the whole month) to `last_day` of a month; nothing for a day that does not exist.
[[nodiscard]] std::optional<story::DateSpan> span_of(int year, const DateHit::Yearless& date);

}  // namespace marchland::reader
