// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "reader/dates.h"
#include "story/date.h"

namespace marchland::reader {

/// Nothing for a day that does not exist.
[[nodiscard]] std::optional<story::DateSpan> day_span(int year, int month, int day);
[[nodiscard]] story::DateSpan one_day(story::Day day);
[[nodiscard]] story::DateSpan month_span(int year, int month);
[[nodiscard]] story::DateSpan year_span(int year);
/// Three months from the first; winter runs into the next year.
[[nodiscard]] story::DateSpan season_span(int year, int first_month);
/// "early 2020": the first (1) to last (3) third of it.
[[nodiscard]] story::DateSpan third_of(const story::DateSpan& whole, int part);
/// "a week later": `count` times `unit` days (DateHit::Step) from a day; weeks, months and years are
/// as vague as they are said. Hours stay on the day.
[[nodiscard]] story::DateSpan stepped(story::Day from, int count, int unit);

/// "days later": after `from` for as long as some of the units may be, or before it where `count` is
/// negative.
[[nodiscard]] story::DateSpan stepped_vaguely(const story::DateSpan& from, int count, int unit);

/// The last 13th up to a day.
[[nodiscard]] story::DateSpan latest_day(story::Day until, int day);

[[nodiscard]] int year_of(story::Day day);
[[nodiscard]] int month_of(story::Day day);

/// Day `day` (0: the whole month) to `last_day` of a month; nothing for a day that does not exist.
[[nodiscard]] std::optional<story::DateSpan> span_of(int year, const DateHit::Yearless& date);

}  // namespace marchland::reader
