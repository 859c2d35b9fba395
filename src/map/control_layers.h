// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "map/layers.h"
#include "map/style.h"
#include "story/story.h"

namespace marchland::map {

/// The story's areas that are drawn on that day from that viewpoint, in paint order: districts and parts,
/// then corridors, enclaves and border positions on top. Indices into Story::areas. Summaries (level "whole")
/// are left out: their parts say the same more exactly.
[[nodiscard]] std::vector<std::uint32_t> control_on(const story::Story& story, story::Day day,
                                                    std::string_view viewpoint);

/// Whether who holds the area is, by its own status, who it belongs to: nothing to point out.
[[nodiscard]] bool is_settled(const story::Area& area);
/// Known to 5 km or worse.
[[nodiscard]] bool is_approximate(const story::Area& area);

/// Layers of the areas in one projection and palette, made when first drawn and kept: a step in time picks
/// among them. Ground that nobody else ever held, by the story, has none.
class ControlLayers {
public:
    /// Append pointers that stay valid as long as this object: the ground, and the lines that part it.
    void collect(const story::Story& story, const View& view, const geo::Projection& projection,
                 const geo::LonLatBox& domain, std::vector<const PreparedLayer*>& into);
    void collect_boundaries(const story::Story& story, const View& view, const geo::Projection& projection,
                            const geo::LonLatBox& domain, std::vector<const PreparedLayer*>& into);

private:
    std::map<std::uint32_t, std::vector<PreparedLayer>> by_area_;
    std::map<std::uint32_t, std::vector<PreparedLayer>> by_boundary_;
};

}  // namespace marchland::map
