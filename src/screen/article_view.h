// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

#include "geo/region.h"
#include "screen/article_text.h"
#include "screen/panels.h"

namespace marchland::screen {

/// What the article view keeps between frames: the article taken apart, where the selected thing stands in
/// it.
class ArticleView {
public:
    /// After the state changed. Where something else was selected, the spot goes to its next mention.
    void refresh(AppState& state, const story::Story& story, const geo::Region& region);
    /// To the stop after or before the spot.
    void step(AppState& state, int by) const;
    /// The story changed.
    void forget() { text_.reset(); }

    [[nodiscard]] const ArticleText* text() const { return text_ ? &*text_ : nullptr; }
    /// How many events of the article nobody decided yet.
    [[nodiscard]] std::size_t left() const { return left_; }
    [[nodiscard]] const std::vector<Stretch>& stops() const { return stops_; }
    [[nodiscard]] const std::optional<std::uint32_t>& place() const { return place_; }
    /// Whether this frame scrolls to the spot; heights settle in the frame after.
    [[nodiscard]] bool take_scroll() { return scrolls_due_ > 0 && scrolls_due_-- > 0; }

private:
    void find_stops(const AppState& state, const story::Story& story, const geo::Region& region);

    std::optional<ArticleText> text_;
    std::size_t left_ = 0;
    std::optional<map::Ref> selected_;
    std::optional<std::uint32_t> place_;  // of the selected thing
    std::vector<Stretch> stops_;
    std::optional<ArticleSpot> shown_;
    int scrolls_due_ = 0;
};

/// The whole article in the reading pane's place, its mentions and events marked.
void article_view(const PanelContext& context, ArticleView& view, PaneScroll& scroll);
/// What each source says of an event (see `compared_event`), side by side over the map; while
/// AppState::compare.
void compare_panel(const PanelContext& context, std::optional<std::uint32_t> event);

}  // namespace marchland::screen
