// SPDX-License-Identifier: MIT
#include "screen/split_polygon.h"

#include <utility>

namespace marchland::screen {
namespace {

constexpr int deepest = 16;

// The half-plane on one side of a line x = at or y = at.
struct Cut {
    bool vertical = true;
    double at = 0;
    bool low = true;  // the side of smaller coordinates

    [[nodiscard]] double across(geo::Metres p) const { return vertical ? p.x : p.y; }
    [[nodiscard]] bool keeps(geo::Metres p) const { return low ? across(p) <= at : across(p) >= at; }
    // Exactly on the line, so that both halves meet without a gap.
    [[nodiscard]] geo::Metres crossing(geo::Metres a, geo::Metres b) const {
        const double t = (at - across(a)) / (across(b) - across(a));
        if (vertical) return {at, a.y + (b.y - a.y) * t};
        return {a.x + (b.x - a.x) * t, at};
    }
};

// Sutherland and Hodgman's clip against one edge; what they leave along the edge cancels out by even-odd.
std::vector<geo::Metres> clipped(const std::vector<geo::Metres>& ring, const Cut& cut) {
    std::vector<geo::Metres> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::Metres& from = ring[i];
        const geo::Metres& to = ring[(i + 1) % ring.size()];
        if (cut.keeps(from)) kept.push_back(from);
        if (cut.keeps(from) != cut.keeps(to)) kept.push_back(cut.crossing(from, to));
    }
    return kept;
}

geo::MetrePolygon clipped(const geo::MetrePolygon& polygon, const Cut& cut) {
    geo::MetrePolygon half;
    for (const std::vector<geo::Metres>& ring : polygon.rings)
        if (std::vector<geo::Metres> kept = clipped(ring, cut); kept.size() > 2)
            half.rings.push_back(std::move(kept));
    return half;
}

void split(geo::MetrePolygon polygon, std::size_t most, int depth,
           const std::function<void(const geo::MetrePolygon&)>& piece) {
    std::size_t vertices = 0;
    geo::MetreBox box;
    for (const std::vector<geo::Metres>& ring : polygon.rings) {
        vertices += ring.size();
        for (const geo::Metres& p : ring) box.add(p);
    }
    if (vertices == 0) return;
    if (vertices <= most || depth == deepest) {
        piece(polygon);
        return;
    }
    const bool vertical = box.max.x - box.min.x > box.max.y - box.min.y;
    const double at = vertical ? (box.min.x + box.max.x) / 2 : (box.min.y + box.max.y) / 2;
    geo::MetrePolygon low = clipped(polygon, {vertical, at, true});
    geo::MetrePolygon high = clipped(std::exchange(polygon, {}), {vertical, at, false});
    split(std::move(low), most, depth + 1, piece);
    split(std::move(high), most, depth + 1, piece);
}

}  // namespace

void split_polygon(geo::MetrePolygon polygon, std::size_t most,
                   const std::function<void(const geo::MetrePolygon&)>& piece) {
    split(std::move(polygon), most, 0, piece);
}

}  // namespace marchland::screen
