// SPDX-License-Identifier: MIT
#include "map/hillshade.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace marchland::map {

double relief_exaggeration(double cell_m) {
    constexpr double plain_up_to_m = 60;
    return std::clamp(std::pow(cell_m / plain_up_to_m, 0.4), 1.0, 8.0);
}

float hillshade(const geo::HeightGrid& grid, int column, int row, double factor) {
    const auto z = [&](int right, int down) {
        return static_cast<double>(grid.at(column + right, row + down));
    };
    const double west = z(-1, -1) + 2 * z(-1, 0) + z(-1, 1);
    const double east = z(1, -1) + 2 * z(1, 0) + z(1, 1);
    const double north = z(-1, -1) + 2 * z(0, -1) + z(1, -1);
    const double south = z(-1, 1) + 2 * z(0, 1) + z(1, 1);
    const double p = (east - west) / 8 * factor;
    const double q = (north - south) / 8 * factor;
    if (std::isnan(p + q)) return std::numeric_limits<float>::quiet_NaN();
    constexpr double flat = 1 / std::numbers::sqrt2;
    const double light = std::max(0.0, (p - q + std::numbers::sqrt2) / (2 * std::sqrt(1 + p * p + q * q)));
    return static_cast<float>(light < flat ? light / flat - 1 : (light - flat) / (1 - flat));
}

Colour shaded(const Shading& shading, float shade) {
    if (std::isnan(shade)) return {0, 0, 0, 0};
    Colour colour = shade < 0 ? shading.shadow : shading.light;
    colour.a = static_cast<std::uint8_t>(
        std::lround(static_cast<float>(colour.a) * std::min(1.0F, std::abs(shade))));
    return colour;
}

geo::HeightGrid heights_of(const ReliefLayer& layer) {
    return layer.relief->heights(geo::Projection(layer.projection), layer.box, layer.columns, layer.rows);
}

}  // namespace marchland::map
