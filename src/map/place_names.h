// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/region.h"
#include "map/view.h"
#include "story/story.h"

namespace marchland::map {

/// What the things of the region are called in one view: its language, its viewpoint's side first, as on its
/// last day. Region and story must outlive it.
class PlaceNames {
public:
    PlaceNames(const geo::Region& region, const story::Story& story, const View& view);

    [[nodiscard]] std::string of(const geo::Town& town) const;
    [[nodiscard]] std::string of(const geo::AdminUnit& unit) const;
    [[nodiscard]] std::string of(const geo::Country& country) const;
    /// Empty where the viewpoint does not know the area on that day.
    [[nodiscard]] std::string of(const geo::Disputed& disputed) const;
    /// Of one of the story's own places: by the town of the same id, else in the view's language.
    [[nodiscard]] std::string of(const story::Place& place) const;

    /// A text that is the same for two views in which everything has the same name.
    [[nodiscard]] static std::string key(const geo::Region& region, const story::Story& story,
                                         const View& view);

private:
    struct Spot {
        geo::LonLat at;
        std::string_view country;  // ISO code; empty at sea or when several
    };
    [[nodiscard]] std::string chosen(std::string_view kind, const std::string& id, const geo::Names& names,
                                     const Spot& spot) const;
    [[nodiscard]] std::vector<std::string> sides_at(const Spot& spot) const;
    [[nodiscard]] std::string holder_at(const Spot& spot) const;

    const geo::Region& region_;
    const story::Story& story_;
    View view_;
    std::string day_;
    const geo::Viewpoint& viewpoint_;
    std::unordered_map<std::string, std::vector<const geo::SideName*>> rows_;  // "kind id", valid ones
};

}  // namespace marchland::map
