// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "map/scene.h"

namespace marchland::map {

/// A retained layer with what deciding about it costs nothing: where its pieces lie, and its row in
/// the legend when it has one.
struct PreparedLayer {
    Layer layer;
    std::vector<geo::MetreBox> boxes;  // of each piece
    std::optional<LegendEntry> legend;
};

/// A number never given before in this process (also from another thread): painters cache by it.
[[nodiscard]] std::uint64_t next_layer_id();

/// Nothing when there is nothing to draw.
[[nodiscard]] std::optional<PreparedLayer> fill_layer(std::string name, Fill fill,
                                                      std::vector<geo::MetrePolygon> polygons);
[[nodiscard]] std::optional<PreparedLayer> line_layer(std::string name, const Stroke& stroke,
                                                      std::vector<std::vector<geo::Metres>> paths);

/// The rings as closed paths: the outline of a fill.
[[nodiscard]] std::vector<std::vector<geo::Metres>> outlines(const std::vector<geo::MetrePolygon>& polygons);

/// Whether any piece of the layer may show in that box.
[[nodiscard]] bool shows(const PreparedLayer& layer, const geo::MetreBox& box);

}  // namespace marchland::map
