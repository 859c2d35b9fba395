// SPDX-License-Identifier: MIT
#include "geo/relief_window.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace marchland::geo {
namespace {

constexpr int node_step = 32;
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

Metres between(Metres a, Metres b, double part) {
    return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

std::array<float, 4> spline_weights(float t) {
    const float u = 1 - t;
    return {u * u * u / 6, (3 * t * t * t - 6 * t * t + 4) / 6, (3 * u * u * u - 6 * u * u + 4) / 6,
            t * t * t / 6};
}

}  // namespace

struct CellMap::Corners {
    Metres top_left;
    Metres top_right;
    Metres bottom_left;
    Metres bottom_right;
};

CellMap::CellMap(int columns, int rows, const std::function<std::optional<Metres>(double, double)>& exact)
    : columns_(columns),
      rows_(rows),
      across_((columns + node_step - 1) / node_step + 1),
      down_((rows + node_step - 1) / node_step + 1) {
    nodes_.reserve(static_cast<std::size_t>(across_) * static_cast<std::size_t>(down_));
    for (int y = 0; y < down_; ++y)
        for (int x = 0; x < across_; ++x) nodes_.push_back(exact(x * node_step + 0.5, y * node_step + 0.5));
}

const std::optional<Metres>& CellMap::node(int x, int y) const {
    return nodes_[static_cast<std::size_t>(y) * static_cast<std::size_t>(across_) +
                  static_cast<std::size_t>(x)];
}

std::optional<CellMap::Corners> CellMap::corners(int x, int y) const {
    const auto& a = node(x, y);
    const auto& b = node(x + 1, y);
    const auto& c = node(x, y + 1);
    const auto& d = node(x + 1, y + 1);
    if (!a || !b || !c || !d) return std::nullopt;
    return Corners{*a, *b, *c, *d};
}

MetreBox CellMap::reach() const {
    MetreBox box;
    for (const auto& place : nodes_)
        if (place) box.add(*place);
    return box;
}

double CellMap::px_per_cell() const {
    double sum = 0;
    int blocks = 0;
    for (int y = 0; y + 1 < down_; ++y) {
        for (int x = 0; x + 1 < across_; ++x) {
            const auto block = corners(x, y);
            if (!block) continue;
            sum += std::hypot(block->bottom_right.x - block->top_left.x,
                              block->bottom_right.y - block->top_left.y);
            ++blocks;
        }
    }
    return blocks == 0 ? 0 : sum / blocks / (node_step * std::sqrt(2.0));
}

void CellMap::for_each(const std::function<void(int, int, Metres)>& visit) const {
    for (int y = 0; y + 1 < down_; ++y) {
        for (int x = 0; x + 1 < across_; ++x) {
            const auto block = corners(x, y);
            if (!block) continue;
            const int end_row = std::min(rows_, (y + 1) * node_step);
            const int end_column = std::min(columns_, (x + 1) * node_step);
            for (int row = y * node_step; row < end_row; ++row) {
                const double down = static_cast<double>(row % node_step) / node_step;
                const Metres left = between(block->top_left, block->bottom_left, down);
                const Metres right = between(block->top_right, block->bottom_right, down);
                for (int column = x * node_step; column < end_column; ++column)
                    visit(column, row,
                          between(left, right, static_cast<double>(column % node_step) / node_step));
            }
        }
    }
}

float height_at(const RasterWindow& window, Metres place, bool smooth) {
    const HeightGrid& grid = window.values;
    const double x = (place.x - window.left) * grid.columns / window.width - 0.5;
    const double y = (place.y - window.top) * grid.rows / window.height - 0.5;
    if (!(x >= -0.5 && y >= -0.5 && x <= grid.columns - 0.5 && y <= grid.rows - 0.5)) return unknown;
    const int column = static_cast<int>(std::floor(x));
    const int row = static_cast<int>(std::floor(y));
    const auto right = static_cast<float>(x - column);
    const auto down = static_cast<float>(y - row);
    // The raster's outermost cells go on to its very edge.
    const auto value = [&](int c, int r) {
        return grid.at(std::clamp(c, 0, grid.columns - 1), std::clamp(r, 0, grid.rows - 1));
    };
    if (!smooth) {
        const float upper = value(column, row) * (1 - right) + value(column + 1, row) * right;
        const float lower = value(column, row + 1) * (1 - right) + value(column + 1, row + 1) * right;
        return upper * (1 - down) + lower * down;
    }
    const auto across = spline_weights(right);
    const auto along = spline_weights(down);
    float sum = 0;
    for (int r = 0; r < 4; ++r)
        for (int c = 0; c < 4; ++c)
            sum += value(column + c - 1, row + r - 1) * across.at(static_cast<std::size_t>(c)) *
                   along.at(static_cast<std::size_t>(r));
    return sum;
}

}  // namespace marchland::geo
