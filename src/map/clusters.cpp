// SPDX-License-Identifier: MIT
#include "map/clusters.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace marchland::map {
namespace {

struct Site {
    geo::Metres at;
    std::vector<std::uint32_t> points;  // indices into the input
};

std::vector<Site> sites_of(std::span<const ClusterPoint> points) {
    std::vector<std::uint32_t> order(points.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) {
        return std::tie(points[a].at.x, points[a].at.y, points[a].item) <
               std::tie(points[b].at.x, points[b].at.y, points[b].item);
    });
    std::vector<Site> sites;
    for (const auto i : order) {
        if (sites.empty() || sites.back().at != points[i].at) sites.push_back({points[i].at, {}});
        sites.back().points.push_back(i);
    }
    // Stable, so that sites of one size stay ordered by position.
    std::stable_sort(sites.begin(), sites.end(),
                     [](const auto& a, const auto& b) { return a.points.size() > b.points.size(); });
    return sites;
}

/// Seeds by square cells as wide as the reach: whatever is within reach is in the nine around.
class SeedGrid {
public:
    explicit SeedGrid(double cell) : cell_(cell) {}

    void add(geo::Metres at, std::uint32_t seed) {
        cells_[key(column(at.x), column(at.y))].push_back({at, seed});
    }

    /// The nearest seed within the cell size, or `none`.
    [[nodiscard]] std::uint32_t nearest(geo::Metres at) const {
        std::uint32_t best = none;
        double best_distance = cell_;
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto found = cells_.find(key(column(at.x) + dx, column(at.y) + dy));
                if (found == cells_.end()) continue;
                for (const auto& [seed_at, seed] : found->second) {
                    const double distance = std::hypot(seed_at.x - at.x, seed_at.y - at.y);
                    if (distance < best_distance) best = seed, best_distance = distance;
                }
            }
        }
        return best;
    }

    static constexpr std::uint32_t none = 0xffffffff;

private:
    [[nodiscard]] std::int64_t column(double v) const {
        return static_cast<std::int64_t>(std::floor(v / cell_));
    }
    static std::uint64_t key(std::int64_t x, std::int64_t y) {
        return static_cast<std::uint64_t>(x) * 0x9e3779b97f4a7c15ULL ^ static_cast<std::uint64_t>(y);
    }

    double cell_;
    std::unordered_map<std::uint64_t, std::vector<std::pair<geo::Metres, std::uint32_t>>> cells_;
};

}  // namespace

std::vector<Cluster> cluster(std::span<const ClusterPoint> points, double reach) {
    std::vector<Cluster> clusters;
    SeedGrid seeds(reach);
    for (const auto& site : sites_of(points)) {
        auto target = seeds.nearest(site.at);
        if (target == SeedGrid::none) {
            target = static_cast<std::uint32_t>(clusters.size());
            clusters.push_back({site.at, {}});
            seeds.add(site.at, target);
        }
        auto& items = clusters[target].items;
        items.insert(items.end(), site.points.begin(), site.points.end());
    }
    for (auto& one : clusters) {
        std::sort(one.items.begin(), one.items.end());
        for (auto& item : one.items) item = points[item].item;
    }
    return clusters;
}

double stepped_reach(double metres_per_px, double reach_px) {
    return reach_px * std::exp2(std::ceil(std::log2(metres_per_px) * 2 - 1e-9) / 2);
}

}  // namespace marchland::map
