// SPDX-License-Identifier: MIT
// Why a reading is as it is. Resolving and finding events fill these where they decide, when they are handed
// a Reasons; handed none, they do nothing for it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "story/story.h"

namespace marchland::reader {

/// One reading of a name and the points it got, in all and for what. `for_what` are words for people.
struct Weighed {
    struct Part {
        std::string_view for_what;
        double points;
    };
    std::string id;  // of the gazetteer
    std::string name;
    std::string kind;
    std::string country;  // ISO alpha-2
    bool demonym = false;
    double score = 0;
    std::vector<Part> parts;  // none of 0 points
};

/// A name of the gazetteer in the text, bytes start..end, and what became of it.
struct NameReason {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::vector<Weighed> candidates;  // best first, at most `most_shown`
    std::size_t rivals = 0;           // all candidates but the first
    bool kept = true;                 // else it is no mention, and `rule` says why
    std::string_view rule;            // what decided: "nearness to other places", "a given name"
    static constexpr std::size_t most_shown = 5;
};

/// A phrase of the lexicon in the text, bytes start..end, and the event it tells.
struct EventReason {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string pattern;
    std::string_view kind;  // "deed", "thing", "outcome"
    story::EventType type = story::EventType::none;
    std::string mode;
    std::string actor;
    std::string_view actor_rule;
    std::string recipient;
    std::string_view recipient_rule;
    std::string place;  // its name
    std::string_view place_rule;
    std::string_view date_rule;
    std::optional<story::DateSpan> when;
    std::optional<story::Telling> telling;
    std::string_view telling_rule;
    story::Id event;                   // of the story; empty when left out
    std::string_view left_out;         // why there is no event of its own
    std::optional<std::size_t> again;  // tells the event of that reason once more
};

struct Reasons {
    std::vector<NameReason> names;
    std::vector<EventReason> events;  // in text order once the reading is done
};

}  // namespace marchland::reader
