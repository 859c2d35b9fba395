// SPDX-License-Identifier: MIT
#include "map/label_placement.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace marchland::map;

namespace {

LabelCandidate town(double x, double y, std::string text, int priority = 50) {
    LabelCandidate label;
    label.anchor = {x, y};
    label.text = std::move(text);
    label.width_px = static_cast<float>(6 * label.text.size());
    label.height_px = 14;
    label.priority = priority;
    label.beside = true;
    label.dot_px = 4;
    return label;
}

PxBox box_of(const LabelCandidate& label, const PlacedLabel& placed, double scale) {
    const double x = label.anchor.x / scale + placed.offset.x;
    const double y = -label.anchor.y / scale + placed.offset.y;
    return {x, y, x + label.width_px, y + label.height_px};
}

bool overlap(const PxBox& a, const PxBox& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

std::vector<LabelCandidate> many(std::uint32_t seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> anywhere(-200'000, 200'000);
    std::uniform_int_distribution<int> small(0, 9);
    std::vector<LabelCandidate> labels;
    for (int i = 0; i < 250; ++i) {
        labels.push_back(town(anywhere(random), anywhere(random),
                              std::string(static_cast<std::size_t>(3 + small(random)), 'a'), small(random)));
        labels.back().beside = small(random) > 2;
        labels.back().ref.index = static_cast<std::uint32_t>(i);
    }
    sort_candidates(labels);
    return labels;
}

}  // namespace

TEST_CASE("a lone town's name stands to the right of its dot") {
    const std::vector<LabelCandidate> labels{town(0, 0, "Goris")};
    const auto placed = place_labels(labels, {}, 700);
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].dot);
    CHECK(placed[0].offset.x == Approx(4));
    CHECK(placed[0].offset.y == Approx(-7));
}

TEST_CASE("a name makes way for a symbol and needs no dot under it") {
    const std::vector<LabelCandidate> labels{town(0, 0, "Shusha")};
    const std::vector<PxBox> stack{{-8, -8, 8, 8}};
    const auto placed = place_labels(labels, stack, 700);
    REQUIRE(placed.size() == 1);
    CHECK_FALSE(placed[0].dot);
    CHECK_FALSE(overlap(box_of(labels[0], placed[0], 700), stack[0]));
}

TEST_CASE("the weightier of two names that want one place wins") {
    std::vector<LabelCandidate> labels{town(0, 0, "hamlet", 90), town(0, 0, "capital", 10)};
    labels[0].beside = labels[1].beside = false;
    labels[0].height_px = labels[1].height_px = 40;  // too high to be lifted past one another
    sort_candidates(labels);
    const auto placed = place_labels(labels, {}, 700);
    REQUIRE(placed.size() == 1);
    CHECK(labels[placed[0].candidate].text == "capital");
}

TEST_CASE("names show at their scales and only where they have room") {
    auto label = town(0, 0, "COUNTRY");
    label.finest = 100;
    label.coarsest = 2000;
    label.room_m = label.width_px * 1500.0;
    CHECK(place_labels(std::vector{label}, {}, 99).empty());
    CHECK(place_labels(std::vector{label}, {}, 100).size() == 1);
    CHECK(place_labels(std::vector{label}, {}, 1500).size() == 1);
    CHECK(place_labels(std::vector{label}, {}, 1600).empty());
}

TEST_CASE("no two names and no name and obstacle ever overlap") {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        const auto labels = many(seed);
        std::mt19937 random(seed + 100);
        std::uniform_real_distribution<double> anywhere(-300, 300);
        for (const double scale : {2000.0, 700.0, 333.0, 100.0}) {
            std::vector<PxBox> obstacles;
            for (int i = 0; i < 40; ++i) {
                const double x = anywhere(random);
                const double y = anywhere(random);
                obstacles.push_back({x, y, x + 14, y + 14});
            }
            const auto placed = place_labels(labels, obstacles, scale);
            CHECK(placed.size() > 5);
            for (std::size_t i = 0; i < placed.size(); ++i) {
                const auto box = box_of(labels[placed[i].candidate], placed[i], scale);
                for (const auto& obstacle : obstacles) REQUIRE_FALSE(overlap(box, obstacle));
                for (std::size_t j = 0; j < i; ++j) {
                    REQUIRE_FALSE(overlap(box, box_of(labels[placed[j].candidate], placed[j], scale)));
                }
            }
        }
    }
}

TEST_CASE("the order in which names arrive changes nothing") {
    auto labels = many(4);
    const auto before = place_labels(labels, {}, 400);
    std::shuffle(labels.begin(), labels.end(), std::mt19937(9));
    sort_candidates(labels);
    const auto after = place_labels(labels, {}, 400);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        CHECK(after[i].candidate == before[i].candidate);
        CHECK(after[i].offset == before[i].offset);
    }
}

TEST_CASE("a name that roams its ground is left out rather than put off it") {
    LabelCandidate name = town(0, 0, "Region");
    name.beside = false;
    name.dot_px = 0;
    name.roam_m = 100'000;
    name.ground = std::make_shared<const std::vector<marchland::geo::MetrePolygon>>(
        std::vector{marchland::geo::MetrePolygon{
            {{{-30'000, -30'000}, {30'000, -30'000}, {30'000, 30'000}, {-30'000, 30'000}}}}});
    const std::vector<LabelCandidate> labels{name};
    const PxBox middle{-20, -20, 20, 20};
    const auto aside = place_labels(labels, std::vector{middle}, 700);
    REQUIRE(aside.size() == 1);
    CHECK(std::abs(aside.front().offset.y + name.height_px / 2) < 30'000 / 700.0);
    const PxBox everywhere{-80, -80, 80, 80};
    CHECK(place_labels(labels, std::vector{everywhere}, 700).empty());
}

TEST_CASE("a name keeps clear of a stroke, and a dot under one stays") {
    const std::vector<LabelCandidate> labels{town(0, 0, "Goris")};
    const std::vector<PxBox> stroke{{-60, -3, 60, 3}};
    const auto placed = place_labels(labels, {}, 700, stroke);
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].dot);
    CHECK_FALSE(overlap(box_of(labels[0], placed[0], 700), stroke[0]));
}
