// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

#include "map/label_placement.h"

namespace marchland::map {

/// Boxes hashed by square cells: "does anything lie here" in constant time, anywhere on a plane of
/// any extent.
class BoxGrid {
public:
    BoxGrid();
    void add(const PxBox& box);
    [[nodiscard]] bool hits(const PxBox& box) const;

private:
    struct Entry {
        PxBox box;
        std::uint32_t next;
    };
    std::vector<std::uint32_t> heads_;
    std::vector<Entry> entries_;
};

}  // namespace marchland::map
