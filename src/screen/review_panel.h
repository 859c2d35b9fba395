// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geo/projection.h"
#include "map/place_index.h"
#include "screen/panels.h"
#include "screen/text_edit.h"

namespace marchland::screen {

/// A place that a name may mean, as a choice and as a ring on the map with its number.
struct Rival {
    map::Ref ref;
    std::string title;
    std::string subtitle;
    geo::LonLat at;
    bool chosen = false;  // the thing is there now
};

/// What the review of an article's suggestions keeps between frames: its events, what is being typed about
/// the chosen one, which places its name may mean.
class ReviewPanel {
public:
    /// After the state or the story changed.
    void refresh(const AppState& state, const story::Story& story, const geo::Region& region);
    /// The story changed.
    void forget() { stale_ = true; }
    /// It is another story.
    void close();

    /// Of the open article, in text order; indices into Story::events.
    [[nodiscard]] const std::vector<std::uint32_t>& events() const { return events_; }
    [[nodiscard]] std::size_t left() const { return left_; }
    /// The selected event, where the article tells it.
    [[nodiscard]] const std::optional<std::uint32_t>& event() const { return event_; }
    /// The words that may be said to be a place; they come before the mention.
    [[nodiscard]] const std::optional<ArticleSpot>& naming() const { return naming_; }
    /// The mention whose place is corrected; it comes before the event.
    [[nodiscard]] const std::optional<std::uint32_t>& mention() const { return mention_; }
    [[nodiscard]] const std::vector<Rival>& rivals() const { return rivals_; }
    /// Whether this frame shows the chosen event's row.
    [[nodiscard]] bool take_scroll() { return scrolls_due_ > 0 && scrolls_due_-- > 0; }

    TextEdit date;
    TextEdit place;      // the name, or coordinates
    bool types = false;  // the list of types is open

private:
    void list(const AppState& state, const story::Story& story);
    void choose(const AppState& state, const story::Story& story);
    void find_rivals(const story::Story& story, const geo::Region& region);

    std::optional<std::uint32_t> article_;
    std::vector<std::uint32_t> events_;
    std::size_t left_ = 0;
    std::optional<std::uint32_t> event_;
    std::optional<std::uint32_t> mention_;
    std::optional<ArticleSpot> naming_;
    std::vector<Rival> rivals_;
    std::string looked_up_;
    std::string offered_;  // the name that stands in the field unless another is typed
    std::unique_ptr<map::PlaceIndex> index_;
    std::size_t indexed_ = 0;  // places of the story that the index has
    bool stale_ = true;
    int scrolls_due_ = 0;
};

/// The suggestions of the open article, left of its text; while `reviewing`.
void review_panel(const PanelContext& context, ReviewPanel& panel);
inline constexpr float review_text_width = theme::review_width - 2 * theme::padding - 8;
/// Its lower part: what is known of the chosen event or mention, to be decided and corrected.
void review_fields(const PanelContext& context, ReviewPanel& panel);
/// A numbered ring around each place that the name may mean. Before the panels, which hide them.
void review_rings(const PanelContext& context, const ReviewPanel& panel, const geo::Projection& projection);
/// The place whose ring is at that spot of the picture, unless the thing is there already.
[[nodiscard]] std::optional<std::size_t> rival_at(const ReviewPanel& panel, const map::Camera& camera,
                                                  const geo::Projection& projection, map::Pixel at);
/// What choosing it asks of the window. Nothing where neither an event nor a mention is chosen.
[[nodiscard]] std::vector<Request> requests_for(const ReviewPanel& panel, const Rival& rival,
                                                const story::Story& story, const geo::Region& region);

}  // namespace marchland::screen
