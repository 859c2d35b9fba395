// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "geo/region.h"
#include "map/layers.h"
#include "map/palette.h"
#include "story/story.h"

namespace marchland::map {

/// A place and the class of what happened somewhere in it.
using GroundKey = std::pair<std::uint32_t, story::QuadClass>;

/// Where a place is an area or a stretch of border, what happens "there" is drawn as that: the district or
/// region hatched, the border highlighted. In one plane; layers are made when first drawn and kept.
class EventGround {
public:
    /// `detail` is the level of the region that borders and districts are taken from.
    EventGround(const geo::Region& region, int detail, const story::Story& story,
                const geo::Projection& projection, const geo::LonLatBox& domain);

    /// Whether the story's place of that index is an area or line that the region has.
    [[nodiscard]] bool has(std::uint32_t place) const { return place < drawn_.size() && drawn_[place]; }

    /// Appends the layers of the keys; the pointers stay valid as long as this object.
    void collect(std::span<const GroundKey> keys, const Palette& palette,
                 std::vector<const PreparedLayer*>& into);

private:
    struct Shape {
        std::vector<geo::MetrePolygon> polygons;
        std::vector<std::vector<geo::Metres>> border;
    };
    std::map<std::uint32_t, Shape> shapes_;  // by place
    std::vector<bool> drawn_;                // by place: whether it has a shape; asked for every event
    std::map<GroundKey, std::vector<PreparedLayer>> layers_;
};

}  // namespace marchland::map
