// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "geo/error.h"
#include "screen/app.h"
#include "screen/review_edits.h"
#include "screen/words.h"
#include "story/difference.h"
#include "story/review.h"

namespace marchland::screen {
namespace {

constexpr int wide_enough = 1500;  // px of a window that has room for filters too
constexpr double hand_px = 6;      // how well a hand places a pin
constexpr double finest_pin_km = 0.1;

// Two digits: a pin is no better known.
double rounded_km(double km) {
    const double unit = std::pow(10.0, std::floor(std::log10(km)) - 1);
    return std::round(km / unit) * unit;
}

}  // namespace

// Of the open article, else the one that is being read of, else the story's first.
void App::toggle_review() {
    state_.placing = false;
    state_.mention.reset();
    state_.naming.reset();
    if (reviewing(state_)) {
        state_.review = false;
        return;
    }
    if (!state_.article) {
        if (story_.articles.empty()) return notify(words().no_review);
        toggle_article();
        if (!state_.article) show_article({});
    }
    state_.review = true;
    state_.listed.clear();
    state_.marking = false;
    if (state_.view.camera.width < wide_enough) state_.filters = false;
}

// Whether the action was for the review.
bool App::perform_on_review(Action action) {
    if (action == Action::review) {
        toggle_review();
        return true;
    }
    if (!reviewing(state_)) return false;
    switch (action) {
        case Action::review_accept:
            decide_event(story::Review::accepted);
            return true;
        case Action::review_reject:
            decide_event(story::Review::rejected);
            return true;
        case Action::review_next:
        case Action::review_previous:
            if (const auto next =
                    event_beside(review_.events(), review_.event(), action == Action::review_next ? 1 : -1))
                requests_.emplace_back(ChooseRef{{map::Ref::Kind::event, *next}, true});
            return true;
        case Action::review_place:
            state_.mention.reset();
            state_.naming.reset();
            state_.placing = review_.event() && !state_.placing;
            if (state_.placing) notify(words().placing_now);
            return true;
        case Action::review_read_again:
            read_again();
            return true;
        default:
            return false;
    }
}

void App::decide_event(story::Review review) {
    if (!review_.event()) return notify(words().choose_suggestion);
    const std::uint32_t event = *review_.event();
    edit(decide(story_, event, review));
    const auto next = next_undecided(story_, review_.events(), event);
    if (next) requests_.emplace_back(ChooseRef{{map::Ref::Kind::event, *next}, true});
}

// A click on the map that says where something is. Whether it was one.
bool App::click_review(map::Pixel at) {
    if (!reviewing(state_)) return false;
    if (state_.placing) {
        place_pin(at);
        return true;
    }
    const auto rival = rival_at(review_, state_.view.camera, builder_.projection(state_.view.projection), at);
    if (!rival) return false;
    for (Request& request : requests_for(review_, review_.rivals()[*rival], story_, region_))
        requests_.push_back(std::move(request));
    return true;
}

void App::place_pin(map::Pixel at) {
    state_.placing = false;
    const map::Camera& camera = state_.view.camera;
    const geo::Projection& projection = builder_.projection(state_.view.projection);
    const geo::Metres metres = camera.to_metres(at);
    const auto there = projection.inverse(metres);
    if (!there || !review_.event()) return notify(words().outside_map);
    const double ground = projection.ground_metres_per_metre(metres).value_or(1.0);
    const double km = std::max(finest_pin_km, hand_px * camera.metres_per_px * ground / 1000);
    edit(move_pin(story_, region_, *review_.event(), *there, rounded_km(km)));
}

// Its suggestions make way for new ones; what was decided stays.
void App::read_again() {
    if (!options_.read_again || !state_.article) return;
    const story::Article& article = story_.articles[state_.article->article];
    try {
        story::Story again = story_;
        story::reread(again, options_.read_again(article));
        story::Edit change{words().edit_read_again, story::difference(story_, again), ""};
        state_.selected.reset();
        state_.mention.reset();
        state_.naming.reset();
        edit(std::move(change));
    } catch (const geo::Error& error) {
        return notify(error.what());
    }
    const auto events = events_told_in(story_, state_.article->article);
    const std::size_t left = left_to_review(story_, events);
    notify(filled(words().was_read_again, left, events.size() - left));
}

}  // namespace marchland::screen
