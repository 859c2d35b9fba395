// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "story/date.h"

namespace marchland::reader {

/// The day that a piece of metadata names: "2024-04-17T09:30:00+04:00", "20240417", "17.04.2024", "Wed, 17
/// Apr 2024 10:00 GMT", "April 17, 2024", "D:20240417…" of a PDF. Nothing where none is whole, or more than
/// one.
[[nodiscard]] std::optional<story::Day> written_day(std::string_view text);

/// A day of publication that an article gives away, and how: "its dateline".
struct ToldDay {
    story::Day day;
    std::string from;
};
/// From a line near the top that is a date, or the dateline of the first paragraphs, in either case with the
/// year. Nothing where the text leaves it open.
[[nodiscard]] std::optional<ToldDay> day_in_head(std::string_view text);
/// From the address it was published under, "/2024/04/17/", or its file's name, "rfi-2024-04-17.txt".
[[nodiscard]] std::optional<ToldDay> day_in_names(std::string_view url, std::string_view file);

}  // namespace marchland::reader
