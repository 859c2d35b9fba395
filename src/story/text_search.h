// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "story/story.h"

namespace marchland::story {

/// Something of a story whose words match.
struct TextHit {
    enum class Kind { article, excerpt, event } kind = Kind::article;
    std::uint32_t index = 0;  // into the story's list of that kind
    /// Of an article whose text matches: bytes of the first match in `Article::text`, end exclusive. Of an
    /// excerpt the same, in its article's text. Both 0 where only the title matches, and for events.
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string snippet;  // some words around the match, one line
    struct Range {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        bool operator==(const Range&) const = default;
    };
    std::vector<Range> matches;  // bytes of `snippet`, in order
    double rank = 0;             // smaller is better; titles weigh more than texts
};

/// Full-text search in a story's articles (title and text), excerpts and events' titles. Case and the
/// diacritics of Latin letters are as nothing. The index is made when first asked for, or by `build` on
/// another thread, from the story as it is then: it must not change meanwhile. What changes afterwards is not
/// found: make another one. Safe from several threads.
class TextSearch {
public:
    explicit TextSearch(const Story& story);
    ~TextSearch();
    TextSearch(const TextSearch&) = delete;
    TextSearch& operator=(const TextSearch&) = delete;

    /// Makes the index unless it is there. Throws geo::Error when SQLite cannot.
    void build();
    /// Whether `find` answers without building first.
    [[nodiscard]] bool ready() const { return ready_; }

    /// What has all the words of the query, the last one as the beginning of a word: the best `limit` hits.
    /// Any text is a query, none of it is syntax; one without letters and digits finds nothing. In a large
    /// story a last word of one or two letters finds just some, not the best.
    [[nodiscard]] std::vector<TextHit> find(std::string_view query, std::size_t limit);

private:
    struct Index;
    const Story& story_;
    std::mutex mutex_;
    std::unique_ptr<Index> index_;
    std::atomic<bool> ready_ = false;
};

}  // namespace marchland::story
