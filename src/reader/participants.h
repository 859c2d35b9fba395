// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reader/clauses.h"
#include "reader/gazetteer.h"
#include "reader/lexicon.h"
#include "reader/mentions.h"

namespace marchland::reader {

/// Who stands on one side of an event: the country or body as it is shown, and the gazetteer's entry
/// of its country or region, where it has one.
struct Party {
    std::string name;
    std::optional<std::uint32_t> entry;
    std::optional<std::uint32_t> seat = {};  // of a body that has no country: where it speaks
    std::string_view how = {};               // it was found, in words for people
    [[nodiscard]] bool empty() const { return name.empty(); }
};

struct Participants {
    Party actor;
    Party recipient;
    bool passive = false;  // "was arrested", without saying by whom
};

/// The sentence around an event, as the rules need it.
struct Scene {
    const Tokenised& article;
    const Gazetteer& gazetteer;
    std::size_t sentence;
    const Clauses& clauses;
    std::span<const Spot> here;     // the sentence's spots
    std::span<const Spot> before;   // all spots of earlier sentences
    std::span<const Spot> unknown;  // names of places that are not known, of the sentence and the two before
    /// The place that the article is about, where it is about one that is no country.
    std::optional<std::uint32_t> theatre = {};
    std::span<const PhraseMatch> told = {};  // every phrase of the sentence
    [[nodiscard]] const Sentence& line() const { return article.sentences[sentence]; }
};

/// Types that are words, or a state's act at its own seat: they lie in the actor's country.
[[nodiscard]] bool spoken(story::EventType type);

/// Whom a spot speaks for: a capital for its country, a demonym for its country or region, but
/// "Armenian separatists", "French nationals" only for themselves, in the article's words.
[[nodiscard]] Party party_of(const Scene& scene, const Spot& spot);

/// Who did it to whom: the subject before the trigger, the object behind it, "by" in the passive;
/// "he" and bare "troops" look back in the text. `previous` is the trigger before it in the sentence
/// and who acted there, for "recalled its ambassador and accused Baku".
struct PreviousDeed {
    std::size_t trigger;
    Party actor;
};
[[nodiscard]] Participants find_participants(const Scene& scene, std::size_t trigger,
                                             const PhraseMatch& match,
                                             const std::optional<PreviousDeed>& previous);

/// "according to Azerbaijan authorities", "Azerbaijani state media reported": who claims what the
/// sentence tells, in the article's words; empty when the article says it itself.
[[nodiscard]] std::string claimed_by(const Scene& scene, std::size_t trigger);

/// The party that makes the claim, for arrests that no one else is named for.
[[nodiscard]] Party claimant(const Scene& scene);

}  // namespace marchland::reader
