// SPDX-License-Identifier: MIT
#pragma once
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "map/search.h"
#include "screen/panels.h"
#include "screen/text_edit.h"

namespace marchland::screen {

/// The search of the top bar between frames: what is typed, what it found. Its index is made on another
/// thread when the box is first used, and anew after the story changed.
class SearchBox {
public:
    /// Both must outlive it.
    SearchBox(const geo::Region& region, const story::Story& story) : region_(region), story_(story) {}

    TextEdit edit;
    std::size_t chosen = 0;   // of the results
    std::size_t first = 0;    // that the panel shows
    bool open = false;        // the results are shown
    bool focused = false;     // in the last frame
    bool take_first = false;  // Enter came before the results
    ImVec2 below;             // left foot of the box

    /// Begins to make the index unless there is one.
    void prepare();
    /// The story is about to change: waits for what reads it, and drops the index.
    void forget();
    /// What was typed is another text: an answer that takes longer than half a frame comes later.
    void look_up();
    /// Takes what other threads made; looks up again what can now be answered better. Returns what went
    /// wrong, once.
    std::string collect();

    /// Whether another thread is at work for words that were typed.
    [[nodiscard]] bool waiting() const { return making_.valid() || preparing_.valid() || finding_.valid(); }
    /// Whether the results are of what was typed before.
    [[nodiscard]] bool stale() const { return finding_.valid(); }
    /// Whether it is done.
    [[nodiscard]] bool ripe() const;
    [[nodiscard]] const std::vector<map::SearchResult>& results() const { return results_; }
    [[nodiscard]] const story::Story& story() const { return story_; }

private:
    const geo::Region& region_;
    const story::Story& story_;
    std::unique_ptr<map::Search> index_;
    std::future<std::unique_ptr<map::Search>> making_;
    std::future<void> preparing_;  // reads `index_`: destroyed before it
    std::future<std::vector<map::SearchResult>> finding_;
    bool again_ = false;  // something else was typed since `finding_` began
    std::vector<map::SearchResult> results_;
};

/// The field, its left foot at `at`.
void search_field(const PanelContext& context, SearchBox& search, ImVec2 at, float width);
/// What was found, below the field, over everything.
void search_results(const PanelContext& context, SearchBox& search);

}  // namespace marchland::screen
