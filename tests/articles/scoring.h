// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "geo/region.h"
#include "gold.h"

namespace marchland::articles {

struct AnsweredMention {
    Span span;
    std::optional<geo::LonLat> at;
    std::string role;
};

struct AnsweredEvent {
    Span span;
    std::string type;
    std::optional<story::DateSpan> when;
    std::optional<geo::LonLat> at;
    std::vector<std::string> actors;
};

struct Answer {
    std::vector<AnsweredMention> mentions;
    std::vector<AnsweredEvent> events;
};

/// What reader::to_json wrote.
[[nodiscard]] Answer parse_answer(const std::string& json);

/// The answer that has everything right.
[[nodiscard]] Answer perfect_answer(const GoldArticle& gold);

/// Right of all that were asked.
struct Ratio {
    double right = 0;
    double all = 0;
    [[nodiscard]] double value() const { return all > 0 ? right / all : 0; }
    Ratio& operator+=(const Ratio& other);
};

/// Counts, so that articles add up. F1 is worked out of precision and recall.
struct Score {
    Ratio precision;  // of mentions, whatever their role
    Ratio recall;
    Ratio core_precision;  // of locations and actors only
    Ratio core_recall;
    Ratio exact;      // matched mentions with the very same span, of the gold ones
    Ratio tolerance;  // matched mentions placed within the gold tolerance
    Ratio within_161_km;
    Ratio role;
    Ratio must_events;      // found, of those any careful reader would list
    Ratio event_precision;  // answered events that tell a gold one's sentence and place
    Ratio type;
    Ratio date;
    Ratio actors;
    std::vector<std::string> faults;  // one line each: what was missed or wrong
    Score& operator+=(const Score& other);
};

/// A measure by the name it has in the table: "F1", "tol", "must" ... Throws geo::Error for another name.
[[nodiscard]] double measure(const Score& score, std::string_view name);

/// Adds the events' part of a score.
void score_events(const GoldArticle& gold, const Answer& answer, const geo::Region& region, Score& score);

/// A mention is found when an answer shares a character with it, one to one; an event when an answer
/// overlaps one of its passages and lies within tolerance of one of its places.
[[nodiscard]] Score score(const GoldArticle& gold, const Answer& answer, const geo::Region& region);

}  // namespace marchland::articles
