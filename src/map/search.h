// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "map/place_index.h"
#include "map/scene.h"
#include "story/date.h"
#include "story/text_search.h"

namespace marchland::map {

/// One line of what a search found.
struct SearchResult {
    enum class Kind { place, event, passage, date, coordinates } kind = Kind::place;
    Ref ref{Ref::Kind::none, 0};  // of a place or event
    std::string title;            // of a passage some words around the match, one line
    std::string subtitle;
    std::vector<story::TextHit::Range> matches;  // bytes of `title` that match; of passages and events
    std::optional<geo::LonLat> at;               // where to go; absent for what is nowhere in particular
    std::optional<geo::LonLatBox> box;           // what to show whole, of areas and lines
    std::optional<story::DateSpan> dates;        // of a date or a dated event
    std::uint32_t article = 0;  // of a passage: its article, and the bytes of the match or, where
    std::uint32_t start = 0;    // only its title matches, 0 and 0
    std::uint32_t end = 0;
    double score = 0;  // results come the highest first
};

/// What one box finds: places of the region and the story by any of their names, dates, coordinates, and
/// words in the story's texts. Region and story must outlive it, and the story stay as it is; after an edit
/// make another one.
class Search {
public:
    /// Makes the index of places. Throws geo::Error as reading the region does.
    Search(const geo::Region& region, const story::Story& story);

    /// Makes the index of texts, which `find` does otherwise: call it on another thread for large stories.
    void prepare() { texts_.build(); }
    [[nodiscard]] bool ready() const { return texts_.ready(); }

    /// What the text may mean, complete or still being typed, the best first. Where there is much of both,
    /// places leave a third of the lines to texts.
    [[nodiscard]] std::vector<SearchResult> find(std::string_view text, std::size_t limit);
    /// The same without texts: it never waits for their index.
    [[nodiscard]] std::vector<SearchResult> find_without_texts(std::string_view text,
                                                               std::size_t limit) const;

private:
    [[nodiscard]] std::optional<SearchResult> date(std::string_view text) const;
    [[nodiscard]] std::vector<SearchResult> places(std::string_view text, std::size_t limit) const;
    [[nodiscard]] std::vector<SearchResult> texts(std::string_view text, std::size_t limit);
    [[nodiscard]] std::vector<SearchResult> joined_results(std::string_view text,
                                                           std::vector<SearchResult> said,
                                                           std::size_t limit) const;
    [[nodiscard]] SearchResult event(const story::TextHit& hit) const;
    [[nodiscard]] SearchResult passage(const story::TextHit& hit) const;

    const story::Story& story_;
    PlaceIndex places_;
    story::TextSearch texts_;
    std::unordered_map<std::string_view, std::uint32_t> articles_;
    std::unordered_map<std::string_view, std::uint32_t> place_by_id_;
};

}  // namespace marchland::map
