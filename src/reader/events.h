// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "reader/gazetteer.h"
#include "reader/mentions.h"
#include "reader/reasons.h"
#include "story/story.h"

namespace marchland::reader {

/// An event that a sentence tells. Of `event` only what the text gives is filled in: title, type,
/// mode, when, actor, recipient, claimed_by, fatalities, confidence.
struct FoundEvent {
    story::Event event;
    std::vector<std::uint32_t> sentences;  // the one that tells it best first
    std::optional<std::uint32_t> place;    // gazetteer entry; nothing when it does not know the place
    bool dated = false;                    // its sentence says when
    bool open_date = false;                // the text names a date, but relative to an unknown day
    std::string_view told_by = {};         // the pattern of the phrase
    std::size_t reason = 0;                // index into Reasons::events, when asked for
};

/// Who did what, where and when, one deed for each phrase of the lexicon; Event::telling says how it is told.
/// A deed is where the text puts it, a word is where its speaker is: Baku's accusation lies in Azerbaijan, as
/// wide as that country. `spots` resolved and with roles, `unknown` those of no known place, in text order;
/// what happened at one of those has no place. `reasons` gets why, when given.
[[nodiscard]] std::vector<FoundEvent> find_events(const Tokenised& article, const std::vector<Spot>& spots,
                                                  const std::vector<Spot>& unknown,
                                                  const Gazetteer& gazetteer,
                                                  std::optional<story::Day> published,
                                                  Reasons* reasons = nullptr);

}  // namespace marchland::reader
