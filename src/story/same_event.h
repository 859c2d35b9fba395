// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "story/story.h"

namespace marchland::story {

/// Two events of different articles that are taken for one: indices into Story::events, `event` < `other`,
/// and why, for the log: "same type, places 2 km apart, same day".
struct Twins {
    std::size_t event = 0;
    std::size_t other = 0;
    std::string why;
    bool operator==(const Twins&) const = default;
};

/// The events that several articles tell, the likeliest first. Both must have days that meet and places that
/// meet within their precision or hold one another; the type must be the same, or of one quad class when day
/// and place agree; nobody may stand in one telling who contradicts the other, but for whom each side blames.
/// What the articles say of numbers, blame and telling may differ. Rejected events, events without a date or
/// place, and two events of one article are never taken for one; nor is a group of which any two do not fit.
[[nodiscard]] std::vector<Twins> same_events(const Story& story);

/// Whether one telling blames whom the other has as the one it was done to.
[[nodiscard]] bool opposite_blame(const Event& a, const Event& b);

}  // namespace marchland::story
