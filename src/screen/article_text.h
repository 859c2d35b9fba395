// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "screen/app_state.h"
#include "story/story.h"
#include "text/typesetter.h"

namespace marchland::screen {

/// From byte `start` to `end` of an article's text, end exclusive.
struct Stretch {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool operator==(const Stretch&) const = default;
};

/// An article with all that the story found in it, in text order.
struct ArticleText {
    std::uint32_t article = 0;        // index into Story::articles
    std::vector<Stretch> paragraphs;  // none is longer than `longest_paragraph`
    struct Mention {
        Stretch at;
        std::optional<std::uint32_t> place;  // index into Story::places; none for a name that is not known
    };
    std::vector<Mention> mentions;  // those that nobody rejected; none overlaps another
    struct Sentence {
        Stretch at;
        std::vector<std::uint32_t> events;  // indices into Story::events, in story order; never empty
    };
    std::vector<Sentence> sentences;  // what events are told in; none overlaps another
    std::vector<Stretch> names;       // words with capitals that are no mentions
};
inline constexpr std::uint32_t longest_paragraph = 4'000;  // bytes

[[nodiscard]] ArticleText article_text(const story::Story& story, std::uint32_t article);

/// The mention of the story with those bytes of the article, as an index into Story::mentions.
[[nodiscard]] std::optional<std::uint32_t> mention_at(const story::Story& story, std::uint32_t article,
                                                      const Stretch& at);

/// What to step through: an event's sentences, else the place's mentions; every event's sentence where
/// neither is asked for.
[[nodiscard]] std::vector<Stretch> article_stops(const ArticleText& text, std::optional<std::uint32_t> event,
                                                 std::optional<std::uint32_t> place);
/// The first stop at or behind a byte; from the beginning again where there is none. Of no stops: 0.
[[nodiscard]] std::size_t stop_from(const std::vector<Stretch>& stops, std::uint32_t byte);
/// The neighbour of where the spot is, staying at the ends.
[[nodiscard]] std::size_t step_stop(const std::vector<Stretch>& stops, const ArticleSpot& spot, int by);

/// The sentence around the spot: of an event, else an excerpt of the story, else the spot itself.
[[nodiscard]] Stretch sentence_at(const story::Story& story, const ArticleText& text,
                                  const ArticleSpot& spot);

/// A paragraph as text to be set. Mentions are links numbered from 1, sentences of events behind them; the
/// spot is highlighted, mentions of `here` stand out. Line ends within become spaces. With `names` these are
/// links too, for somebody to say that they are places; `naming` stands out.
[[nodiscard]] std::vector<text::Span> article_spans(const story::Story& story, const ArticleText& text,
                                                    const Stretch& paragraph, const ArticleSpot& spot,
                                                    std::optional<std::uint32_t> here, bool names = false,
                                                    const std::optional<ArticleSpot>& naming = {});
/// The words of a name and one more beside it, with a blank between; else the new one alone.
[[nodiscard]] Stretch extended(const std::optional<Stretch>& name, const Stretch& word);
/// What a link stands for: an index into mentions, sentences or names.
struct ArticleLink {
    std::optional<std::size_t> mention;
    std::optional<std::size_t> sentence;
    std::optional<std::size_t> name;
};
[[nodiscard]] ArticleLink article_link(const ArticleText& text, int link);

}  // namespace marchland::screen
