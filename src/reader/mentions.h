// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/gazetteer.h"
#include "reader/words.h"
#include "story/story.h"

namespace marchland::reader {

/// An article ready for reading: its sentences as tokens, and its language ("en", ... or empty).
struct Tokenised {
    std::string_view text;
    std::string language;
    std::vector<Sentence> sentences;
    /// The number of each sentence's paragraph: a blank line between them, or any line where the text has
    /// none.
    std::vector<std::size_t> paragraphs;
};
[[nodiscard]] Tokenised tokenise(std::string_view text);

/// A name of the gazetteer found in the text: tokens first..last of a sentence, and every place
/// that bears it. `resolve` picks one, `assign_roles` says what it does there.
struct Spot {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::vector<Candidate> candidates;
    std::optional<Candidate> chosen;
    story::Role role = story::Role::location;
    double score = 0;  // of the reading chosen, and of the next best
    double rival_score = 0;
    std::optional<std::uint32_t> rival = std::nullopt;
    /// The reading that the surroundings counted, while they are weighed.
    std::optional<std::uint32_t> counted = std::nullopt;
    double told = 0;  // how clearly the article says that it is that place
};

/// Names by longest match on word boundaries, in text order, not overlapping. Upper and lower case
/// are minded: a place needs a capital, an acronym all of them; French and Russian write adjectives
/// of places small. Russian case endings are taken off. What is left to `resolve`: whether a rare
/// name is meant at all.
[[nodiscard]] std::vector<Spot> find_spots(const Tokenised& article, const Gazetteer& gazetteer);

}  // namespace marchland::reader
