// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "reader/clauses.h"
#include "reader/cues.h"
#include "reader/date_memory.h"
#include "reader/dates.h"
#include "reader/mentions.h"

namespace marchland::reader {

/// When a deed was. `named`: its sentence dates it, though `when` is empty for "on Wednesday" where
/// the day of publication is not known. Not named, `when` is taken over from the text around.
struct DeedDate {
    std::optional<story::DateSpan> when;
    bool named = false;
};

/// Dates the deeds of an article, sentence after sentence. The date of a deed's own clause comes
/// first, then the one that opens the sentence, then that of the clause it hangs on ("three days
/// after" counts from there). A sentence without a date takes the day of the one before it in its
/// paragraph, or in the lead of a news report the dateline's day, else publication's and the one
/// before; but never what is told as background.
class EventDates {
public:
    EventDates(const Tokenised& article, std::optional<story::Day> published);

    /// Goes on to a sentence of the body; `clauses` must live as long as deeds of it are asked for.
    void begin(std::size_t sentence, const Clauses& clauses);

    /// What of a deed's kind its date depends on: "after the strikes" is no day later, and what is only said
    /// is rarely background.
    struct Kind {
        bool thing = false;
        bool word = false;
    };
    /// The date of the deed told by the tokens trigger..match_end of that sentence.
    [[nodiscard]] DeedDate of(std::size_t trigger, std::size_t match_end, Kind kind);
    [[nodiscard]] DeedDate of(std::size_t trigger, std::size_t match_end) {
        return of(trigger, match_end, Kind{});
    }

private:
    struct Told {
        std::size_t sentence;
        story::DateSpan when;
    };

    [[nodiscard]] const Sentence& line() const { return article_.sentences[sentence_]; }
    [[nodiscard]] std::size_t clause_of(std::size_t token) const;
    [[nodiscard]] bool opens(std::size_t clause, Cue how) const;
    [[nodiscard]] bool usable(const DateHit& hit) const;
    [[nodiscard]] bool one_of_many(const DateHit& hit) const;
    [[nodiscard]] bool bound_elsewhere(const DateHit& hit, std::size_t trigger) const;
    [[nodiscard]] const DateHit* nearest(std::size_t clause, std::size_t trigger,
                                         std::size_t match_end) const;
    [[nodiscard]] const DateHit* in_front() const;
    [[nodiscard]] const DateHit* only() const;
    [[nodiscard]] const DateHit* measure(std::size_t clause) const;
    [[nodiscard]] const DateHit* limit(std::size_t clause) const;
    [[nodiscard]] bool reported(std::size_t clause) const;
    void pass_on();
    [[nodiscard]] std::optional<DeedDate> from_parent(std::size_t trigger, std::size_t match_end,
                                                      Kind kind) const;
    [[nodiscard]] std::optional<DeedDate> from_child(std::size_t trigger, std::size_t match_end) const;
    [[nodiscard]] std::optional<DeedDate> named(std::size_t trigger, std::size_t match_end, Kind kind) const;
    [[nodiscard]] std::optional<story::DateSpan> taken_over(std::size_t trigger, Kind kind) const;
    [[nodiscard]] bool before_its_time(std::size_t trigger) const;
    [[nodiscard]] bool hangs_on(std::size_t clause, std::size_t on) const;
    [[nodiscard]] bool background(std::size_t trigger) const;

    const Tokenised& article_;
    std::optional<story::Day> published_;
    DateMemory memory_;

    std::optional<story::DateSpan> report_;  // the day of the dateline

    std::size_t sentence_ = 0;
    std::size_t body_ = 0;  // sentences begun
    const Clauses* clauses_ = nullptr;
    std::vector<DateHit> hits_;
    std::vector<std::size_t> home_;  // for each clause, the one that its deeds count to
    std::optional<Told> scene_;      // the last dated deed of earlier sentences
    std::optional<Told> here_;       // of this one
};

}  // namespace marchland::reader
