// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
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
    /// A time between two points: "a week later" from the day that the text has come to (DateMemory),
    /// "накануне" from publication, "three days after" from the deed behind it. Negative: before.
    struct Step {
        enum class From : std::uint8_t { text, publication, deed } from;
        int count;
        int unit;            // 0 hour, 1 day, 7 week, 30 month, 365 year
        bool vague = false;  // "days later": some such units
    };
    std::optional<Step> step = {};
    int day_alone = 0;   // "on the 13th": of the month that the text has come to
    bool night = false;  // "overnight"
    /// "since Tuesday" (`when` then runs on to publication), "by Sunday".
    enum class Bound : std::uint8_t { none, since, until } bound = Bound::none;
};

/// The dates that a sentence names, in order. A date without a year is the last such day up to
/// publication, or the next one where the sentence speaks of the future. "Recently" and "in recent
/// months" are none. `language` as of detect_language; empty: English, French and Russian at once.
[[nodiscard]] std::vector<DateHit> find_dates(const Sentence& sentence, std::string_view text,
                                              std::optional<story::Day> published,
                                              std::string_view language = {});

}  // namespace marchland::reader
