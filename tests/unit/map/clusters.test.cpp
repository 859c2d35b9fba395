// SPDX-License-Identifier: MIT
#include "map/clusters.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <ranges>
#include <set>

using namespace marchland::map;
using marchland::geo::Metres;

namespace {

std::vector<ClusterPoint> scattered(std::uint32_t seed, std::uint32_t count) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> anywhere(-50'000, 50'000);
    std::vector<ClusterPoint> points;
    for (std::uint32_t i = 0; i < count; ++i) points.push_back({{anywhere(random), anywhere(random)}, i});
    return points;
}

std::set<std::vector<std::uint32_t>> groups(const std::vector<Cluster>& clusters) {
    std::set<std::vector<std::uint32_t>> all;
    for (auto items : clusters | std::views::transform(&Cluster::items)) {
        std::sort(items.begin(), items.end());
        all.insert(items);
    }
    return all;
}

}  // namespace

TEST_CASE("points at one place are one cluster, far ones are not") {
    const std::vector<ClusterPoint> points{{{0, 0}, 7}, {{90, 0}, 8}, {{0, 0}, 9}, {{5000, 0}, 10}};
    const auto clusters = cluster(points, 100);
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[0].at == Metres{0, 0});  // two of the three are here
    CHECK(clusters[0].items == std::vector<std::uint32_t>{7, 8, 9});
    CHECK(clusters[1].items == std::vector<std::uint32_t>{10});
}

TEST_CASE("every point is in one cluster, and clusters keep the reach between them") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const auto points = scattered(seed, 300);
        const auto clusters = cluster(points, 4000);
        std::set<std::uint32_t> seen;
        for (const auto& one : clusters) {
            for (const auto item : one.items) CHECK(seen.insert(item).second);
        }
        CHECK(seen.size() == points.size());
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double apart =
                    std::hypot(clusters[i].at.x - clusters[j].at.x, clusters[i].at.y - clusters[j].at.y);
                REQUIRE(apart >= 4000);
            }
        }
    }
}

TEST_CASE("clusters do not hang on the order of the points") {
    auto points = scattered(5, 200);
    const auto before = groups(cluster(points, 5000));
    std::shuffle(points.begin(), points.end(), std::mt19937(3));
    CHECK(groups(cluster(points, 5000)) == before);
}

TEST_CASE("the reach holds still between half powers of two and is never less than asked") {
    CHECK(stepped_reach(600, 14) == stepped_reach(700, 14));
    CHECK(stepped_reach(512, 14) == Approx(512 * 14));
    for (double scale = 5; scale < 40'000; scale *= 1.13) {
        CHECK(stepped_reach(scale, 14) >= scale * 14 * 0.999);
        CHECK(stepped_reach(scale, 14) <= scale * 14 * 1.4143);
    }
}
