// SPDX-License-Identifier: MIT
#include "map/relief_layers.h"

#include <algorithm>
#include <cmath>

namespace marchland::map {
namespace {

constexpr long stride = 256;         // cells
constexpr double margin = 0.12;      // of the picture's side, beyond it on each
constexpr long longest_side = 8192;  // cells: what every graphics card takes as one texture
constexpr std::size_t most_kept = 64;

struct Reach {
    int exponent = 0;
    long west = 0;  // strides
    long south = 0;
    long east = 0;
    long north = 0;

    [[nodiscard]] double cell() const { return std::exp2(exponent); }
    [[nodiscard]] long columns() const { return (east - west) * stride; }
    [[nodiscard]] long rows() const { return (north - south) * stride; }
    [[nodiscard]] bool fits() const {
        return columns() <= longest_side && rows() <= longest_side &&
               columns() * rows() <= geo::Relief::most_cells;
    }
};

Reach reach_of(const Camera& camera, int exponent) {
    const geo::MetreBox box = camera.box();
    const double dx = (box.max.x - box.min.x) * margin;
    const double dy = (box.max.y - box.min.y) * margin;
    const double size = std::exp2(exponent) * static_cast<double>(stride);
    return {exponent, static_cast<long>(std::floor((box.min.x - dx) / size)),
            static_cast<long>(std::floor((box.min.y - dy) / size)),
            static_cast<long>(std::ceil((box.max.x + dx) / size)),
            static_cast<long>(std::ceil((box.max.y + dy) / size))};
}

/// The finest cells not much smaller than a px whose grid is not too large.
Reach reach_of(const Camera& camera) {
    int exponent = static_cast<int>(std::lround(std::log2(camera.metres_per_px)));
    while (!reach_of(camera, exponent).fits()) ++exponent;
    return reach_of(camera, exponent);
}

/// The plane's part that the relief covers, from points along its edges and within.
geo::MetreBox footprint(const geo::LonLatBox& box, const geo::Projection& projection) {
    constexpr int steps = 16;
    geo::MetreBox covered;
    for (int i = 0; i <= steps; ++i) {
        for (int k = 0; k <= steps; ++k) {
            const auto p = projection.forward({box.west + (box.east - box.west) * i / steps,
                                               box.south + (box.north - box.south) * k / steps});
            if (p) covered.add(*p);
        }
    }
    return covered;
}

}  // namespace

const PreparedLayer* ReliefLayers::at(const std::shared_ptr<const geo::Relief>& relief, const Camera& camera,
                                      const geo::Projection& projection, const Palette& palette) {
    const Reach reach = reach_of(camera);
    const Key key{reach.exponent, reach.west, reach.south, reach.east, reach.north};
    auto found = kept_.find(key);
    if (found == kept_.end()) {
        const double size = reach.cell() * static_cast<double>(stride);
        ReliefLayer layer{
            .id = next_layer_id(),
            .name = "relief",
            .shading = palette.relief,
            .relief = relief,
            .projection = projection.spec(),
            .box = {{static_cast<double>(reach.west) * size, static_cast<double>(reach.south) * size},
                    {static_cast<double>(reach.east) * size, static_cast<double>(reach.north) * size}},
            .columns = static_cast<int>(reach.columns()),
            .rows = static_cast<int>(reach.rows())};
        const geo::Metres middle{(layer.box.min.x + layer.box.max.x) / 2,
                                 (layer.box.min.y + layer.box.max.y) / 2};
        layer.cell_m = reach.cell() * projection.ground_metres_per_metre(middle).value_or(1);
        PreparedLayer prepared;
        if (footprint(relief->box(), projection).overlaps(layer.box)) {
            prepared.boxes = {layer.box};
            prepared.layer = std::make_shared<const ReliefLayer>(std::move(layer));
        }
        if (kept_.size() >= most_kept) kept_.clear();
        found = kept_.emplace(key, std::move(prepared)).first;
    }
    return found->second.boxes.empty() ? nullptr : &found->second;
}

}  // namespace marchland::map
