// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "geo/values.h"

namespace marchland::map {

struct ClusterPoint {
    geo::Metres at;
    std::uint32_t item = 0;
};

/// Points that a picture shows as one symbol. `at` is where most of them are, never between places.
struct Cluster {
    geo::Metres at;
    std::vector<std::uint32_t> items;  // in the order of the input
};

/// Where points lie, and how many.
struct Site {
    geo::Metres at;
    std::uint32_t count = 0;
};

/// Sites that a picture shows as one symbol each: `cluster_of` by site, `at` and `count` by cluster.
struct JoinedSites {
    std::vector<std::uint32_t> cluster_of;
    std::vector<geo::Metres> at;
    std::vector<std::uint32_t> count;
};

/// Of the order of positions: west first, then south.
[[nodiscard]] bool before(geo::Metres a, geo::Metres b);

/// `cluster` of points that are already gathered by site; `sites` in the order of positions, each once.
[[nodiscard]] JoinedSites join_sites(std::span<const Site> sites, double reach);

/// Joins points closer than `reach` metres to the largest site near them. Depends on the points and the
/// reach alone, not on their order or on what part of them a picture shows: panning cannot change it.
[[nodiscard]] std::vector<Cluster> cluster(std::span<const ClusterPoint> points, double reach);

/// `reach_px` at a scale, in metres, rounded up to half powers of two so that clusters hold still while
/// the scale glides from one to the next.
[[nodiscard]] double stepped_reach(double metres_per_px, double reach_px);

}  // namespace marchland::map
