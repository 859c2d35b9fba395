// SPDX-License-Identifier: MIT
#include "story/story.h"

#include <algorithm>
#include <array>

namespace marchland::story {

namespace {

constexpr std::array<std::string_view, 4> roles{"location", "actor", "demonym", "other"};
constexpr std::array<std::string_view, 6> tellings{"asserted", "claimed", "denied",
                                                   "possible", "planned", "habitual"};
constexpr std::array<std::string_view, 3> reviews{"suggested", "accepted", "rejected"};
constexpr std::array<std::string_view, 11> posts{"headquarters",
                                                 "base",
                                                 "zone",
                                                 "observation-post",
                                                 "temporary-post",
                                                 "checkpoint",
                                                 "patrol",
                                                 "observation-posts-aggregate",
                                                 "checkpoints-aggregate",
                                                 "logistics",
                                                 "monitoring-centre"};

/// The enumerator whose name it is; names stand in the order of the enumerators.
template <class Enum, std::size_t n>
std::optional<Enum> named(const std::array<std::string_view, n>& names, std::string_view name) {
    const auto* found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

template <class Thing>
const Thing* with_id(const std::vector<Thing>& things, std::string_view id) {
    const auto found =
        std::find_if(things.begin(), things.end(), [id](const Thing& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name(Role role) {
    return roles.at(static_cast<std::size_t>(role));
}
std::optional<Role> role(std::string_view name) {
    return named<Role>(roles, name);
}

std::string_view name(Telling telling) {
    return tellings.at(static_cast<std::size_t>(telling));
}
std::optional<Telling> telling(std::string_view name) {
    return named<Telling>(tellings, name);
}

std::string_view name(Review review) {
    return reviews.at(static_cast<std::size_t>(review));
}
std::optional<Review> review(std::string_view name) {
    return named<Review>(reviews, name);
}

const Article* find_article(const Story& story, std::string_view id) {
    return with_id(story.articles, id);
}
const Excerpt* find_excerpt(const Story& story, std::string_view id) {
    return with_id(story.excerpts, id);
}
const Place* find_place(const Story& story, std::string_view id) {
    return with_id(story.places, id);
}

bool valid_within(const std::optional<DateSpan>& from, const std::optional<DateSpan>& to, Day window_first,
                  Day window_last) {
    if (from && from->first > window_last) return false;
    if (!to) return true;
    // "November 2020 to November 2020" is that month, not nothing.
    const bool same_month = from && to->first <= from->first && to->last > to->first;
    return same_month ? to->last >= window_first : to->first > window_first;
}

bool drawn_from(std::string_view ids, std::string_view viewpoint) {
    if (ids.empty()) return true;
    while (!ids.empty()) {
        const std::size_t space = std::min(ids.find(' '), ids.size());
        if (ids.substr(0, space) == viewpoint) return true;
        ids.remove_prefix(std::min(space + 1, ids.size()));
    }
    return false;
}

bool is_post(std::string_view kind) {
    return std::find(posts.begin(), posts.end(), kind) != posts.end();
}

}  // namespace marchland::story
