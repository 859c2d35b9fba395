// SPDX-License-Identifier: MIT
#include "map/box_grid.h"

#include "map/floored.h"

namespace marchland::map {
namespace {

constexpr double cell_px = 32;
constexpr std::size_t buckets = 4096;  // a power of two
constexpr std::uint32_t end = 0xffffffff;

std::int64_t cell(double v) {
    return floored(v / cell_px);
}

std::size_t bucket(std::int64_t x, std::int64_t y) {
    const auto mixed = (static_cast<std::uint64_t>(x) * 0x9e3779b97f4a7c15ULL) ^
                       (static_cast<std::uint64_t>(y) * 0xc2b2ae3d27d4eb4fULL);
    return static_cast<std::size_t>(mixed >> 40) & (buckets - 1);
}

bool overlap(const PxBox& a, const PxBox& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

}  // namespace

BoxGrid::BoxGrid() : heads_(buckets, end) {}

void BoxGrid::add(const PxBox& box) {
    for (auto x = cell(box.left); x <= cell(box.right); ++x) {
        for (auto y = cell(box.top); y <= cell(box.bottom); ++y) {
            auto& head = heads_[bucket(x, y)];
            entries_.push_back({box, head});
            head = static_cast<std::uint32_t>(entries_.size() - 1);
        }
    }
}

bool BoxGrid::hits(const PxBox& box) const {
    for (auto x = cell(box.left); x <= cell(box.right); ++x) {
        for (auto y = cell(box.top); y <= cell(box.bottom); ++y) {
            for (auto i = heads_[bucket(x, y)]; i != end; i = entries_[i].next) {
                if (overlap(entries_[i].box, box)) return true;
            }
        }
    }
    return false;
}

}  // namespace marchland::map
