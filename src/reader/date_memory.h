// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "reader/dates.h"

namespace marchland::reader {

/// Remembers the dates that a text has named, so that "On 21 September" a sentence after "On 19
/// September 2023" falls in 2023 and not in the year of publication, and "the next day" on the day
/// after the one last told. Sentences in order.
class DateMemory {
public:
    explicit DateMemory(std::optional<story::Day> published) : published_(published) {}

    /// Settles the years and steps of `hits`, the dates of that sentence, and remembers them. A step
    /// from a day that the text has not told is taken out.
    void settle(std::size_t sentence, std::vector<DateHit>& hits);

private:
    [[nodiscard]] std::optional<story::DateSpan> remembered(std::size_t sentence, const DateHit& hit) const;

    [[nodiscard]] bool is_news(const DateHit& hit) const;
    [[nodiscard]] std::optional<story::DateSpan> stepped_on(std::size_t sentence, const DateHit& hit) const;
    [[nodiscard]] std::optional<story::DateSpan> in_told_month(std::size_t sentence, int day) const;
    [[nodiscard]] std::optional<story::DateSpan> told_year(std::size_t sentence) const;
    void come_to(std::size_t sentence, const DateHit& hit);

    struct Seen {
        std::size_t sentence;
        story::Day first;
    };
    std::optional<story::Day> published_;
    std::optional<Seen> day_;   // a day or month with a known year
    std::optional<Seen> year_;  // a year alone
    struct Told {
        std::size_t sentence;
        story::DateSpan when;
    };
    std::optional<Told> told_;  // the day, month or year that the text has come to
    bool news_ = false;         // the text has said "on Wednesday", "last week"
};

}  // namespace marchland::reader
