// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "map/dossier.h"
#include "screen/article_text.h"
#include "story/story.h"
#include "text/typesetter.h"

namespace marchland::screen {

/// What one article says of an event: one of its sentences, and what in it no other article says so.
struct Account {
    std::uint32_t article = 0;  // index into Story::articles
    Stretch at;                 // of the article's text
    std::string sentence;
    std::vector<Stretch> differs;  // of the sentence: names as written, numbers; in text order
};

/// The event that sources are asked about: the one selected, else the only one that is shown of a place.
[[nodiscard]] std::optional<std::uint32_t> compared_event(const AppState& state, const map::Dossier& dossier);

/// The event's sentences by the date of their article, undated ones last, then in story and text order.
[[nodiscard]] std::vector<Account> accounts_of(const story::Story& story, std::uint32_t event);

/// What the article says of it where the story keeps that apart, in a line: type, place as it writes it,
/// date, dead, who claims it. Empty without a claim.
[[nodiscard]] std::string claim_words(const story::Story& story, std::uint32_t event, std::uint32_t article);
/// Whether the event was made of several.
[[nodiscard]] bool has_claims(const story::Story& story, std::uint32_t event);

/// From how many articles they are.
[[nodiscard]] std::size_t articles_in(const std::vector<Account>& accounts);

/// The sentence as text to be set, what differs in bold.
[[nodiscard]] std::vector<text::Span> account_spans(const Account& account);

}  // namespace marchland::screen
