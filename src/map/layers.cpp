// SPDX-License-Identifier: MIT
#include "map/layers.h"

#include <algorithm>
#include <atomic>

#include "map/projected.h"

namespace marchland::map {

std::uint64_t next_layer_id() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

std::optional<PreparedLayer> fill_layer(std::string name, Fill fill,
                                        std::vector<geo::MetrePolygon> polygons) {
    if (polygons.empty()) return std::nullopt;
    PreparedLayer prepared;
    prepared.boxes.reserve(polygons.size());
    for (const auto& polygon : polygons) prepared.boxes.push_back(bounds(polygon));
    prepared.layer = std::make_shared<const FillLayer>(
        FillLayer{next_layer_id(), std::move(name), fill, std::move(polygons)});
    return prepared;
}

std::optional<PreparedLayer> line_layer(std::string name, const Stroke& stroke,
                                        std::vector<std::vector<geo::Metres>> paths) {
    if (paths.empty()) return std::nullopt;
    PreparedLayer prepared;
    prepared.boxes.reserve(paths.size());
    for (const auto& path : paths) prepared.boxes.push_back(bounds(path));
    prepared.layer = std::make_shared<const LineLayer>(
        LineLayer{next_layer_id(), std::move(name), stroke, std::move(paths), prepared.boxes});
    return prepared;
}

std::vector<std::vector<geo::Metres>> outlines(const std::vector<geo::MetrePolygon>& polygons) {
    std::vector<std::vector<geo::Metres>> paths;
    for (const auto& polygon : polygons) {
        for (const auto& ring : polygon.rings) {
            paths.push_back(ring);
            paths.back().push_back(ring.front());
        }
    }
    return paths;
}

bool shows(const PreparedLayer& layer, const geo::MetreBox& box) {
    return std::any_of(layer.boxes.begin(), layer.boxes.end(),
                       [&](const auto& piece) { return piece.overlaps(box); });
}

}  // namespace marchland::map
