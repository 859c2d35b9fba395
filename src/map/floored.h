// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

namespace marchland::map {

/// The whole number at or below; std::floor is a call where processors of any age are built for.
[[nodiscard]] inline std::int64_t floored(double v) {
    const auto towards_zero = static_cast<std::int64_t>(v);
    return towards_zero - (v < static_cast<double>(towards_zero) ? 1 : 0);
}

}  // namespace marchland::map
