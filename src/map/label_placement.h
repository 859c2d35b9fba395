// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "map/scene.h"

namespace marchland::map {

/// A text that could be put at a place, with everything that decides whether and where.
struct LabelCandidate {
    geo::Metres anchor;
    std::string text;
    text::TypeStyle style;
    Colour colour;
    Ref ref;
    float width_px = 0;  // 0 until measured
    float height_px = 0;
    int priority = 0;       // smaller wins
    double finest = 0;      // shown from this many metres per px ...
    double coarsest = 1e9;  // ... up to this many
    double room_m = 1e12;   // not shown where the text would be wider than this on the ground
    double roam_m = 0;      // centred only: may move so far from its anchor to find room
    std::shared_ptr<const std::vector<geo::MetrePolygon>> ground;  // its middle stays on it while it roams
    bool beside = false;  // next to a point rather than centred on it
    bool once = false;    // left out where its ref is named already
    float dot_px = 0;     // a dot is drawn with it, so wide; beside only
};

struct PlacedLabel {
    std::uint32_t candidate = 0;
    Pixel offset;      // of the text's top left from the anchor, px
    bool dot = false;  // false where a symbol stands on the point already
};

/// Sorts by priority, then by text and place, so that no outcome hangs on the order of arrival.
void sort_candidates(std::vector<LabelCandidate>& candidates);

/// Whether the label has a text and belongs to that scale, room aside.
[[nodiscard]] bool belongs_to_scale(const LabelCandidate& label, double metres_per_px);

/// Greedy, in the order of the candidates: each takes its first seat that covers neither an obstacle, a
/// stroke nor an earlier label. A point under an obstacle needs no dot; one under a stroke keeps it. Those of
/// the scale must be measured. Boxes are in px with y down, x = metres / scale, y = -metres / scale.
[[nodiscard]] std::vector<PlacedLabel> place_labels(std::span<const LabelCandidate> sorted,
                                                    std::span<const PxBox> obstacles, double metres_per_px,
                                                    std::span<const PxBox> strokes = {});

}  // namespace marchland::map
