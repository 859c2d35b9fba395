// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "screen/review_edits.h"
#include "screen/review_panel.h"
#include "screen/words.h"
#include "story/location.h"

namespace marchland::screen {
namespace {

constexpr std::size_t most_rivals = 6;
constexpr double name_itself = 50;  // of PlaceHit::score: less is a slip of the pen
constexpr double ring_px = 13;

// "Shusha / Shushi", "Lachin (district)": what stands first is the name.
std::string first_name(const std::string& name) {
    const std::size_t end = std::min({name.size(), name.find(" / "), name.find(" (")});
    return name.substr(0, end);
}

const story::Place* place_of(const story::Story& story, const ReviewPanel& panel) {
    if (panel.naming()) return nullptr;
    if (panel.mention()) return story::find_place(story, story.mentions[*panel.mention()].place);
    if (panel.event()) return story::find_place(story, story.events[*panel.event()].place);
    return nullptr;
}

}  // namespace

void ReviewPanel::close() {
    *this = ReviewPanel();
}

void ReviewPanel::refresh(const AppState& state, const story::Story& story, const geo::Region& region) {
    if (!reviewing(state)) {
        rivals_.clear();
        article_.reset();
        return;
    }
    const bool again = stale_ || article_ != state.article->article;
    if (again) list(state, story);
    std::optional<std::uint32_t> event;
    if (state.selected && state.selected->kind == map::Ref::Kind::event &&
        std::ranges::find(events_, state.selected->index) != events_.end())
        event = state.selected->index;
    std::optional<std::uint32_t> mention = state.mention;
    if (mention && *mention >= story.mentions.size()) mention.reset();
    std::optional<ArticleSpot> naming = state.naming;
    if (naming && naming->article != *article_) naming.reset();
    const bool other = event != event_ || mention != mention_ || naming != naming_;
    if (other) scrolls_due_ = 2;
    event_ = event;
    mention_ = mention;
    naming_ = naming;
    if (again || other) choose(state, story);
    if (again || other || place.text != looked_up_) find_rivals(story, region);
    stale_ = false;
}

void ReviewPanel::list(const AppState& state, const story::Story& story) {
    article_ = state.article->article;
    events_ = events_told_in(story, *article_);
    left_ = left_to_review(story, events_);
}

void ReviewPanel::choose(const AppState& state, const story::Story& story) {
    types = false;
    date = {};
    if (event_ && story.events[*event_].when) date = editing(story::iso(*story.events[*event_].when));
    const story::Place* const there = place_of(story, *this);
    offered_ = there != nullptr ? first_name(there->names.in(state.view.language)) : std::string();
    if (naming_) offered_ = words_at(story, *naming_);
    if (mention_ && offered_.empty()) offered_ = words_of(story, story.mentions[*mention_]);
    // "near Lachin" is asked for as Lachin.
    const std::string near = filled(words().near_words, "");
    if (offered_.starts_with(near)) offered_.erase(0, near.size());
    place = editing(offered_);
}

void ReviewPanel::find_rivals(const story::Story& story, const geo::Region& region) {
    rivals_.clear();
    looked_up_ = place.text;
    if (!event_ && !mention_ && !naming_) return;
    if (!index_ || indexed_ != story.places.size()) {
        index_ = std::make_unique<map::PlaceIndex>(region, story);
        indexed_ = story.places.size();
    }
    const story::Place* const now = place_of(story, *this);
    const bool typed = place.text != offered_;
    for (const map::PlaceHit& hit : index_->find(place.text, 4 * most_rivals)) {
        const map::PlaceIndex::Entry& entry = index_->entry(hit.entry);
        if (!typed && hit.score < name_itself) continue;
        const auto found = place_for(story, region, entry.ref);
        const auto at = found ? story::location(found->geometry) : std::nullopt;
        if (!at || rivals_.size() == most_rivals) continue;
        rivals_.push_back(
            {entry.ref, entry.title, entry.subtitle, *at, now != nullptr && now->id == found->id});
    }
}

std::optional<std::size_t> rival_at(const ReviewPanel& panel, const map::Camera& camera,
                                    const geo::Projection& projection, map::Pixel at) {
    for (std::size_t i = 0; i < panel.rivals().size(); ++i) {
        const auto there = projection.forward(panel.rivals()[i].at);
        if (!there || panel.rivals()[i].chosen) continue;
        const map::Pixel px = camera.to_px(*there);
        if (std::hypot(px.x - at.x, px.y - at.y) <= ring_px) return i;
    }
    return std::nullopt;
}

std::vector<Request> requests_for(const ReviewPanel& panel, const Rival& rival, const story::Story& story,
                                  const geo::Region& region) {
    const auto place = place_for(story, region, rival.ref);
    if (!place) return {};
    if (panel.naming())
        return {add_mention(story, *panel.naming(), *place), [](AppState& state) { state.naming.reset(); }};
    if (panel.mention()) return {relocate_mention(story, *panel.mention(), *place)};
    if (!panel.event()) return {};
    return {relocate(story, *panel.event(), *place),
            ChooseRef{{map::Ref::Kind::event, *panel.event()}, true}};
}

}  // namespace marchland::screen
