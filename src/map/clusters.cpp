// SPDX-License-Identifier: MIT
#include "map/clusters.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <tuple>

#include "map/floored.h"

namespace marchland::map {
namespace {

/// Seeds by square cells twice as wide as the reach: whatever is within reach is in four of them at most.
/// Cells share the places of a table that is as large as there are sites.
class SeedGrid {
public:
    SeedGrid(double reach, std::size_t sites)
        : reach_(reach),
          per_metre_(0.5 / reach),
          heads_(std::bit_ceil(std::max<std::size_t>(sites, 16)), none) {}

    void add(geo::Metres at, std::uint32_t seed) {
        auto& head = heads_[slot(column(at.x), column(at.y))];
        entries_.push_back({at, seed, head});
        head = static_cast<std::uint32_t>(entries_.size() - 1);
    }

    /// The nearest seed within reach, or `none`; of two as near the larger site's.
    [[nodiscard]] std::uint32_t nearest(geo::Metres at) const {
        std::uint32_t best = none;
        double best_squared = reach_ * reach_;
        const auto last_x = column(at.x + reach_);
        const auto last_y = column(at.y + reach_);
        for (auto x = column(at.x - reach_); x <= last_x; ++x) {
            for (auto y = column(at.y - reach_); y <= last_y; ++y) {
                for (auto i = heads_[slot(x, y)]; i != none; i = entries_[i].next) {
                    const auto& [seed_at, seed, next] = entries_[i];
                    const double east = seed_at.x - at.x;
                    const double north = seed_at.y - at.y;
                    const double squared = east * east + north * north;
                    if (squared < best_squared || (squared == best_squared && seed < best && best != none))
                        best = seed, best_squared = squared;
                }
            }
        }
        return best;
    }

    static constexpr std::uint32_t none = 0xffffffff;

private:
    struct Entry {
        geo::Metres at;
        std::uint32_t seed;
        std::uint32_t next;
    };
    [[nodiscard]] std::int64_t column(double v) const { return floored(v * per_metre_); }
    [[nodiscard]] std::size_t slot(std::int64_t x, std::int64_t y) const {
        std::uint64_t hash = static_cast<std::uint64_t>(x) * 0x9e3779b97f4a7c15ULL ^
                             static_cast<std::uint64_t>(y) * 0xc2b2ae3d27d4eb4fULL;
        hash ^= hash >> 29;
        return hash & (heads_.size() - 1);
    }

    double reach_;
    double per_metre_;  // cells
    std::vector<std::uint32_t> heads_;
    std::vector<Entry> entries_;
};

/// The largest first; of one size in the order they come in. Sites are many and few are large: counted, not
/// compared.
std::vector<std::uint32_t> by_size(std::span<const Site> sites) {
    std::uint32_t most = 0;
    for (const auto& site : sites) most = std::max(most, site.count);
    std::vector<std::uint32_t> next(std::size_t{most} + 2, 0);
    for (const auto& site : sites) ++next[most - site.count + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> order(sites.size());
    for (std::uint32_t i = 0; i < sites.size(); ++i) order[next[most - sites[i].count]++] = i;
    return order;
}

}  // namespace

bool before(geo::Metres a, geo::Metres b) {
    return std::tie(a.x, a.y) < std::tie(b.x, b.y);
}

JoinedSites join_sites(std::span<const Site> sites, double reach) {
    JoinedSites joined;
    joined.cluster_of.resize(sites.size());
    SeedGrid seeds(reach, sites.size());
    for (const auto site : by_size(sites)) {
        auto target = seeds.nearest(sites[site].at);
        if (target == SeedGrid::none) {
            target = static_cast<std::uint32_t>(joined.at.size());
            joined.at.push_back(sites[site].at);
            joined.count.push_back(0);
            seeds.add(sites[site].at, target);
        }
        joined.cluster_of[site] = target;
        joined.count[target] += sites[site].count;
    }
    return joined;
}

std::vector<Cluster> cluster(std::span<const ClusterPoint> points, double reach) {
    std::vector<std::uint32_t> order(points.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return before(points[a].at, points[b].at); });
    std::vector<Site> sites;
    std::vector<std::uint32_t> site_of(points.size());
    for (const auto i : order) {
        if (sites.empty() || sites.back().at != points[i].at) sites.push_back({points[i].at, 0});
        ++sites.back().count;
        site_of[i] = static_cast<std::uint32_t>(sites.size() - 1);
    }
    const JoinedSites joined = join_sites(sites, reach);
    std::vector<Cluster> clusters;
    clusters.reserve(joined.at.size());
    for (const auto at : joined.at) clusters.push_back({at, {}});
    for (std::size_t i = 0; i < points.size(); ++i)
        clusters[joined.cluster_of[site_of[i]]].items.push_back(points[i].item);
    return clusters;
}

double stepped_reach(double metres_per_px, double reach_px) {
    return reach_px * std::exp2(std::ceil(std::log2(metres_per_px) * 2 - 1e-9) / 2);
}

}  // namespace marchland::map
