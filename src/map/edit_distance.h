// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string_view>

namespace marchland::map {

/// Letters that must be changed, added, left out or swapped to make one of the other; `most` + 1 for more
/// than `most` (0 .. 2). Bytes are letters.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace marchland::map
