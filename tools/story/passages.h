// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string_view>
#include <vector>

#include "reader/sentences.h"
#include "story/story.h"
#include "tools/story/article_source.h"

namespace marchland::tools {

/// The sentences of a story's articles, and which of them something refers to: those become excerpts.
class Passages {
public:
    /// Adds an article and its marked names. Throws geo::Error when a name runs over a sentence's end.
    void add(ArticleSource source);

    /// The excerpt id of the sentence that holds `phrase`, which must stand exactly once in the
    /// article. Throws geo::Error otherwise, and when there is no such article.
    [[nodiscard]] story::Id anchor(std::string_view article, std::string_view phrase);

    /// Articles, the excerpts referred to, and mentions, all in text order; leaves this empty.
    void move_into(story::Story& story);

    /// Every marked name, in order, for checking that its place exists.
    [[nodiscard]] std::vector<const MarkedMention*> mentions() const;

private:
    struct Entry {
        ArticleSource source;
        std::vector<reader::SentenceSpan> sentences;
        std::map<std::size_t, story::Id> excerpts;  // by sentence
    };
    static std::size_t sentence_of(const Entry& entry, std::uint32_t start, std::uint32_t end);
    static const story::Id& excerpt(Entry& entry, std::size_t sentence);

    std::vector<Entry> entries_;
};

}  // namespace marchland::tools
