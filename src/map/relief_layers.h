// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <memory>
#include <tuple>

#include "map/layers.h"
#include "map/palette.h"

namespace marchland::map {

/// Keeps the relief layers that pictures of one projection and palette asked for lately. Their cells are a
/// power of two metres wide, about one px; their boxes reach a little beyond the picture and move in strides,
/// so that a pan mostly finds the one it had.
class ReliefLayers {
public:
    /// The layer for the picture; nullptr when the relief covers nothing of it.
    [[nodiscard]] const PreparedLayer* at(const std::shared_ptr<const geo::Relief>& relief,
                                          const Camera& camera, const geo::Projection& projection,
                                          const Palette& palette);

private:
    using Key = std::tuple<int, long, long, long, long>;  // log2 of the cell; box in strides
    std::map<Key, PreparedLayer> kept_;
};

}  // namespace marchland::map
