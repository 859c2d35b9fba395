// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "geo/region.h"
#include "map/view.h"
#include "story/story.h"

namespace marchland::map {

/// One active part of a filter, in words, that can be taken off.
struct Chip {
    enum class Part {
        classes,
        types,
        actor,  // one of them: `value`
        pair,
        source,  // one of them: `value`
        status,
        not_done,
        place,
        date,
        undated,
        fatalities,
        attribution,
        corroboration,
        article,  // one of them: `value`, its id
        area,
        near,
        border
    } part = Part::classes;
    std::string value;
    std::string words;  // "Actor: Armenia", "Within 25 km of Lachin"
    bool operator==(const Chip&) const = default;
};

/// What the picture's events are cut to, classes included, or taken in beside; empty with a default filter.
[[nodiscard]] std::vector<Chip> chips(const View& view, const story::Story& story, const geo::Region& region);

/// The view without that part of its filter; a part that is not there changes nothing.
[[nodiscard]] View without(View view, const Chip& chip);
/// The view with every event of its days: all classes and no filter.
[[nodiscard]] View without_filter(View view);

/// For captions: "Shown: material conflict; Armenia or Azerbaijan; within 25 km of Lachin; 12 of 119 events."
/// Empty where nothing is cut, or no events are drawn at all.
[[nodiscard]] std::string filter_note(const View& view, const story::Story& story, const geo::Region& region,
                                      std::size_t shown, std::size_t in_time);

}  // namespace marchland::map
