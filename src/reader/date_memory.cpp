// SPDX-License-Identifier: MIT
#include "reader/date_memory.h"

#include <algorithm>
#include <chrono>

#include "reader/date_spans.h"

namespace marchland::reader {
namespace {

using std::chrono::days;
using story::DatePrecision;
using story::DateSpan;

// Sentences in which a told day is still the story's own time: a report from the day goes back to the
// present sooner than a history does.
constexpr std::size_t reach_in_news = 2;
constexpr std::size_t reach_in_history = 40;
constexpr days story_step{120};  // a story that moves on from a day rarely skips more
constexpr days news{14};         // what is this near to publication is news, not history

constexpr std::size_t reach_of_steps = 3;

}  // namespace

std::optional<DateSpan> DateMemory::remembered(std::size_t sentence, const DateHit& hit) const {
    const auto possible = [&](const std::optional<DateSpan>& span) {
        return span && (!published_ || span->first <= *published_);
    };
    const auto in_year = [&](int year) {
        const auto span = span_of(year, *hit.yearless);
        return possible(span) ? span : std::nullopt;
    };
    if (year_ && year_->sentence == sentence) return in_year(year_of(year_->first));
    if (is_news(hit)) return std::nullopt;
    if (day_ && day_->sentence + (news_ ? reach_in_news : reach_in_history) >= sentence) {
        for (const int year : {year_of(day_->first), year_of(day_->first) + 1}) {
            const auto span = in_year(year);
            if (span && span->last >= day_->first && span->first - day_->first <= story_step) return span;
        }
    }
    return year_ && year_->sentence + 1 == sentence ? in_year(year_of(year_->first)) : std::nullopt;
}

/// "On Wednesday", or a day that was just before publication.
bool DateMemory::is_news(const DateHit& hit) const {
    return hit.when && published_ && !hit.year_written && *published_ - hit.when->last <= news;
}

/// "that year": the one of the date named last.
std::optional<DateSpan> DateMemory::told_year(std::size_t sentence) const {
    Seen last{0, {}};
    bool any = false;
    const auto look = [&](std::size_t where, story::Day first) {
        if (any && where < last.sentence) return;
        last = {where, first};
        any = true;
    };
    if (told_) look(told_->sentence, told_->when.first);
    if (day_) look(day_->sentence, day_->first);
    if (year_) look(year_->sentence, year_->first);
    if (!any || last.sentence + reach_of_steps < sentence) return std::nullopt;
    return year_span(year_of(last.first));
}

/// From the day that the text has come to; without one "the day before" is publication's. A day is not
/// counted from a month, and what has been told is not yet to come.
std::optional<DateSpan> DateMemory::stepped_on(std::size_t sentence, const DateHit& hit) const {
    const DateHit::Step& step = *hit.step;
    const bool near = told_ && told_->sentence + reach_of_steps >= sentence;
    const bool history = near && published_ && *published_ - told_->when.first > news;
    if (step.count == 0 && step.unit == 365) return told_year(sentence);
    if (near && step.vague) {
        DateSpan span = stepped_vaguely(told_->when, step.count, step.unit);
        if (published_) span.last = std::min(span.last, *published_);
        return span.first <= span.last ? std::optional(span) : std::nullopt;
    }
    if (step.vague) return std::nullopt;
    if (near && (step.from == DateHit::Step::From::text || history)) {
        const bool vague = told_->when.last - told_->when.first >= days{std::max(step.unit, 1)};
        const DateSpan span = stepped(told_->when.first, step.count, step.unit);
        if (vague || (published_ && span.first > *published_)) return std::nullopt;
        return span;
    }
    const bool day_before = step.unit == 1 && step.count == -1;
    if (published_ && day_before) return stepped(*published_, step.count, step.unit);
    return std::nullopt;
}

/// "on the 13th" of the month that the text has come to.
std::optional<DateSpan> DateMemory::in_told_month(std::size_t sentence, int day) const {
    constexpr std::size_t reach = 8;
    const auto one_month = [](const DateSpan& when) {
        return year_of(when.first) == year_of(when.last) && month_of(when.first) == month_of(when.last);
    };
    if (!told_ || told_->sentence + reach < sentence || !one_month(told_->when)) return std::nullopt;
    return day_span(year_of(told_->when.first), month_of(told_->when.first), day);
}

void DateMemory::come_to(std::size_t sentence, const DateHit& hit) {
    const bool one = hit.when && hit.when->precision != DatePrecision::range;
    if (one && hit.bound == DateHit::Bound::none && (!published_ || hit.when->first <= *published_))
        told_ = {sentence, *hit.when};
}

void DateMemory::settle(std::size_t sentence, std::vector<DateHit>& hits) {
    for (DateHit& hit : hits) {
        if (hit.step && hit.step->from != DateHit::Step::From::deed) hit.when = stepped_on(sentence, hit);
        if (hit.day_alone > 0) {
            if (const auto day = in_told_month(sentence, hit.day_alone)) hit.when = day;
        }
        const bool open_year = hit.yearless && hit.bound != DateHit::Bound::since;
        const auto span = open_year ? remembered(sentence, hit) : std::nullopt;
        if (span) hit.when = span;
        come_to(sentence, hit);
        if (hit.yearless && !span) continue;
        if (!hit.yearless && (!hit.year_written || !hit.when)) {
            news_ = news_ || is_news(hit);
            // "last December": the text has come back to its own time.
            if (hit.when && !hit.step) day_.reset();
            continue;
        }
        const Seen seen{sentence, hit.when->first};
        const bool year_alone = hit.when->precision == DatePrecision::year;
        (year_alone ? year_ : day_) = seen;
    }
    std::erase_if(hits, [&](const DateHit& hit) {
        return hit.step && hit.step->from != DateHit::Step::From::deed && !hit.when && published_;
    });
}

}  // namespace marchland::reader
