// SPDX-License-Identifier: MIT
#include "screen/round_line.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace marchland;
using namespace marchland::screen;

namespace {

/// Area that the strip covers at that half width.
double covered(const LineMesh& mesh, double half) {
    const auto at = [&](std::uint32_t i) {
        const LineVertex& v = mesh.vertices[i];
        return geo::Metres{v.x + half * v.normal_x, v.y + half * v.normal_y};
    };
    double sum = 0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto a = at(mesh.indices[i]);
        const auto b = at(mesh.indices[i + 1]);
        const auto c = at(mesh.indices[i + 2]);
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

}  // namespace

TEST_CASE("a round line covers its length and two half discs") {
    const std::vector<std::vector<geo::Metres>> line{{{0, 0}, {100, 0}}};
    CHECK(covered(round_line_mesh(line, false, false), 5) == Approx(1000));
    CHECK(covered(round_line_mesh(line, false, true), 5) == Approx(1000 + 25 * M_PI).epsilon(0.01));
}

TEST_CASE("a corner is covered once: its inner side is cut, its outer side round") {
    const std::vector<std::vector<geo::Metres>> corner{{{0, 0}, {100, 0}, {100, 100}}};
    // Two strips less the square that both would cover, and a quarter disc with the square's other three.
    CHECK(covered(round_line_mesh(corner, false, false), 5) ==
          Approx(2 * 100 * 10 - 25 + 25 * M_PI / 4).epsilon(0.005));
}

TEST_CASE("a closed ring has no ends") {
    const std::vector<std::vector<geo::Metres>> ring{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}};
    CHECK(covered(round_line_mesh(ring, true, true), 5) ==
          Approx(4 * (100 * 10 - 25 + 25 * M_PI / 4)).epsilon(0.005));
    CHECK(round_line_mesh({{{1, 1}}}, true, true).indices.empty());
    CHECK(round_line_mesh({{{1, 1}, {1, 1}}}, false, true).indices.empty());
}
