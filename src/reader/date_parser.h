// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

#include "reader/date_words.h"
#include "reader/dates.h"

namespace marchland::reader {

/// Reads the parts of one sentence into dates, left to right; ranges of two dates are still two.
class DateParser {
public:
    /// `words` must outlive the parser. `told` holds, for each of them, whether a verb of saying stands
    /// right before: "he said on Friday" is past whatever will be done.
    DateParser(const std::vector<DateWord>& words, std::vector<bool> told,
               std::optional<story::Day> published)
        : words_(words), told_(std::move(told)), published_(published) {}

    [[nodiscard]] std::vector<DateHit> read() const;

private:
    using Found = std::optional<DateHit>;
    /// The year at `at`, or a "last year" there, or the one that makes the date the latest past one.
    struct YearRead {
        std::optional<int> year;
        std::size_t next;
        enum { written, told, guessed } how;  // "2020", "last year", nothing
    };

    [[nodiscard]] DatePart part(std::size_t i) const {
        return i < words_.size() ? words_[i].part : DatePart::none;
    }
    [[nodiscard]] int value(std::size_t i) const { return words_[i].value; }
    [[nodiscard]] bool modifier(std::size_t i) const;
    /// -1 last, 0 this, 1 next.
    [[nodiscard]] int shift(std::size_t i) const;
    [[nodiscard]] bool comma(std::size_t i) const { return part(i) == DatePart::glue && value(i) == 1; }
    /// Past the glue, but only if a part of that kind follows.
    [[nodiscard]] std::optional<std::size_t> after_glue(std::size_t i, DatePart wanted) const;
    /// Whether what stands at `i` is spoken of as yet to come.
    [[nodiscard]] bool ahead(std::size_t i) const;
    [[nodiscard]] DateHit hit(std::size_t first, std::size_t next,
                              std::optional<story::DateSpan> when) const {
        return {words_[first].first, words_[next - 1].last, when};
    }

    Found date_at(std::size_t i, std::size_t& next) const;
    Found written(std::size_t i, std::size_t& next) const;
    Found day_and_month(std::size_t i, std::size_t& next) const;
    Found month_first(std::size_t i, std::size_t& next) const;
    Found in_year(std::size_t i, const YearRead& year, const DateHit::Yearless& date) const;
    Found from_publication(std::size_t i, std::size_t& next) const;
    Found weekday(std::size_t i, std::size_t& next) const;
    Found counted(std::size_t i, std::size_t& next) const;
    Found over_the_past(std::size_t i, std::size_t& next) const;
    Found modified(std::size_t i, std::size_t& next) const;
    Found part_of(std::size_t i, std::size_t& next) const;
    Found part_of_this(std::size_t i, std::size_t at, std::size_t& next) const;
    Found latest_season(std::size_t i, std::size_t& next) const;
    Found year_alone(std::size_t i, std::size_t& next) const;

    [[nodiscard]] std::optional<std::size_t> last_year_after(std::size_t at) const;
    [[nodiscard]] YearRead year_after(std::size_t at, std::size_t i, int month, int day) const;
    [[nodiscard]] std::optional<int> guessed_year(bool future, int month, int day) const;
    [[nodiscard]] story::DateSpan shifted_unit(int unit, int shift, bool future) const;

    const std::vector<DateWord>& words_;
    std::vector<bool> told_;
    std::optional<story::Day> published_;
};

}  // namespace marchland::reader
