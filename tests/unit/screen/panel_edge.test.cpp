// SPDX-License-Identifier: MIT
#include "screen/panel_edge.h"

#include <catch2/catch.hpp>

#include "screen/theme.h"
#include "text/style.h"

using namespace marchland;
using screen::panel_edge;
using screen::PanelEdge;

namespace {

text::Colour at(const PanelEdge& edge, int column, int row) {
    const auto i = 4 * static_cast<std::size_t>(row * edge.side + column);
    return {edge.rgba.at(i), edge.rgba.at(i + 1), edge.rgba.at(i + 2), edge.rgba.at(i + 3)};
}

}  // namespace

TEST_CASE("A panel's edge is shadow, border, paper from the outside in") {
    for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
        const PanelEdge edge = panel_edge(scale);
        const int middle = edge.corner;
        REQUIRE(edge.side == 2 * edge.corner + 1);
        REQUIRE(edge.rgba.size() == 4U * static_cast<std::size_t>(edge.side * edge.side));
        CHECK(at(edge, 0, middle).a == 0);
        CHECK(at(edge, edge.reach - 1, middle).a > 10);
        CHECK(at(edge, edge.reach - 1, middle).a < 60);
        CHECK(at(edge, edge.reach, middle) == screen::theme::colours().border);
        CHECK(at(edge, middle, middle) == screen::theme::colours().paper);
    }
}

TEST_CASE("A panel's corners are round, and its shadow falls downwards") {
    const PanelEdge edge = panel_edge(1);
    CHECK(at(edge, edge.reach, edge.reach).a < 60);
    const int below = edge.side - edge.reach;
    CHECK(at(edge, edge.corner, below).a > at(edge, edge.corner, edge.reach - 1).a);
}

TEST_CASE("The px between the corners are alike as far as they are drawn out") {
    const PanelEdge edge = panel_edge(1);
    for (int row = 0; row < edge.side; ++row)
        CHECK(at(edge, edge.corner - 1, row) == at(edge, edge.corner, row));
}
