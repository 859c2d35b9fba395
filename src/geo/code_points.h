// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace marchland::geo {

/// Offsets in bytes of a UTF-8 text as offsets in code points, asked in any order. The text must outlive it.
class CodePoints {
public:
    explicit CodePoints(std::string_view text);
    /// How many code points begin before `byte`; beyond the end, all of them.
    [[nodiscard]] std::uint32_t at(std::size_t byte) const;

private:
    std::string_view text_;
    std::vector<std::uint32_t> before_;  // each block of bytes
};

}  // namespace marchland::geo
